import { describe, expect, it } from 'vitest';
import { readShareText } from '../../utils/share-text/share-text';

const DRIVES: Readonly<Record<string, string>> = {
  eyun: 'eyun.baidu.com',
  aliyundrive: 'aliyundrive.com www.alipan.com',
  quark: 'pan.quark.cn',
  uc: 'drive.uc.cn fast.uc.cn',
  tianyi: 'cloud.189.cn',
  caiyun: 'yun.139.com caiyun.139.com',
  weiyun: 'share.weiyun.com weiyun.com',
  xunlei: 'pan.xunlei.com',
  '115': '115.com 115cdn.com anxia.com',
  '123pan': '123pan.com www.123pan.cn 123684.com 123865.com 123912.com',
  lanzou: 'lanzou.com wwi.lanzoup.com ilanzou.com lanzn.com lanpv.com woozooo.com',
  jianguoyun: 'www.jianguoyun.com',
  ctfile: 'ctfile.com ctfile.net',
  cowtransfer: 'cowtransfer.com',
  wenshushu: 'wenshushu.cn wss.ink',
  feijipan: 'feijipan.com feijix.com',
};
const ofDrives = Object.entries(DRIVES).flatMap(([drive, hosts]) =>
  hosts.split(' ').map((host) => ({ drive, host })),
);

describe('the drives', () => {
  it.each(ofDrives)('$host is of $drive, which asks for its passcode', ({ drive, host }) => {
    const { links, codes } = readShareText(`https://${host}/s/abc 提取码：1a2b`);
    expect(links).toEqual([`https://${host}/s/abc`]);
    expect(codes).toEqual([{ code: '1a2b', use: 'passcode', platform: drive }]);
  });

  it.each(['pan.baidu.com', 'yun.baidu.com'])('%s takes it with the link', (host) => {
    const { links, codes } = readShareText(`https://${host}/s/1a 提取码：1a2b`);
    expect([links, codes]).toEqual([[`https://${host}/s/1a?pwd=1a2b`], []]);
  });

  it.each(['notlanzoub.com', 'lanzoub.com.example.com', 'lanzoub1.com'])('%s is none', (host) => {
    expect(readShareText(`https://${host}/s/abc 提取码：1a2b`).codes).toEqual([]);
  });
});

describe('the apps', () => {
  const SITES =
    'tb.cn taobao.com tmall.com 1688.com tmall.hk goofish.com 3.cn jd.com jd.hk jingxi.com yangkeduo.com pinduoduo.com ' +
    'douyin.com iesdouyin.com kuaishou.com kuaishouapp.com gifshow.com xhslink.com xhslink.cn xiaohongshu.com b23.tv ' +
    'bilibili.com bili2233.cn alipay.com quark.cn mr.baidu.com';

  it.each(SITES.split(' '))(
    'a host of %s is believed without a scheme beside a link that has one',
    (site) => {
      expect(readShareText(`https://example.com/ 和 any.${site}/x`).links).toContain(`any.${site}/x`);
    },
  );

  it.each(['nottaobao.com', 'baidu.com', 'taobao.com.example.net'])('%s is not', (host) => {
    expect(readShareText(`https://example.com/ 和 ${host}/x`).links).toEqual(['https://example.com/']);
  });

  it.each([
    ['taobao', '淘宝 天猫 手淘 淘口令 淘寶 天貓 TaoBao'],
    ['jd', '京东 京口令 京東'],
  ])('%s is named by each of its names', (app, names) => {
    for (const name of names.split(' '))
      expect(readShareText(`复制￥Ab3dEf6hIjK￥打开${name}`).codes).toEqual([
        { code: 'Ab3dEf6hIjK', use: 'app', platform: app },
      ]);
  });
});

