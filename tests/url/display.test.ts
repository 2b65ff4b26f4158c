import { describe, expect, it } from 'vitest';
import { type DisplayedUrl, displayUrl } from '../../utils/url/display';
import { siteOf } from '../../utils/url/site';

const rows: { says: string; href: string; shows: Partial<DisplayedUrl> }[] = [
  {
    says: 'an ordinary address',
    href: 'https://www.example.com/a/b?c=d#e',
    shows: { scheme: 'https', site: 'example.com', subdomain: 'www.', port: '', rest: '/a/b?c=d#e' },
  },
  { says: 'a bare slash is not shown', href: 'https://example.com/', shows: { rest: '', subdomain: '' } },
  { says: 'an empty query is said', href: 'https://example.com/?', shows: { rest: '/?' } },
  { says: 'http is said', href: 'http://example.com/', shows: { scheme: 'http' } },
  { says: 'a port', href: 'https://example.com:8443/', shows: { port: '8443' } },
  {
    says: 'a registry of two labels',
    href: 'https://a.b.example.com.cn/',
    shows: { site: 'example.com.cn', subdomain: 'a.b.' },
  },
  { says: 'a final dot in the host', href: 'https://www.example.com./', shows: { site: 'example.com' } },
  { says: 'an IPv4 literal is the site', href: 'http://93.184.216.34/x', shows: { site: '93.184.216.34' } },
  { says: 'an IPv6 literal is the site', href: 'http://[2606:2800::1]/', shows: { site: '[2606:2800::1]' } },

  // Unicode where it is honest
  {
    says: 'a Chinese name, and how it is really written',
    href: 'https://中文.com/',
    shows: { site: '中文.com', punycode: 'xn--fiq228c.com' },
  },
  { says: 'Chinese and Latin together', href: 'https://b站导航.cn/', shows: { site: 'b站导航.cn' } },
  {
    says: 'a Chinese registry',
    href: 'https://www.例子.中国/',
    shows: { site: '例子.中国', subdomain: 'www.' },
  },
  { says: 'kana and Han', href: 'https://日本のサイト.jp/', shows: { site: '日本のサイト.jp' } },
  { says: 'German', href: 'https://bücher.de/', shows: { site: 'bücher.de' } },
  ...['đường.vn', 'țară.ro', 'gəncə.az', 'øl.dk', 'łódź.pl', 'þing.is', 'ǎnhuī.cn'].map((site) => ({
    says: `the letters of a language: ${site}`,
    href: `https://${site}/`,
    shows: { site },
  })),
  {
    says: 'Russian that looks like nothing Latin',
    href: 'https://пример.com/',
    shows: { site: 'пример.com' },
  },
  { says: 'Russian under a Russian registry', href: 'https://сосна.рф/', shows: { site: 'сосна.рф' } },
  {
    says: 'a Unicode subdomain',
    href: 'https://博客.example.com/',
    shows: { subdomain: '博客.', site: 'example.com', punycode: 'xn--9krq6q.example.com' },
  },

  // Punycode where it is not
  {
    says: 'apple in Cyrillic letters',
    href: 'https://аррӏе.com/',
    shows: { site: 'xn--80ak6aa92e.com', hint: { hint: 'looks-like', name: 'apple.com' } },
  },
  {
    says: 'google with an accent',
    href: 'https://googlé.com/',
    shows: { site: 'xn--googl-fsa.com', hint: { hint: 'looks-like', name: 'google.com' } },
  },
  {
    says: 'Cyrillic letters that read as some Latin word',
    href: 'https://сосо.com/',
    shows: { site: new URL('https://сосо.com/').hostname },
  },
  ...['paypaǀ.com', 'ƙraken.com', 'bɨlibili.com', 'biʟibili.com', 'faꞓebook.com'].map((host) => ({
    says: `a letter that hardly anybody writes: ${host}`,
    href: `https://${host}/`,
    shows: { site: new URL(`https://${host}/`).hostname },
  })),
  {
    says: 'Latin and Cyrillic in one label',
    href: 'https://exаmple.com/',
    shows: { site: new URL('https://exаmple.com/').hostname, hint: { hint: 'mixed-scripts' } },
  },
  {
    says: 'a katakana letter that passes for a slash',
    href: 'https://example.comノindex.xyz/',
    shows: { hint: { hint: 'mixed-scripts' } },
  },
  {
    says: 'an xn-- label that stands for nothing stays as it is, without a hint',
    href: 'https://www.example.com/?u=xn--9999',
    shows: { site: 'example.com' },
  },

  {
    says: 'a picture among letters',
    href: 'https://p☺aypal.com/',
    shows: { hint: { hint: 'mixed-scripts' } },
  },

  // Plain letters that deceive
  {
    says: 'a digit for a letter',
    href: 'https://ta0bao.com/',
    shows: { hint: { hint: 'looks-like', name: 'taobao.com' } },
  },
  {
    says: 'rn for m',
    href: 'https://rnicrosoft.com/',
    shows: { hint: { hint: 'looks-like', name: 'microsoft.com' } },
  },
  {
    says: 'an l for an i',
    href: 'https://blllblll.com/',
    shows: { hint: { hint: 'looks-like', name: 'bilibili.com' } },
  },
  {
    says: 'a well-known site as a subdomain',
    href: 'https://taobao.com.pay.example/x',
    shows: {
      site: 'pay.example',
      subdomain: 'taobao.com.',
      hint: { hint: 'starts-like', name: 'taobao.com' },
    },
  },

  ...[
    ['paypa1.com', 'paypal.com'],
    ['f4ceb00k.com', 'facebook.com'],
    ['micro5oft.com', 'microsoft.com'],
    ['t1k7ok.com', 'tiktok.com'],
    ['sspal.com', 'sspai.com'],
    ['yand3x.ru', 'yandex.ru'],
    ['þaypal.com', 'paypal.com'],
    ['douyiŋ.com', 'douyin.com'],
    ['ĸraken.com', 'kraken.com'],
    ['ƀilibili.com', 'bilibili.com'],
    ['zhihu-com.cn', 'zhihu.com'],
    ['qq-com.top', 'qq.com'],
    ['12306-cn.com', '12306.cn'],
  ].map(([host = '', name = '']) => ({
    says: `other signs in its place: ${host}`,
    href: `https://www.${host}/`,
    shows: { hint: { hint: 'looks-like', name } as const },
  })),
  ...[
    ['weixin.qq.com.evil.cn', 'qq.com'],
    ['qq.com.evil.cn', 'qq.com'],
    ['jd.com.evil.cn', 'jd.com'],
    ['vk.com.evil.cn', 'vk.com'],
    ['x.com.evil.cn', 'x.com'],
    ['www.pan.baidu.com.a.b.evil.example', 'baidu.com'],
    ['qq.com.evil.cn.', 'qq.com'],
    ['alipay.com-safe.cn', 'alipay.com'],
    ['weixin110.qq.com-safe.evil.cn', 'qq.com'],
    ['www.icbc.com-a-b.com.cn', 'icbc.com'],
    ['www-taobao-com.evil.cn', 'taobao.com'],
    ['m-12306-cn-pay.evil.cn', '12306.cn'],
    ['my-qq.com.evil.cn', 'qq.com'],
  ].map(([host = '', name = '']) => ({
    says: `a well-known site in front, however short: ${host}`,
    href: `https://${host}/`,
    shows: { hint: { hint: 'starts-like', name } as const },
  })),

  // The rest of the address
  {
    says: 'Chinese in the path is readable',
    href: 'https://example.com/wiki/%E4%B8%AD%E6%96%87',
    shows: { rest: '/wiki/中文' },
  },
  {
    says: 'Chinese in several places is readable',
    href: 'https://example.com/%E4%B8%AD/%e6%96%87',
    shows: { rest: '/中/文' },
  },
  {
    says: 'escaped ASCII stays escaped',
    href: 'https://example.com/a%2Fb%3Fc%20d',
    shows: { rest: '/a%2Fb%3Fc%20d' },
  },
  {
    says: 'a direction override stays escaped',
    href: 'https://example.com/%E2%80%AEgpj',
    shows: { rest: '/%E2%80%AEgpj' },
  },
  {
    says: 'a zero-width space stays escaped',
    href: 'https://example.com/a\u200bb',
    shows: { rest: '/a%E2%80%8Bb' },
  },
  {
    says: 'an ideographic space stays escaped',
    href: 'https://example.com/a\u3000b',
    shows: { rest: '/a%E3%80%80b' },
  },
  {
    says: 'a private-use sign stays escaped',
    href: 'https://example.com/\ue000',
    shows: { rest: '/%EE%80%80' },
  },
  { says: 'bytes that are not UTF-8 stay', href: 'https://example.com/%D6%D0', shows: { rest: '/%D6%D0' } },
];

