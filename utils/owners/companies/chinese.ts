import { type Company, DOMAIN_LIST, list } from '../company';

/** Companies of China, in no order that says anything. */
export const chineseCompanies: readonly Company[] = [
  {
    id: 'tencent',
    name: { en: 'Tencent', zh_CN: '腾讯', zh_TW: '騰訊' },
    // Sogou since September 2021; China Literature (qidian, yuewen) and Huya are majority-held subsidiaries.
    sites: list(`
      qq.com weixin.com wechat.com weixinbridge.com tencent.com tencent.cn tencent.com.cn tencent.com.hk tencent.net
      tencentmusic.com tencentcloud.com urlshare.cn url.cn foxmail.com qqmail.com qzone.com tenpay.com wechatpay.cn
      weiyun.com wetv.vip myapp.com gtimg.com gtimg.cn qpic.cn qlogo.cn idqqimg.com servicewechat.com
      kugou.com kuwo.cn joox.com tapd.cn coding.net dnspod.cn dnspod.com qcloud.com cnb.cool sogou.com sogo.com
      qidian.com yuewen.com webnovel.com hongxiu.com huya.com wegame.com.cn gameloop.com voovmeeting.com`),
    sources: [
      `${DOMAIN_LIST}tencent`,
      `${DOMAIN_LIST}qcloud`,
      'https://www.tencent.com/en-us/business.html',
      'https://en.wikipedia.org/wiki/Sogou',
    ],
  },
  {
    id: 'alibaba',
    name: { en: 'Alibaba and Ant', zh_CN: '阿里巴巴与蚂蚁', zh_TW: '阿里巴巴與螞蟻' },
    // Ant Group is a company of its own, of which Alibaba holds a third; people meet them as one.
    sites: list(`
      alibaba.com alibaba-inc.com alibabagroup.com alibabacloud.com aliyun.com aliyundrive.com alipan.com alicdn.com
      taobao.com tb.cn tburl.in tmall.com tmall.hk 1688.com etao.com alimama.com aliexpress.com aliexpress.ru aliexpress.us
      juhuasuan.com xianyu.com goofish.com fliggy.com feizhu.com alitrip.com amap.com gaode.com autonavi.com
      youku.com tudou.com damai.cn taopiaopiao.com ele.me elenet.me koubei.com cainiao.com freshhema.com hemaos.com
      dingtalk.com dingtalk.net dingding.com yuque.com teambition.com quark.cn uc.cn ucweb.com sm.cn umeng.com
      alipay.com alipay.cn alipay.hk alipayplus.com antgroup.com antfin.com antfortune.com mybank.cn
      lazada.com lazada.sg trendyol.com daraz.pk alihealth.cn kaola.com 9game.cn 25pp.com wandoujia.com
      iconfont.cn npmmirror.com modelscope.cn qianwen.com tongyi.com lingxigames.com`),
    sources: [
      `${DOMAIN_LIST}alibaba`,
      `${DOMAIN_LIST}dingtalk`,
      'https://www.alibabagroup.com/en-US/about-alibaba-businesses',
      'https://en.wikipedia.org/wiki/Ant_Group',
    ],
  },
  {
    id: 'bytedance',
    name: { en: 'ByteDance', zh_CN: '字节跳动', zh_TW: '字節跳動' },
    sites: list(`
      bytedance.com bytedance.net bytedance.cn douyin.com iesdouyin.com amemv.com toutiao.com toutiaocdn.com snssdk.com
      ixigua.com huoshan.com huoshanzhibo.com wtturl.cn zijieimg.com zijieapi.com zjurl.cn pipix.com dongchedi.com
      baike.com wukong.com juejin.cn juejin.im feishu.cn feishu.net larkoffice.com larksuite.com doubao.com coze.cn coze.com
      fqnovel.com fanqienovel.com volcengine.com byteplus.com qishui.com jinritemai.com capcut.com capcut.cn jianying.com
      tiktok.com tiktokv.com lemon8-app.com byteoversea.com trae.ai trae.cn marscode.com ulikecam.com shidianguji.com`),
    sources: [
      `${DOMAIN_LIST}bytedance`,
      `${DOMAIN_LIST}lark`,
      `${DOMAIN_LIST}juejin`,
      `${DOMAIN_LIST}tiktok`,
    ],
  },
  {
    id: 'baidu',
    name: { en: 'Baidu', zh_CN: '百度', zh_TW: '百度' },
    // iQIYI is a majority-held subsidiary; the sale of YY was completed in February 2025.
    sites: list(`
      baidu.com baidu.cn baidu.com.cn bdimg.com bdstatic.com dwz.cn tieba.com hao123.com haokan.com nuomi.com baidubce.com
      baidupcs.com smartapps.cn mipcdn.com apollo.auto iqiyi.com iq.com pps.tv yy.com duowan.com`),
    sources: [
      `${DOMAIN_LIST}baidu`,
      `${DOMAIN_LIST}iqiyi`,
      'https://ir.baidu.com/',
      'https://en.wikipedia.org/wiki/YY_Live',
    ],
  },
  {
    id: 'jd',
    name: { en: 'JD.com', zh_CN: '京东', zh_TW: '京東' },
    sites: list(`
      jd.com jd.hk jd.cn jd.com.cn 3.cn 360buy.com 360buyimg.com jingxi.com jdl.com jdcloud.com jdpay.com jddj.com imdada.cn
      jdh.com jkcsjd.com 7fresh.com joybuy.com paipai.com yhd.com yihaodian.com jingdong.com`),
    sources: [`${DOMAIN_LIST}jd`, 'https://ir.jd.com/'],
  },
  {
    id: 'pdd',
    name: { en: 'PDD', zh_CN: '拼多多', zh_TW: '拼多多' },
    sites: list('pinduoduo.com pinduoduo.net yangkeduo.com pddpic.com pddcdn.com temu.com pddholdings.com'),
    sources: [`${DOMAIN_LIST}pinduoduo`, 'https://investor.pddholdings.com/'],
  },
  {
    id: 'netease',
    name: { en: 'NetEase', zh_CN: '网易', zh_TW: '網易' },
    sites: list(`
      163.com 126.com yeah.net netease.com netease.im nease.net 126.net 127.net youdao.com lofter.com icourse163.org
      163yun.com qiyukf.com neteasegames.com 163cn.tv`),
    sources: [`${DOMAIN_LIST}netease`, 'https://ir.netease.com/'],
  },
  {
    id: 'meituan',
    name: { en: 'Meituan', zh_CN: '美团', zh_TW: '美團' },
    // Maoyan was sold to Enlight Media: not here.
    sites: list('meituan.com meituan.net dianping.com dpurl.cn mobike.com keeta.com longcat.chat'),
    sources: [`${DOMAIN_LIST}meituan`, 'https://www.meituan.com/en-US/about-us'],
  },
  {
    id: 'kuaishou',
    name: { en: 'Kuaishou', zh_CN: '快手', zh_TW: '快手' },
    sites: list(`
      kuaishou.com kuaishou.cn chenzhongtech.com gifshow.com kuaishouapp.com kuaishouapps.com kuaishoupay.com kwai.com
      kwai.app kwaizt.com kuaishouzt.com yximgs.com klingai.com acfun.cn acfun.tv qingque.cn`),
    sources: [`${DOMAIN_LIST}kuaishou`, `${DOMAIN_LIST}acfun`, 'https://ir.kuaishou.com/'],
  },
  {
    id: 'xiaohongshu',
    name: { en: 'Xiaohongshu', zh_CN: '小红书', zh_TW: '小紅書' },
    sites: list('xiaohongshu.com xhslink.com xhslink.cn xhscdn.com rednote.com'),
    sources: [`${DOMAIN_LIST}xiaohongshu`],
  },
  {
    id: 'sina',
    name: { en: 'Sina and Weibo', zh_CN: '新浪与微博', zh_TW: '新浪與微博' },
    sites: list(`
      sina.com sina.com.cn sina.cn sina.com.hk weibo.com weibo.cn weibo.com.cn t.cn sinaimg.cn sinajs.cn
      weibocdn.com weibopay.com miaopai.com`),
    sources: [`${DOMAIN_LIST}sina`, 'https://ir.weibo.com/'],
  },
  {
    id: 'bilibili',
    name: { en: 'Bilibili', zh_CN: '哔哩哔哩', zh_TW: '嗶哩嗶哩' },
    sites: list(`
      bilibili.com bilibili.tv b23.tv bili2233.cn biligame.com biligame.net biliapi.net bilivideo.com hdslb.com acg.tv
      bilibili.cn biliintl.com`),
    sources: [`${DOMAIN_LIST}bilibili`],
  },
  {
    id: 'huawei',
    name: { en: 'Huawei', zh_CN: '华为', zh_TW: '華為' },
    sites: list(`
      huawei.com huawei.cn huawei.com.cn huaweicloud.com myhuaweicloud.com vmall.com hicloud.com dbankcloud.com
      hiascend.com petalsearch.com harmonyos.com`),
    sources: [`${DOMAIN_LIST}huawei`, `${DOMAIN_LIST}huaweicloud`],
  },
  {
    id: 'xiaomi',
    name: { en: 'Xiaomi', zh_CN: '小米', zh_TW: '小米' },
    sites: list(
      'mi.com xiaomi.com xiaomi.cn xiaomi.net miui.com miwifi.com mifile.cn xiaomiyoupin.com mi.cn xiaomiev.com',
    ),
    sources: [`${DOMAIN_LIST}xiaomi`],
  },
  {
    id: 'qihoo-360',
    name: { en: '360', zh_CN: '三六零（360）', zh_TW: '三六零（360）' },
    sites: list(
      '360.cn 360.com so.com haosou.com 360kuai.com qihoo.com 360safe.com 360totalsecurity.com yunpan.cn n.cn anquanke.com',
    ),
    sources: [`${DOMAIN_LIST}qihoo360`],
  },
  {
    id: 'zhihu',
    name: { en: 'Zhihu', zh_CN: '知乎', zh_TW: '知乎' },
    sites: list('zhihu.com zhimg.com zhida.ai'),
    sources: [`${DOMAIN_LIST}zhihu`, 'https://ir.zhihu.com/'],
  },
  {
    id: 'douban',
    name: { en: 'Douban', zh_CN: '豆瓣', zh_TW: '豆瓣' },
    sites: list('douban.com doubanio.com douban.fm'),
    sources: [`${DOMAIN_LIST}douban`],
  },
  {
    id: 'csdn',
    name: { en: 'CSDN', zh_CN: 'CSDN', zh_TW: 'CSDN' },
    sites: list('csdn.net csdn.com inscode.net gitcode.com gitcode.net'),
    sources: [`${DOMAIN_LIST}csdn`],
  },
  {
    id: 'jianshu',
    name: { en: 'Jianshu', zh_CN: '简书', zh_TW: '簡書' },
    sites: list('jianshu.com jianshu.io'),
    sources: [`${DOMAIN_LIST}jianshu`],
  },
  {
    id: 'oschina',
    name: { en: 'OSCHINA', zh_CN: '开源中国', zh_TW: '開源中國' },
    sites: list('oschina.net oschina.com gitee.com gitee.io'),
    sources: [`${DOMAIN_LIST}oschina`, 'https://gitee.com/about_us'],
  },
  {
    id: 'sohu',
    name: { en: 'Sohu', zh_CN: '搜狐', zh_TW: '搜狐' },
    sites: list('sohu.com focus.cn itc.cn changyou.com 17173.com'),
    sources: [`${DOMAIN_LIST}sohu`],
  },
  {
    id: 'kingsoft',
    name: { en: 'Kingsoft', zh_CN: '金山', zh_TW: '金山' },
    sites: list('wps.cn wps.com kdocs.cn kingsoft.com ksyun.com iciba.com seasun.com xoyo.com'),
    sources: [`${DOMAIN_LIST}kingsoft`, `${DOMAIN_LIST}wps`],
  },
  {
    id: 'trip',
    name: { en: 'Trip.com', zh_CN: '携程', zh_TW: '攜程' },
    sites: list(
      'ctrip.com ctrip.com.hk trip.com suanya.com tieyou.com qunar.com skyscanner.net skyscanner.com',
    ),
    sources: [`${DOMAIN_LIST}ctrip`, 'https://investors.trip.com/'],
  },
  {
    id: 'didi',
    name: { en: 'DiDi', zh_CN: '滴滴', zh_TW: '滴滴' },
    sites: list('didiglobal.com xiaojukeji.com didichuxing.com didi.cn 99app.com'),
    sources: [`${DOMAIN_LIST}didi`],
  },
  {
    id: 'vipshop',
    name: { en: 'Vipshop', zh_CN: '唯品会', zh_TW: '唯品會' },
    sites: list('vip.com vipshop.com'),
    sources: ['https://ir.vip.com/'],
  },
  {
    id: '58',
    name: { en: '58.com', zh_CN: '58 同城', zh_TW: '58 同城' },
    sites: list('58.com ganji.com anjuke.com chinahr.com'),
    sources: [`${DOMAIN_LIST}58tongcheng`],
  },
  {
    id: 'ifeng',
    name: { en: 'Phoenix', zh_CN: '凤凰网', zh_TW: '鳳凰網' },
    sites: list('ifeng.com phoenixtv.com'),
    sources: [`${DOMAIN_LIST}ifeng`],
  },
  {
    id: 'coolapk',
    name: { en: 'Coolapk', zh_CN: '酷安', zh_TW: '酷安' },
    sites: list('coolapk.com'),
    sources: [`${DOMAIN_LIST}coolapk`],
  },
  {
    id: 'sspai',
    name: { en: 'SSPAI', zh_CN: '少数派', zh_TW: '少數派' },
    sites: list('sspai.com'),
    sources: [`${DOMAIN_LIST}sspai`],
  },
  {
    id: 'hypergryph',
    name: { en: 'Hypergryph', zh_CN: '鹰角网络', zh_TW: '鷹角網路' },
    sites: list('hypergryph.com skland.com gryphline.com'),
    sources: [`${DOMAIN_LIST}hypergryph`],
  },
  {
    id: 'mihoyo',
    name: { en: 'miHoYo', zh_CN: '米哈游', zh_TW: '米哈遊' },
    sites: list('mihoyo.com miyoushe.com hoyoverse.com hoyolab.com'),
    sources: [`${DOMAIN_LIST}mihoyo`],
  },
];