describe('the words for a passcode', () => {
  const codeOf = (text: string) => readShareText(`https://pan.quark.cn/s/b ${text}`).codes[0]?.code;

  it.each(
    '提取码 提取碼 提取密码 提取密碼 访问码 訪問碼 访问密码 訪問密碼 分享码 分享碼 密码 密碼 口令 passcode pwd'.split(
      ' ',
    ),
  )('%s is one, with and without a colon', (word) => {
    expect(codeOf(`${word}：1a2b`)).toBe('1a2b');
    expect(codeOf(`${word} 1a2b`)).toBe('1a2b');
  });

  it.each(['password', 'Code'])('%s is one before a colon or an is only', (word) => {
    for (const then of [': ', '：', ' = ', ' is ']) expect(codeOf(`${word}${then}1a2b`), then).toBe('1a2b');
    expect(codeOf(`${word} 1a2b`)).toBeUndefined();
  });

  it.each(['网盘', '網盤', '云盘', '雲端', '分享', '链接', '連結', '资源', '資源', '号和', '號與'])(
    '密码 behind %s is the drive’s',
    (before) => expect(codeOf(`${before}密码：1a2b`)).toBe('1a2b'),
  );
  it.each(['压缩包', '登录', '解压'])('密码 behind %s is not', (before) =>
    expect(codeOf(`${before}密码：1a2b`)).toBeUndefined(),
  );

  it.each(['都', '均', '皆', '统一', '統一', '全部'])('提取码%s holds for all links', (all) => {
    const { links } = readShareText(
      `https://pan.baidu.com/s/1a https://pan.baidu.com/s/1b 提取码${all}是 1a2b`,
    );
    expect(links).toEqual(['https://pan.baidu.com/s/1b?pwd=1a2b', 'https://pan.baidu.com/s/1a?pwd=1a2b']);
  });

  it('is as short as three signs and as long as eight', () => {
    for (const code of ['1a2', '1a2b3c4d']) expect(codeOf(`提取码：${code}`)).toBe(code);
    for (const code of ['1a', '1a2b3c4d5']) expect(codeOf(`提取码：${code}`)).toBeUndefined();
  });
});

describe('codes in words', () => {
  const codesOf = (text: string) => readShareText(text).codes.map(({ code }) => code);

  it.each([
    '复制 房间号：358945',
    '複製 房间码：358945',
    '加入房间号358945',
    '进入房间号 #358945',
    '進入房間號：358945',
    '複製這段話加入房間碼：358945',
  ])('a room that one is asked into: %s', (text) => expect(codesOf(text)).toEqual(['358945']));

  it.each(['看 5:/鶁高明威严', '12:/鶁高明威严'])('rare characters of JD: %s', (text) =>
    expect(codesOf(text)).toEqual(['鶁高明威严']),
  );
  it.each([
    'v5:/鶁高明威严',
    '5:/复制打开抖音',
    '5:/複製打開抖音',
    '5:/长按复制',
    '5:/長按複製',
    '5:/打开抖音看看',
    '5:/打開抖音看看',
  ])('none: %s', (text) => expect(codesOf(text)).toEqual([]));

  it('of Alipay, whatever follows it', () =>
    expect(codesOf('打开支付宝 HzFAbx63Nq，领红包')).toEqual(['HzFAbx63Nq']));

  it.each([
    ...['淘宝', '淘寶', '天猫', '天貓', '京东', '京東', '来自淘宝', '京东分享'].map(
      (shop) => `【${shop}】商品 CZ356`,
    ),
    ...['直接打开', '直接打開', '直接開啟', '复制文案', '複製文案'].map(
      (words) => `京东 商品 CZ3457，${words}`,
    ),
  ])('what is typed into a shop’s search, where the shop’s own text says so: %s', (text) =>
    expect(codesOf(text)).toEqual([text.match(/CZ\d+/)?.[0]]),
  );
  it('a link of either shop stands for what could be typed into both', () =>
    expect(codesOf('【淘宝】京东也有，搜索 CZ356 https://u.jd.com/abc')).toEqual([]));

  it.each([
    '【淘宝】aCZ356',
    '【淘宝】/CZ356',
    '【淘宝】CZ356a',
    '【淘宝】CZ35',
    '【淘宝】CZ35678',
    '【我昨天又在淘宝】CZ356',
    '【淘宝的很好东西】CZ356',
    '【淘宝\n】CZ356',
    '【某店】CZ356 直接打开',
  ])('no such word: %s', (text) => expect(codesOf(text)).toEqual([]));
});