const quiet = [
  'https://google.de/',
  'https://www.google.com.hk/',
  'https://taobao.com/',
  'https://m.taobao.com/',
  'https://example.com/?u=taobao.com.evil',
  'https://中文.com/',
  'https://🥝.tk/',
  'https://notaobao.com/',
  'https://qq.com/',
  'https://weixin.qq.com/',
  'https://qq.com.cn/',
  'https://myqq.com.evil.cn/',
  'https://my-qq.com/',
  'https://a-b.qq.com/',
  'https://www.google.com.pe/',
  'https://qq.comm-unity.cn/',
  'https://qq-comics.cn/',
  'https://x-com.ru/',
  'https://pay-taobao.shop.example/',
  'https://qq.community.evil.cn/',
  'https://vip.163.com/',
  'https://4399.com/',
  'https://mall.com/',
  'https://www.yandex.com.tr/',
];

describe('displayUrl', () => {
  it.each(rows)('T5 $says', ({ href, shows }) => expect(displayUrl(href, siteOf)).toMatchObject(shows));

  it.each(quiet)('gives no hint for %s', (href) =>
    expect(displayUrl(href, siteOf)).not.toHaveProperty('hint'),
  );

  it('says nothing of punycode where what is shown is what the network knows', () => {
    expect(displayUrl('https://аррӏе.com/', siteOf)).not.toHaveProperty('punycode');
    expect(displayUrl('https://example.com/', siteOf)).not.toHaveProperty('punycode');
  });

  it('cuts a long subdomain at its front, so that the site survives', () => {
    const shown = displayUrl(
      `https://${'login.taobao.com-'.repeat(3)}.${'a.'.repeat(40)}evil.example/`,
      siteOf,
    );
    expect(shown.site).toBe('evil.example');
    expect(shown.subdomain).toMatch(/^….*a\.$/);
    expect(shown.subdomain.length).toBeLessThan(50);
  });

  it('cuts a long path in its middle, never inside a character', () => {
    const { rest } = displayUrl(`https://example.com/${'𠀀'.repeat(2000)}end`, siteOf);
    expect([...rest].length).toBeLessThanOrEqual(201);
    expect(rest.endsWith('end')).toBe(true);
    expect(rest.isWellFormed()).toBe(true);
  });

  it('cuts no sooner than it has to, and says where', () => {
    const restOf = (path: string) => displayUrl(`https://example.com${path}`, siteOf).rest;
    const long = `/${'a'.repeat(159)}${'b'.repeat(40)}`;
    expect(restOf(long)).toBe(long);
    expect(restOf(`/${'a'.repeat(159)}x${'b'.repeat(40)}`)).toBe(`/${'a'.repeat(159)}…${'b'.repeat(40)}`);
    const inFront = (subdomain: string) => displayUrl(`https://${subdomain}example.com/`, siteOf).subdomain;
    expect(inFront('a.'.repeat(24))).toBe('a.'.repeat(24));
    expect(inFront(`b${'a.'.repeat(24)}`)).toBe(`…${'a.'.repeat(24)}`);
  });

  it('cuts characters of two units no sooner than others', () => {
    const rest = `/${'𠀀'.repeat(159)}𠀁${'𠀂'.repeat(40)}`;
    expect(displayUrl(`https://example.com${rest}`, siteOf).rest).toBe(rest.replace('𠀁', '…'));
  });
});
