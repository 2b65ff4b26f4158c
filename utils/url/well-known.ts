/**
 * Sites whose name is worth imitating: the biggest of the catalogue's platforms and of the owners of sites (a test
 * compares), and banks and pay services. Most end in `.com`, which is not written.
 */
export const WELL_KNOWN: readonly string[] = (
  'weixin wechat weibo zhihu baidu taobao tmall alipay alibaba aliyun douyin tiktok toutiao bytedance ' +
  'bilibili xiaohongshu kuaishou douban meituan pinduoduo netease tencent tenpay huawei xiaomi sina sohu ' +
  'ctrip jianshu juejin.cn csdn.net gitee feishu.cn dingtalk 12306.cn unionpay icbc cmbchina bankofchina ' +
  'google youtube gmail facebook instagram whatsapp twitter linkedin microsoft outlook office github ' +
  'gitlab apple icloud amazon paypal netflix wikipedia.org yahoo reddit discord telegram.org steampowered ' +
  'steamcommunity dropbox adobe cloudflare openai binance coinbase spotify ' +
  'qq jd 163 126 mi 360.cn 58 vip didiglobal ifeng dianping oschina.net gitcode coolapk sspai segmentfault uisdc hypergryph ' +
  'mihoyo 360doc 51cto chinaz kdocs.cn wps.cn shimo.im yuque qcc tianyancha pixiv.net ' +
  'x vk ok.ru yandex.ru rambler.ru naver messenger threads pinterest medium slack salesforce ' +
  'twitch.tv tumblr wordpress automattic soundcloud bitly t.me wattpad onlyfans deviantart epicgames canva ' +
  'kraken cisco proofpoint gmx.net bsky.app'
)
  .split(' ')
  .map((name) => (name.includes('.') ? name : `${name}.com`));

/**
 * A well-known name in `.com` as a word of another site's (`taobao-login.com`). Only names that hold money, goods or an
 * account, that have no such sites themselves (PayPal has a dozen), and that tools are seldom called by (downloaders bear
 * those of Instagram or Douyin). At a host of many (`wechat-demo.vercel.app`) it is somebody's exercise.
 */
export const LURE =
  /(?:^|-)(alipay|taobao|tmall|pinduoduo|weixin|wechat|unionpay|cmbchina|bankofchina|icloud(?!-content\.)|microsoft|whatsapp|steamcommunity)(?:-[^.]*)?\.(?:\w{2,3}\.\w\w|[^.]+)$/;
