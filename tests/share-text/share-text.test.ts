import { describe, expect, it } from 'vitest';
import { readShareText } from '../../utils/share-text/share-text';

interface Row {
  what: string;
  text: string;
  links?: string[];
  codes?: [code: string, platform: string | null][];
}

/** The examples of the facts, in their order. */
const known: Row[] = [
  {
    what: '1 Taobao, new',
    text: '【淘宝】7天无理由退货 https://e.tb.cn/h.gKbOjJ1?tk=ipwed8BvzSd CZ356 「…」\n点击链接直接打开 或者 淘宝搜索直接打开',
    links: ['https://e.tb.cn/h.gKbOjJ1?tk=ipwed8BvzSd'],
  },
  {
    what: '2 Taobao, new, on the older host',
    text: '【淘宝】假一赔四 https://m.tb.cn/h.UKbKojJ?tk=ipwed8BvzSd CZ3457 「…」\n点击链接直接打开',
    links: ['https://m.tb.cn/h.UKbKojJ?tk=ipwed8BvzSd'],
  },
  {
    what: '3 Taobao, older: the link stands for the code',
    text: '1👈啊5NKkX84wYdk啊 https://m.tb.cn/h.4CEhFr0?sm=70d491 …',
    links: ['https://m.tb.cn/h.4CEhFr0?sm=70d491'],
  },
  {
    what: '4 Taobao code, hryvnia',
    text: '4👈 xixi:/₴9RXMXpz7rhF₴ Raspberry Pi…',
    codes: [['9RXMXpz7rhF', 'taobao']],
  },
  { what: '5 a code of Taobao or JD', text: '￥abcdefgh12￥', codes: [['abcdefgh12', null]] },
  { what: '6 Taobao code in brackets', text: '7(C8G93R9Dtxy)/ CA8888', codes: [['C8G93R9Dtxy', 'taobao']] },
  {
    what: '7 JD, new: @ belongs to the address',
    text: '【京东】https://3.cn/-2Vv3ukm?jkl=@W0Yzw10kN4h@ MU5104 「…」\n点击链接直接打开 或者复制文案打开京东',
    links: ['https://3.cn/-2Vv3ukm?jkl=@W0Yzw10kN4h@'],
  },
  { what: '8 JD union', text: 'https://u.jd.com/cwhrQ84', links: ['https://u.jd.com/cwhrQ84'] },
  { what: '9 JD code', text: '￥3DIFi3EsIAhRkW￥', codes: [['3DIFi3EsIAhRkW', 'jd']] },
  { what: '10 JD code with a percent sign', text: '￥VBY2G6XMu8Dy7S%', codes: [['VBY2G6XMu8Dy7S', 'jd']] },
  { what: '11 JD code in rare characters', text: '5:/鶁高明威严…', codes: [['鶁高明威严', 'jd']] },
  {
    what: '12 Pinduoduo',
    text: '【拼多多】百亿补贴 超划算 https://mobile.yangkeduo.com/goods.html?ps=e1xaEqLYy8 「…」',
    links: ['https://mobile.yangkeduo.com/goods.html?ps=e1xaEqLYy8'],
  },
  {
    what: '13 Douyin with noise behind',
    text: '1.71 复制打开抖音，看看【…的作品】# … https://v.douyin.com/6YWKa6_haf8/ K@j.pd 05/09 Atr:/',
    links: ['https://v.douyin.com/6YWKa6_haf8/'],
  },
  {
    what: '14 Douyin glued to a bracket',
    text: '8.61 nqh:/ 06/26 复制打开抖音，看看【…】https://v.douyin.com/iRyLb8kf/',
    links: ['https://v.douyin.com/iRyLb8kf/'],
  },
  {
    what: '15 Douyin, d@N.jp is no address',
    text: '9.74 复制打开抖音，看看【…】 https://v.douyin.com/b0HckDdF-iw/ 08/21 d@N.jp :2pm baN:/',
    links: ['https://v.douyin.com/b0HckDdF-iw/'],
  },
  {
    what: '16 Douyin search',
    text: '5- 长按复制此条消息，打开抖音搜索，查看TA的更多作品。 https://v.douyin.com/ik4XMwp7/ 7@1.com :7pm',
    links: ['https://v.douyin.com/ik4XMwp7/'],
  },
  {
    what: '17 Douyin live',
    text: '2- #在抖音，记录美好生活#【…】正在直播，来和我一起支持Ta吧。复制下方链接，打开【抖音】，直接观看直播！ https://v.douyin.com/RfiaMUy15vo/ 0@5.com :9pm',
    links: ['https://v.douyin.com/RfiaMUy15vo/'],
  },
  {
    what: '18 Xiaohongshu with a full-width comma glued on',
    text: '13 …发布了一篇小红书笔记，快来看吧！ 😆 ky6HepJZ9zuPsUL 😆 http://xhslink.com/Q6nfHd，复制本条信息，打开【小红书】App查看精彩内容！',
    links: ['http://xhslink.com/Q6nfHd'],
  },
  {
    what: '19 Xiaohongshu, newer',
    text: '… http://xhslink.com/o/uMnICz6mL2 \n\n复制后打开【小红书】查看笔记！',
    links: ['http://xhslink.com/o/uMnICz6mL2'],
  },
  {
    what: '20 Kuaishou',
    text: 'https://v.kuaishou.com/Ku1rFvu1 … 该作品在快手被播放过49.6万次，点击链接，打开【快手】直接观看！',
    links: ['https://v.kuaishou.com/Ku1rFvu1'],
  },
  { what: '21 Bilibili', text: '【…-哔哩哔哩】 https://b23.tv/AbCd123', links: ['https://b23.tv/AbCd123'] },
  {
    what: '22 Baidu App, up to the next blank',
    text: '【…】https://mr.baidu.com/r/1Mf25TiaqXu?f=cp&u=0a1b2c3d4e 看看',
    links: ['https://mr.baidu.com/r/1Mf25TiaqXu?f=cp&u=0a1b2c3d4e'],
  },
  {
    what: '23 a room code',
    text: '【房间号#358945#,…】复制这条信息后打开XX即可加入房间',
    codes: [['358945', null]],
  },
  {
    what: 'a room code that a link stands for',
    text: '复制加入房间，房间号：358945，或 https://room.example/join?id=358945&from=share',
    links: ['https://room.example/join?id=358945&from=share'],
  },
];

const drives: Row[] = [
  {
    what: 'a scheme in capitals',
    text: 'HTTPS://pan.baidu.com/s/1aaa 提取码：abcd',
    links: ['HTTPS://pan.baidu.com/s/1aaa?pwd=abcd'],
  },
  {
    what: 'codes glued to their links',
    text: 'https://pan.baidu.com/s/1aaa提取码：abcd\nhttps://pan.baidu.com/s/1bbb提取码：efgh',
    links: ['https://pan.baidu.com/s/1bbb?pwd=efgh', 'https://pan.baidu.com/s/1aaa?pwd=abcd'],
  },
  {
    what: 'codes before their links, by a word that means other things too',
    text: '密码：abcd https://pan.baidu.com/s/1aaa 密码：efgh https://pan.baidu.com/s/1bbb',
    links: ['https://pan.baidu.com/s/1bbb?pwd=efgh', 'https://pan.baidu.com/s/1aaa?pwd=abcd'],
  },
  {
    what: 'another code before the first link: the second link gets none of it',
    text: '密码：abcd 提取码：efgh https://pan.baidu.com/s/1aaa https://pan.baidu.com/s/1bbb',
    links: ['https://pan.baidu.com/s/1bbb', 'https://pan.baidu.com/s/1aaa?pwd=efgh'],
  },
  {
    what: 'one of the hosts that Lanzou moves through',
    text: 'https://lanzoub.com/i1a2b 密码:c3d4',
    links: ['https://lanzoub.com/i1a2b'],
    codes: [['c3d4', 'lanzou']],
  },
  {
    what: 'Baidu, the usual text',
    text: '链接：https://pan.baidu.com/s/1aBcDeFgHiJkLmN 提取码：abcd 复制这段内容后打开百度网盘手机App，操作更方便哦',
    links: ['https://pan.baidu.com/s/1aBcDeFgHiJkLmN?pwd=abcd'],
  },
  {
    what: 'Baidu on lines, with a signature glued to the code',
    text: '通过百度网盘分享的文件：资料.zip\n链接: https://pan.baidu.com/s/1aBcDeFg \n提取码: 8k2p \n--来自百度网盘超级会员V5的分享',
    links: ['https://pan.baidu.com/s/1aBcDeFg?pwd=8k2p'],
  },
  {
    what: 'Baidu that carries its code already',
    text: '链接:https://pan.baidu.com/s/1aBcDeFg?pwd=wxyz 提取码:wxyz',
    links: ['https://pan.baidu.com/s/1aBcDeFg?pwd=wxyz'],
  },
  {
    what: 'Baidu glued to Chinese on both sides',
    text: '链接https://pan.baidu.com/s/1aBcDeFg提取码abcd',
    links: ['https://pan.baidu.com/s/1aBcDeFg?pwd=abcd'],
  },
  {
    what: 'Baidu with a query and a fragment',
    text: 'https://pan.baidu.com/share/init?surl=aBcDeFg#list/path=%2F 密码: 1a2b',
    links: ['https://pan.baidu.com/share/init?surl=aBcDeFg&pwd=1a2b#list/path=%2F'],
  },
  {
    what: 'Baidu with the code first',
    text: '提取码：q1w2\n链接：https://pan.baidu.com/s/1zZ',
    links: ['https://pan.baidu.com/s/1zZ?pwd=q1w2'],
  },
  {
    what: 'Baidu with a code in brackets and an archive password',
    text: 'https://pan.baidu.com/s/1zZ （提取码：【q1w2】） 解压密码：www1234',
    links: ['https://pan.baidu.com/s/1zZ?pwd=q1w2'],
  },
  {
    what: 'Baidu without a scheme',
    text: '百度云 pan.baidu.com/s/1zZ 密码 q1w2',
    links: ['pan.baidu.com/s/1zZ?pwd=q1w2'],
  },
  {
    what: 'two Baidu links, each with its own code',
    text: '上集 https://pan.baidu.com/s/1aa 提取码：aaaa 下集 https://pan.baidu.com/s/1bb 提取码：bbbb',
    links: ['https://pan.baidu.com/s/1bb?pwd=bbbb', 'https://pan.baidu.com/s/1aa?pwd=aaaa'],
  },
  {
    what: 'Aliyun: link and code apart',
    text: '「课程」https://www.alipan.com/s/AbCdEfG1234 提取码: 7h3k 点击链接保存，或者复制本段内容，打开「阿里云盘」APP',
    links: ['https://www.alipan.com/s/AbCdEfG1234'],
    codes: [['7h3k', 'aliyundrive']],
  },
  {
    what: 'Quark that carries its code',
    text: '我用夸克网盘分享了「电影」，链接：https://pan.quark.cn/s/abcdef123456?pwd=Xy9Z\n提取码：Xy9Z',
    links: ['https://pan.quark.cn/s/abcdef123456?pwd=Xy9Z'],
  },
  {
    what: 'two drives, each with a code of its own',
    text: 'https://cloud.189.cn/t/AbCdEf（访问码：a1b2）或 https://www.alipan.com/s/AbCdEfG1234 提取码: 7h3k',
    links: ['https://www.alipan.com/s/AbCdEfG1234', 'https://cloud.189.cn/t/AbCdEf'],
    codes: [
      ['a1b2', 'tianyi'],
      ['7h3k', 'aliyundrive'],
    ],
  },
  {
    what: 'Tianyi, far before the password of something else',
    text: `https://cloud.189.cn/t/AbCdEf ${'All parts of the first season. '.repeat(2)} Password: hunter22`,
    links: ['https://cloud.189.cn/t/AbCdEf'],
  },
  {
    what: 'Baidu, whose codes have four signs, with a longer one before it',
    text: 'https://pan.baidu.com/s/1zZ 分享码：abcde 提取码：q1w2',
    links: ['https://pan.baidu.com/s/1zZ?pwd=q1w2'],
  },
  {
    what: 'two Baidu links, the code of the first called by a word that heads other things too',
    text: '上集 https://pan.baidu.com/s/1aa 密码：aaaa 下集 https://pan.baidu.com/s/1bb 提取码：bbbb',
    links: ['https://pan.baidu.com/s/1bb?pwd=bbbb', 'https://pan.baidu.com/s/1aa?pwd=aaaa'],
  },
  {
    what: 'codes that lead, the first of them far before its link',
    text: `提取码：aaaa ${'第一季全部的各集都在这里，'.repeat(6)} https://pan.baidu.com/s/1aa 提取码：bbbb 下集 https://pan.baidu.com/s/1bb`,
    links: ['https://pan.baidu.com/s/1bb?pwd=bbbb', 'https://pan.baidu.com/s/1aa?pwd=aaaa'],
  },
  {
    what: 'Tianyi, with a code that looks like what is searched for in a shop',
    text: '【淘宝】买家资料 https://cloud.189.cn/t/AbCdEf 访问码：CZ356',
    links: ['https://cloud.189.cn/t/AbCdEf'],
    codes: [['CZ356', 'tianyi']],
  },
  {
    what: 'Tianyi with the code in full-width brackets',
    text: 'https://cloud.189.cn/t/AbCdEf（访问码：a1b2）',
    links: ['https://cloud.189.cn/t/AbCdEf'],
    codes: [['a1b2', 'tianyi']],
  },
  {
    what: 'Tianyi, whose link has a code parameter of another meaning',
    text: 'https://cloud.189.cn/web/share?code=AbCdEf（访问码：a1b2）',
    links: ['https://cloud.189.cn/web/share?code=AbCdEf'],
    codes: [['a1b2', 'tianyi']],
  },
  {
    what: 'Lanzou on one of its many hosts',
    text: 'https://wwx.lanzoui.com/iAbCd1e\n密码:5x6y',
    links: ['https://wwx.lanzoui.com/iAbCd1e'],
    codes: [['5x6y', 'lanzou']],
  },
  {
    what: '115 with the code in the link',
    text: 'https://115.com/s/sw3abcd?password=k7m2#\n文件.mkv\n访问码：k7m2\n复制这段内容，可在115App中直接打开！',
    links: ['https://115.com/s/sw3abcd?password=k7m2#'],
  },
  {
    what: 'Baidu and Quark in one text',
    text: '夸克：https://pan.quark.cn/s/aaa111 百度：https://pan.baidu.com/s/1bbb 提取码：c0de',
    links: ['https://pan.baidu.com/s/1bbb?pwd=c0de', 'https://pan.quark.cn/s/aaa111'],
  },
  {
    what: 'Baidu beside a title with the word code in it',
    text: 'Clean Code epub 链接：https://pan.baidu.com/s/1x 提取码：abcd',
    links: ['https://pan.baidu.com/s/1x?pwd=abcd'],
  },
  {
    what: 'Baidu beside the name of a program',
    text: 'VSCode 2024 链接：https://pan.baidu.com/s/1x 提取码：abcd',
    links: ['https://pan.baidu.com/s/1x?pwd=abcd'],
  },
  {
    what: 'Baidu with the archive’s password before its own code',
    text: 'https://pan.baidu.com/s/1zZ 压缩包密码：1234 提取码：q1w2',
    links: ['https://pan.baidu.com/s/1zZ?pwd=q1w2'],
  },
  {
    what: 'Baidu with a weak word before a strong one',
    text: 'https://pan.baidu.com/s/1zZ 密码：1234 提取码：q1w2',
    links: ['https://pan.baidu.com/s/1zZ?pwd=q1w2'],
  },
  {
    what: 'Baidu with nothing but the archive’s password',
    text: 'https://pan.baidu.com/s/1zZ 压缩包密码：1234 登录密码：5678 VSCode: 2024',
    links: ['https://pan.baidu.com/s/1zZ'],
  },
  {
    what: 'Baidu in English',
    text: 'Link: https://pan.baidu.com/s/1zZ Code: q1w2',
    links: ['https://pan.baidu.com/s/1zZ?pwd=q1w2'],
  },
  ...['密码：', '密碼：', '口令：', 'pwd: ', 'Password: ', 'Code: '].map((word) => ({
    what: `${word} far behind a link, which may head anything`,
    text: `https://pan.baidu.com/s/1zZ ${'其他内容 '.repeat(10)}${word}1a2b`,
    links: ['https://pan.baidu.com/s/1zZ'],
  })),
  {
    what: 'a word that means nothing else, far behind its link',
    text: `https://pan.baidu.com/s/1zZ ${'其他内容 '.repeat(10)}提取码：1a2b`,
    links: ['https://pan.baidu.com/s/1zZ?pwd=1a2b'],
  },
  ...['?PWD=Abcd', '?a=1&pwd=1bcd', '?passcode=abcd', '?password=ABCD'].map((carried) => ({
    what: `a link that has its passcode: ${carried}`,
    text: `https://pan.baidu.com/s/1zZ${carried} 提取码：wxyz`,
    links: [`https://pan.baidu.com/s/1zZ${carried}`],
  })),
  {
    what: 'Baidu with the password named by the drive',
    text: 'https://pan.baidu.com/s/1zZ 网盘密码：q1w2',
    links: ['https://pan.baidu.com/s/1zZ?pwd=q1w2'],
  },
  ...['www.ilanzou.com', 'abc.lanzn.com', 'abc.lanpv.com'].map((host) => ({
    what: `Lanzou on ${host}`,
    text: `https://${host}/s/abc 密码：1a2b`,
    links: [`https://${host}/s/abc`],
    codes: [['1a2b', 'lanzou'] as [string, string]],
  })),
  {
    what: 'Baidu for companies: link and code apart',
    text: 'https://eyun.baidu.com/s/3abc 密码：1a2b',
    links: ['https://eyun.baidu.com/s/3abc'],
    codes: [['1a2b', 'eyun']],
  },
  {
    what: 'three Baidu links, each behind its code',
    text: '提取码: aaaa 链接: https://pan.baidu.com/s/1a\n提取码: bbbb 链接: https://pan.baidu.com/s/1b\n密码: cccc https://pan.baidu.com/s/1c',
    links: [
      'https://pan.baidu.com/s/1c?pwd=cccc',
      'https://pan.baidu.com/s/1a?pwd=aaaa',
      'https://pan.baidu.com/s/1b?pwd=bbbb',
    ],
  },
  {
    what: 'a code of a word that means nothing else, however far off',
    text: `提取密码：a1b2${' 其他内容'.repeat(20)} https://pan.baidu.com/s/1a`,
    links: ['https://pan.baidu.com/s/1a?pwd=a1b2'],
  },
  {
    what: 'a code of one that heads other things too, as near as it has to be',
    text: `${'密码：1234'.padEnd(40, '。')}https://pan.baidu.com/s/1a`,
    links: ['https://pan.baidu.com/s/1a?pwd=1234'],
  },
  {
    what: 'a code of one that heads other things too, a sign farther off',
    text: `${'密码：1234'.padEnd(41, '。')}https://pan.baidu.com/s/1a`,
    links: ['https://pan.baidu.com/s/1a'],
  },
  {
    what: 'a password far above two links that each have their code behind',
    text: `密码：1234${' 其他内容'.repeat(20)} https://pan.baidu.com/s/1a 密码：aaaa https://pan.baidu.com/s/1b 密码：bbbb`,
    links: ['https://pan.baidu.com/s/1b?pwd=bbbb', 'https://pan.baidu.com/s/1a?pwd=aaaa'],
  },
  {
    what: 'the code of a link that carries it, before a link without any',
    text: 'https://pan.baidu.com/s/1a?pwd=aaaa 提取码: aaaa https://pan.baidu.com/s/1b',
    links: ['https://pan.baidu.com/s/1b', 'https://pan.baidu.com/s/1a?pwd=aaaa'],
  },
  ...['`abcd`', '**abcd**', '<code>abcd</code>', '-> abcd', '→abcd', '；abcd'].map((code) => ({
    what: `Baidu with its code written ${code}`,
    text: `https://pan.baidu.com/s/1a 提取码${/^[`*<]/.test(code) ? '：' : ''}${code}`,
    links: ['https://pan.baidu.com/s/1a?pwd=abcd'],
  })),
  {
    what: 'links of several drives that share one code, and one that has its own',
    text: '提取码都是 a1b2\n百度 https://pan.baidu.com/s/1a\n夸克 https://pan.quark.cn/s/b\n合集 https://pan.baidu.com/s/1c 提取码：c3d4\nhttps://pan.baidu.com/s/1d?pwd=dddd',
    links: [
      'https://pan.baidu.com/s/1d?pwd=dddd',
      'https://pan.baidu.com/s/1a?pwd=a1b2',
      'https://pan.quark.cn/s/b',
      'https://pan.baidu.com/s/1c?pwd=c3d4',
    ],
    codes: [['a1b2', 'quark']],
  },
  {
    what: 'links that share a code which is named behind them',
    text: 'https://pan.baidu.com/s/1a 和 https://pan.baidu.com/s/1b 提取码统一为：a1b2，解压密码都是 abcd1',
    links: ['https://pan.baidu.com/s/1b?pwd=a1b2', 'https://pan.baidu.com/s/1a?pwd=a1b2'],
  },
  {
    what: 'several links of one drive with one code',
    text: 'https://wwi.lanzoup.com/iabc 密码:52pj\nhttps://wwi.lanzoup.com/idef 密码:52pj',
    links: ['https://wwi.lanzoup.com/idef', 'https://wwi.lanzoup.com/iabc'],
    codes: [['52pj', 'lanzou']],
  },
  {
    what: 'a password without any drive',
    text: '账号 admin 密码：abc123 https://example.com/',
    links: ['https://example.com/'],
  },
];

/** Texts that apps of music, videos, maps and shops share; ids and titles are altered. */
const apps: Row[] = [
  {
    what: 'a note of Xiaohongshu on its newer host, beside its code',
    text: '13 某某发布了一篇小红书笔记，快来看吧！ 😆 ky6HepJZ9zuPsUL 😆 http://xhslink.cn/o/5Ab9E7EUnDH，复制本条信息，打开【小红书】App查看精彩内容！ 官网 https://www.example.com/',
    links: ['http://xhslink.cn/o/5Ab9E7EUnDH', 'https://www.example.com/'],
  },
  {
    what: 'goods of 1688, beside their code',
    text: '【某商品】复制￥oDuI8ZZ00nS￥ CZ2172 查看：https://qr.1688.com/s/AbQWhRIr',
    links: ['https://qr.1688.com/s/AbQWhRIr'],
  },
  {
    what: 'goods of Dewu',
    text: '【得物】发现一件好物，7 CA1201 å8k2qW1då https://dw4.co/t/A/1AbC2dEf 某款短袖，点击链接直接打开。',
    links: ['https://dw4.co/t/A/1AbC2dEf'],
  },
  {
    what: 'a restaurant of Dianping, with address and telephone',
    text: '【小馆子】快来试试这家餐厅吧！【地址：长江路14号1楼】【电话：13800138000】@大众点评 http://dpurl.cn/AbC9Tdaz 官网 https://www.example.com/',
    links: ['http://dpurl.cn/AbC9Tdaz', 'https://www.example.com/'],
  },
  {
    what: 'a song of QQ Music',
    text: '某人《某歌》 https://c6.y.qq.com/base/fcgi-bin/u?__=AbFvmMRMagAV @QQ音乐',
    links: ['https://c6.y.qq.com/base/fcgi-bin/u?__=AbFvmMRMagAV'],
  },
  {
    what: 'a song of NetEase',
    text: '分享某人的单曲《某歌》https://163cn.tv/AbIsFR4(来自@网易云音乐) 和 https://www.example.com/',
    links: ['https://163cn.tv/AbIsFR4', 'https://www.example.com/'],
  },
  {
    what: 'a song of Kugou',
    text: '给你分享某人的歌曲《某歌》 https://t1.kugou.com/AbmRJ64xTV2 (来自@酷狗音乐)',
    links: ['https://t1.kugou.com/AbmRJ64xTV2'],
  },
  {
    what: 'a song of Qishui',
    text: '《某歌》@汽水音乐 https://qishui.douyin.com/s/iAbFw9cE/ 和 https://www.example.com/',
    links: ['https://qishui.douyin.com/s/iAbFw9cE/', 'https://www.example.com/'],
  },
  {
    what: 'an audio book of Ximalaya',
    text: '《某书》 https://xima.tv/1_AbzoN5?_sonic=0 来自喜马拉雅',
    links: ['https://xima.tv/1_AbzoN5?_sonic=0'],
  },
  {
    what: 'a video of Kuaishou’s smaller app',
    text: '"某某 "某曲 https://v.kuaishouapp.com/s/AbtYIfi3 复制此消息，打开【快手极速版】直接观看！ https://www.example.com/',
    links: ['https://v.kuaishouapp.com/s/AbtYIfi3', 'https://www.example.com/'],
  },
  {
    what: 'a video of Xigua, with Chinese glued on',
    text: 'https://v.ixigua.com/iAbkg5YE/点击链接直接打开',
    links: ['https://v.ixigua.com/iAbkg5YE/'],
  },
  {
    what: 'an article of Toutiao',
    text: '某题 https://m.toutiao.com/is/AbEuL17/ - 头条 https://www.example.com/',
    links: ['https://m.toutiao.com/is/AbEuL17/', 'https://www.example.com/'],
  },
  {
    what: 'a place of Amap, pasted as Markdown',
    text: '地点 [https://surl.amap.com/AbW8bjca](https://surl.amap.com/AbW8bjca)（分享）',
    links: ['https://surl.amap.com/AbW8bjca'],
  },
  {
    what: 'a place of Baidu Map',
    text: '天安门\n电话:(010)12345678\nhttps://j.map.baidu.com/ab/cDe',
    links: ['https://j.map.baidu.com/ab/cDe'],
  },
  {
    what: 'a shop of Shopee',
    text: '蝦皮好物👉https://s.shopee.tw/70FhByEaQd，官網 https://www.example.com/',
    links: ['https://s.shopee.tw/70FhByEaQd', 'https://www.example.com/'],
  },
  {
    what: 'a song of Spotify',
    text: 'Here’s a song for you… Song by Artist https://spotify.link/AbCdEf',
    links: ['https://spotify.link/AbCdEf'],
  },
];

const written: Row[] = [
  {
    what: 'a scheme in capitals with a wide colon',
    text: 'HTTPS：//a.example/x',
    links: ['HTTPS://a.example/x'],
  },
  { what: 'Chinese glued on', text: '快看https://b23.tv/AbCd123真好笑', links: ['https://b23.tv/AbCd123'] },
  { what: 'emoji glued on', text: '👉https://b23.tv/AbCd123👈🏻', links: ['https://b23.tv/AbCd123'] },
  { what: 'Japanese glued on', text: 'これhttps://example.com/aを見て', links: ['https://example.com/a'] },
  { what: 'Korean glued on', text: 'https://youtu.be/abc를 보세요', links: ['https://youtu.be/abc'] },
  { what: 'full-width brackets', text: '（https://t.cn/A6abc）', links: ['https://t.cn/A6abc'] },
  {
    what: 'zero-width characters inside',
    text: 'https://t.cn/\u200bA6\ufeffabc\u200d',
    links: ['https://t.cn/A6abc'],
  },
  {
    what: 'a colon of a Chinese keyboard',
    text: '链接：https：//pan.example/s/1abc，http：//b.example/2',
    links: ['http://b.example/2', 'https://pan.example/s/1abc'],
  },
  {
    what: 'a soft hyphen inside',
    text: 'https://example.com/very\u00adlong',
    links: ['https://example.com/verylong'],
  },
  { what: 'a variation selector behind', text: 'https://t.cn/A6abc\ufe0f', links: ['https://t.cn/A6abc'] },
  {
    what: 'a sentence in English',
    text: 'See https://example.com/a, then (https://example.com/b).',
    links: ['https://example.com/b', 'https://example.com/a'],
  },
  {
    what: 'a balanced bracket',
    text: 'https://en.wikipedia.org/wiki/Link_(film)!',
    links: ['https://en.wikipedia.org/wiki/Link_(film)'],
  },
  {
    what: 'curly brackets and a caret, which a browser copies behind a question mark as they are',
    text: 'https://a.example/p?x={%22id%22:{a}}&y=^GSPC,^DJI#{b} 看',
    links: ['https://a.example/p?x={%22id%22:{a}}&y=^GSPC,^DJI#{b}'],
  },
  {
    what: 'curly brackets around it and behind it',
    text: '\\href{https://a.example/p?x=1}{words} url = {https://b.example/?y={1}}, {https://c.example/p}',
    links: ['https://c.example/p', 'https://a.example/p?x=1', 'https://b.example/?y={1}'],
  },
  {
    what: 'a curly bracket that nothing closes',
    text: 'https://a.example/?x=1{name https://b.example/?x={"a":1}',
    links: ['https://b.example/?x=', 'https://a.example/?x=1'],
  },
  {
    what: 'a smile behind it',
    text: 'https://a.example/?x=1^_^ https://b.example/?x=^',
    links: ['https://b.example/?x=', 'https://a.example/?x=1'],
  },
  { what: 'code around it', text: '`https://a.example/?x=1`', links: ['https://a.example/?x=1'] },
  {
    what: 'a bracket that opens behind it',
    text: '《晴天雨》http://music.163.com/song?id=1&userid=2(来自@网易云音乐)',
    links: ['http://music.163.com/song?id=1&userid=2'],
  },
  {
    what: 'an unbalanced bracket',
    text: '(see https://en.wikipedia.org/wiki/Link_(film))',
    links: ['https://en.wikipedia.org/wiki/Link_(film)'],
  },
  {
    what: 'Markdown',
    text: '[one](https://a.example/x),[two](https://b.example/y)',
    links: ['https://b.example/y', 'https://a.example/x'],
  },
  { what: 'bold', text: '**https://a.example/x**', links: ['https://a.example/x'] },
  { what: 'markup', text: '<a href="https://a.example/x?y=1">go</a>', links: ['https://a.example/x?y=1'] },
  {
    what: 'a list with commas',
    text: 'https://a.example/1,https://b.example/2',
    links: ['https://b.example/2', 'https://a.example/1'],
  },
  {
    what: 'an address in an address',
    text: 'https://web.archive.org/web/2020/https://example.com/',
    links: ['https://web.archive.org/web/2020/https://example.com/'],
  },
  {
    what: 'an address in a parameter',
    text: 'https://link.zhihu.com/?target=https://example.com/',
    links: ['https://link.zhihu.com/?target=https://example.com/'],
  },
  {
    what: 'a Chinese search word',
    text: 'https://www.baidu.com/s?wd=北京',
    links: ['https://www.baidu.com/s?wd=北京'],
  },
  {
    what: 'a Chinese article',
    text: 'https://zh.wikipedia.org/wiki/中国_(消歧义)',
    links: ['https://zh.wikipedia.org/wiki/中国_(消歧义)'],
  },
  { what: 'a Chinese host', text: '看https://例子.测试.中国/a吧', links: ['https://例子.测试.中国/a'] },
  {
    what: 'Chinese glued to a half Chinese host',
    text: 'https://www.例子.com看看',
    links: ['https://www.例子.com'],
  },
  { what: 'a Chinese host of another ending', text: 'https://例子.网址/a', links: ['https://例子.网址/a'] },
  {
    what: 'an address in numbers with a port',
    text: '看 http://[2001:db8::1]:8080/x。',
    links: ['http://[2001:db8::1]:8080/x'],
  },
  { what: 'a Cyrillic host', text: 'Смотри https://пример.рф/путь, да', links: ['https://пример.рф/путь'] },
  { what: 'capital letters in the scheme', text: 'HTTPS://Example.com/A', links: ['HTTPS://Example.com/A'] },
  {
    what: 'a port and a user part, left to the gate',
    text: 'https://a:b@example.com:8443/x',
    links: ['https://a:b@example.com:8443/x'],
  },
  { what: 'the same link twice', text: 'https://t.cn/a https://t.cn/a', links: ['https://t.cn/a'] },
  {
    what: 'an address in the title: the short link first',
    text: '【https://brand.example/ 的新品】 https://v.douyin.com/iRyLb8kf/ 也见 https://other.example/',
    links: ['https://v.douyin.com/iRyLb8kf/', 'https://brand.example/', 'https://other.example/'],
  },
  {
    what: 'the likeliest first, the others in the order in which they are read',
    text: '甲 https://a.example/1 乙 b23.tv/b2 丙 https://t.cn/A6c 丁 https://d.example/4 戊 https://a.example/1',
    links: ['https://t.cn/A6c', 'https://a.example/1', 'b23.tv/b2', 'https://d.example/4'],
  },
  {
    what: 'no short link: the last one first',
    text: 'https://a.example/1 和 https://b.example/2',
    links: ['https://b.example/2', 'https://a.example/1'],
  },
  { what: 'a bare host with a path', text: '去 b23.tv/AbCd123 看', links: ['b23.tv/AbCd123'] },
  { what: 'a bare host alone', text: '官网www.example.com。', links: ['www.example.com'] },
  {
    what: 'a bare host beside a link',
    text: 'https://example.com/a （来自 weibo.com）',
    links: ['https://example.com/a'],
  },
  {
    what: 'bare hosts of an app, of a drive and of short links beside a link, and of nobody',
    text: '看 https://example.com/a 或 yangkeduo.com/b 或 www.jianguoyun.com/p/c 或 xima.tv/d 或 example.net/e',
    links: ['https://example.com/a', 'yangkeduo.com/b', 'www.jianguoyun.com/p/c', 'xima.tv/d'],
  },
  {
    what: 'a host alone, and the sentence goes on',
    text: 'Visit https://example.com today.',
    links: ['https://example.com'],
  },
  { what: 'a host alone before dots', text: 'https://example.com...', links: ['https://example.com'] },
  {
    what: 'a host alone before a mention',
    text: '推荐 https://example.com 给 @小明',
    links: ['https://example.com'],
  },
  {
    what: 'a host alone before a long sentence',
    text: `https://www.example.com，${'中'.repeat(600)}`,
    links: ['https://www.example.com'],
  },
  { what: 'a Chinese host alone', text: '看https://例子.中国 吧', links: ['https://例子.中国'] },
  {
    what: 'a host with a port alone',
    text: 'https://example.com:8443, ok?',
    links: ['https://example.com:8443'],
  },
  { what: 'a bare host with a port', text: 'example.com:8080/x', links: ['example.com:8080/x'] },
  {
    what: 'a Chinese article in one of the ways of writing',
    text: 'https://zh.wikipedia.org/zh-tw/台灣',
    links: ['https://zh.wikipedia.org/zh-tw/台灣'],
  },
  {
    what: 'a word with a dot before a colon or a question',
    text: 'ASP.NET: 入门。Is it ASP.NET? 是',
    links: [],
  },
  {
    what: 'two links, neither of them short: the last one first, whosever it is',
    text: 'https://item.taobao.com/item.htm?id=1 和 https://b.example/2',
    links: ['https://b.example/2', 'https://item.taobao.com/item.htm?id=1'],
  },
  ...['ttps://', 'tp://', 'ps://', 's://', '://', '//', 'https: //', 'https:/', 'http//', 'https:///'].map(
    (scheme) => ({
      what: `a scheme that lost something: ${scheme}`,
      text: `看 ${scheme}b23.tv/AbCd123 吧`,
      links: ['b23.tv/AbCd123'],
    }),
  ),
  {
    what: 'slashes of a Chinese keyboard',
    text: '看 https：／／b23.tv／AbCd123，和／或别的',
    links: ['https://b23.tv/AbCd123'],
  },
  {
    what: 'the source of a forum’s post',
    text: '[url=https://a.example/x]words[/url] [url]https://b.example/y[/url] [img]https://c.example/z.png[/img]',
    links: ['https://c.example/z.png', 'https://a.example/x', 'https://b.example/y'],
  },
  {
    what: 'a bracket in a query',
    text: 'https://a.example/?id[]=1&id[]=2',
    links: ['https://a.example/?id[]=1&id[]=2'],
  },
  {
    what: 'the escaped source of a page',
    text: '&lt;a href=&quot;https://a.example/?x=1&amp;y=2&quot;&gt;https://b.example/&lt;/a&gt;',
    links: ['https://b.example/', 'https://a.example/?x=1&amp;y=2'],
  },
  {
    what: 'an article of a site that has short links too, before another link',
    text: 'https://m.toutiao.com/article/1/ 和 https://b.example/2',
    links: ['https://b.example/2', 'https://m.toutiao.com/article/1/'],
  },
  {
    what: 'what is no short link on such a service’s host, before another link',
    text: 'https://t.cn/ 和 https://t.cn:99999/a 和 https://b.example/2',
    links: ['https://b.example/2', 'https://t.cn/', 'https://t.cn:99999/a'],
  },
  {
    what: 'a blank that is missing between two sentences',
    text: 'Read the first one.in the end, thanks.me too. Look at fig.at 3, it.is',
    links: [],
  },
  ...'at be in it me to us'.split(' ').map((word) => ({
    what: `a blank that is missing before ${word}`,
    text: `Look there.${word} is where it ends`,
    links: [],
  })),
  {
    what: 'a path that ends in a word',
    text: 'see www.example.com/look.at there',
    links: ['www.example.com/look.at'],
  },
  { what: 'a host that ends in a word, alone', text: ' about.me ', links: ['about.me'] },
  { what: 'one with a path, in a sentence', text: 'see about.me/someone', links: ['about.me/someone'] },
  { what: 'names of programs', text: 'com.example.app 和 org.example.shop、net.example.live', links: [] },
  { what: 'a host that only holds what they begin with', text: '看 dotcom.cn 吧', links: ['dotcom.cn'] },
  { what: 'a host with a query and no path', text: '看 b23.tv?x=1 吧', links: ['b23.tv?x=1'] },
  {
    what: 'a program’s name as a path has it',
    text: 'com.example.app/x',
    links: ['com.example.app/x'],
  },
  {
    what: 'addresses of other schemes',
    text: 'intent://example.com/a#Intent;scheme=https;end ftp://example.com/a wss://example.com/b git+ssh://example.com/c ftps://example.com/d a/b//example.com/e',
    links: [],
  },
  { what: 'a mail address', text: '请写信到 someone@example.com', links: [] },
  { what: 'words with dots', text: 'ASP.NET、Node.js 和 3.5.2，见 README.md e.g. this', links: [] },
  { what: 'a scheme and no host', text: 'https:// http://复制 https://localhost', links: [] },
  { what: 'an app address', text: 'taobao://item.taobao.com/x', links: [] },
  { what: 'nothing', text: '', links: [] },
];

const codes: Row[] = [
  { what: 'a code of letters alone', text: '(aBcDeFgHiJk):/', codes: [['aBcDeFgHiJk', 'taobao']] },
  { what: 'a code of small letters and digits', text: '(ab1cd2ef3gh):/', codes: [['ab1cd2ef3gh', 'taobao']] },
  {
    what: 'two codes',
    text: '₴9RXMXpz7rhF₴ 和 ￥3DIFi3EsIAhRkW￥',
    codes: [
      ['9RXMXpz7rhF', 'taobao'],
      ['3DIFi3EsIAhRkW', 'jd'],
    ],
  },
  {
    what: '￥…￥ with the shop named',
    text: '复制￥Ab3dEf6hIjK￥打开手机淘宝',
    codes: [['Ab3dEf6hIjK', 'taobao']],
  },
  { what: '￥…￥ with both shops named', text: '￥Ab3dEf6hIjK￥ 淘宝或京东', codes: [['Ab3dEf6hIjK', null]] },
  {
    what: '￥…￥ beside a link of another site',
    text: '￥Ab3dEf6hIjK￥ https://example.com/',
    links: ['https://example.com/'],
    codes: [['Ab3dEf6hIjK', null]],
  },
  {
    what: '￥…￥ beside a Taobao link',
    text: '￥Ab3dEf6hIjK￥ https://m.tb.cn/h.abc',
    links: ['https://m.tb.cn/h.abc'],
  },
  {
    what: 'a Taobao code beside a JD link',
    text: '€Ab3dEf6hIjK€ https://u.jd.com/abc',
    links: ['https://u.jd.com/abc'],
    codes: [['Ab3dEf6hIjK', 'taobao']],
  },
  { what: '啊…啊 without a link', text: '1👈啊5NKkX84wYdk啊 打开淘', codes: [['5NKkX84wYdk', 'taobao']] },
  {
    what: "Xiaohongshu's code without its link",
    text: '13 发布了一篇小红书笔记，快来看吧！ 😆 ky6HepJZ9zuPsUL 😆',
    codes: [['ky6HepJZ9zuPsUL', 'xiaohongshu']],
  },
  {
    what: 'a search word whose link was cut out',
    text: '【淘宝】假一赔四 CZ3457 「…」\n淘宝搜索直接打开',
    codes: [['CZ3457', 'taobao']],
  },
  {
    what: 'a code of Alipay',
    text: '#吱口令#长按复制此条消息，打开支付宝即可添加我为好友HzFAbx63Nq',
    codes: [['HzFAbx63Nq', 'alipay']],
  },
  {
    what: "Quark's code without its link",
    text: '我用夸克网盘分享了「资料」，复制整段内容，打开「夸克APP」即可获取。\n/~9a263aTFyF~:/',
    codes: [['9a263aTFyF', 'quark']],
  },
  {
    what: "Quark's code beside its link",
    text: '/~9a263aTFyF~:/\n链接：https://pan.quark.cn/s/0123456789ab',
    links: ['https://pan.quark.cn/s/0123456789ab'],
  },
  {
    what: 'a mini program of WeChat, which needs the whole of it',
    text: '预约：#小程序://某某医院/t5ZpOWu0UyRtEFl 复制到微信打开',
    codes: [['#小程序://某某医院/t5ZpOWu0UyRtEFl', 'wechat']],
  },
  ...(
    [
      ['$AbCdEf12$', 'AbCdEf12', 'taobao'],
      ['$ABCDEF123$', 'ABCDEF123', 'taobao'],
      ['€abcdefgh€', 'abcdefgh', 'taobao'],
      ['￥abcdefgh12€', 'abcdefgh12', 'taobao'],
      ['¥abcdefgh12¥', 'abcdefgh12', null],
      ['￥abcdefgh12%', 'abcdefgh12', 'jd'],
      ['《C8G93R9Dtxy》', 'C8G93R9Dtxy', 'taobao'],
      [':/(C8G93R9Dtxy)', 'C8G93R9Dtxy', 'taobao'],
      ['看:/(C8G93R9Dtxy) 了', 'C8G93R9Dtxy', 'taobao'],
      ['7(C8G93R9DtxyAbC)/', 'C8G93R9DtxyAbC', 'jd'],
      ['😆ky6HepJZ9zuP😆', 'ky6HepJZ9zuP', 'xiaohongshu'],
      ['🎁ky6HepJZ9zuP🎁', 'ky6HepJZ9zuP', null],
      ['【京东】搜索 CZ356', 'CZ356', 'jd'],
      ['【淘宝】京东也有，搜索 CZ356', 'CZ356', null],
      ['￥abcdefgh12￥ 又 ￥abcdefgh12￥', 'abcdefgh12', null],
    ] as const
  ).map(([text, code, app]): Row => ({ what: `a code in its marks: ${text}`, text, codes: [[code, app]] })),
  ...[
    ...['$abcdefgh$', '€abcdefgh$', '$abcdefgh€', '$ABCDEFGHI$', '¥12345678¥', '€abcdefgh12%'],
    ...['《C8G93R9DtxyZ》', '(C8G93R9Dtxy)', '看(C8G93R9Dtxy) 了', '(abcdefghijk)/', '(ABCDEFGHIJK)/'],
    ...['中5NKkX84wYdk中', '啊5NKkX84wYdkA啊', '。5NKkX84wYdk。', '打开支付宝 HappyBirthday'],
  ].map((text): Row => ({ what: `no code, in marks of another kind: ${text}`, text })),
  {
    what: 'codes of two kinds, as the text has them',
    text: '复制加入房间号：abc123 或 ￥abcdefgh12￥',
    codes: [
      ['abc123', null],
      ['abcdefgh12', null],
    ],
  },
  { what: 'the name of a mini program', text: '#小程序://某某医院 和 #小程序# 某某/医院', codes: [] },
  ...['吱口令 HzFAbx63Nq', '打开支付宝 HzFAbx63Nq', '打開支付寶 HzFAbx63Nq'].map(
    (text): Row => ({
      what: `a code of Alipay by one name of it: ${text}`,
      text,
      codes: [['HzFAbx63Nq', 'alipay']],
    }),
  ),
  { what: 'letters and digits that nobody calls a code', text: '订单号 HzFAbx63Nq', codes: [] },
  ...['打开小红书', '打開小紅書'].map(
    (name): Row => ({
      what: `an emoji on both sides, and the name: ${name}`,
      text: `😆ky6HepJZ9zu😆 ${name}`,
      codes: [['ky6HepJZ9zu', 'xiaohongshu']],
    }),
  ),
  { what: 'an emoji on both sides, without', text: '😆ky6HepJZ9zu😆', codes: [['ky6HepJZ9zu', 'taobao']] },
  {
    what: 'an emoji with and without the sign that draws it in colour',
    text: '❤\ufe0fky6HepJZ9zu❤',
    codes: [['ky6HepJZ9zu', 'taobao']],
  },
  { what: 'a code of Douyin', text: '##aB3dE5gH## 长按复制，打开抖音', codes: [['aB3dE5gH', 'douyin']] },
  { what: 'the same marks in another text', text: '##aB3dE5gH## 会议纪要', codes: [] },
  { what: 'prices and dollars', text: '原价￥1000000￥ 现价 $total$ 和 $100$', codes: [] },
  {
    what: 'Douyin noise without a link',
    text: '8.61 nqh:/ 06/26 复制打开抖音，看看【…】 d@N.jp :2pm 5:/复制打开抖音看看',
    codes: [],
  },
  { what: 'a name between two equal characters', text: '我的iPhone15Pro的屏幕碎了', codes: [] },
  {
    what: 'words between two equal emoji',
    text: '🎉HappyBirthday🎉 🎉HappyNewYear2027🎉 《iPhone15Pro》',
    codes: [],
  },
  { what: 'a screen of a firm with a name like a shop’s', text: '京东方 NV156 屏幕', codes: [] },
  { what: 'a model’s name in a shop', text: '京东买的 NV156 屏幕', codes: [] },
  { what: 'a room of a hotel', text: '酒店房间号：1203', codes: [] },
  { what: 'an ordinary sentence', text: '明天 10:30 在 B1203 见，带上 iPhone15ProMax。', codes: [] },
];

describe.each([
  ['the examples of the facts', known],
  ['drives and passcodes', drives],
  ['apps with short links of their own', apps],
  ['how addresses are written', written],
  ['codes that only an app opens', codes],
])('%s', (_, rows) => {
  it.each(rows)('$what', ({ text, links = [], codes = [] }) => {
    const read = readShareText(text);
    expect(read.links).toEqual(links);
    expect(read.codes.map(({ code, platform }) => [code, platform])).toEqual(codes);
  });
});

it('tells a passcode from a code for an app', () => {
  const read = readShareText('https://cloud.189.cn/t/AbCdEf（访问码：a1b2） ₴9RXMXpz7rhF₴');
  expect(read.codes.map(({ use }) => use)).toEqual(['app', 'passcode']);
});

describe('a text of a megabyte', () => {
  const rows = [
    'a',
    '.',
    'a.',
    '(',
    'https://',
    'https://a.cn/',
    'https://a.cn./',
    'https://a.cn/(',
    'https://t.cn/a,',
    '中',
    '￥',
    '￥abcdefgh12',
    '提取码',
    '提取码：https://pan.baidu.com/s/1 ',
    '提取码都是 a1b2c https://pan.baidu.com/s/1 ',
    '1:/中',
    'a-',
    '😆ab12',
    '啊',
    '\u200b',
    'https://中',
    'x@y.zz ',
    'a.cn/ ',
    '/wiki/中',
    'CZ356 淘宝 ',
  ];

  // Linear, it is done at once; quadratic, it runs into the limit by far.
  it.each(rows)(
    'of %j is read in its stride',
    (piece) => {
      const { links, codes } = readShareText(piece.repeat(Math.ceil(1_000_000 / piece.length)));
      expect(links.length + codes.length).toBeLessThan(1_000_000);
    },
    30_000,
  );
});
