import { describe, expect, it } from 'vitest';
import type { PageSketch } from '../../utils/guess/guess';
import { isEntry, type Recognised, recognise } from '../../utils/guess/recognise';

const at = (url: string, page: Partial<PageSketch> = {}): Recognised =>
  recognise({ url, title: '', text: '', anchors: [], buttons: [], ...page }, new URL(url));

const addresses: { what: string; url: string; gives: Recognised['leaveAlone'] }[] = [
  { what: 'a log-in', url: 'https://forum.example/user/login', gives: 'login' },
  { what: 'a log-in, however it is written', url: 'https://forum.example/LogIn.PHP', gives: 'login' },
  { what: 'a log-in, escaped', url: 'https://forum.example/%6Cogin', gives: 'login' },
  { what: 'a log-in on a host of its own', url: 'https://login.example.com/', gives: 'login' },
  { what: 'a site that is called like a log-in', url: 'https://www.cas.cn/', gives: undefined },
  { what: 'a name that only begins like a log-in', url: 'https://my-login.example.com/', gives: undefined },
  { what: 'a word that only begins like a log-in', url: 'https://forum.example/logins', gives: undefined },
  { what: 'an article about it', url: 'https://blog.example/how-to-pay-your-taxes.html', gives: undefined },
  { what: 'a log-in of three words', url: 'https://forum.example/user-login-page', gives: 'login' },
  {
    what: 'a log-in that is another site’s',
    url: 'https://forum.example/https://a.cn/login',
    gives: undefined,
  },
  ...['http', 'HTTPS'].map((scheme) => ({
    what: `a log-in that is another site’s: ${scheme}`,
    url: `https://forum.example/${scheme}://a.cn/login`,
    gives: undefined,
  })),
  ...['-user-login-page', 'user--login-page'].map((path) => ({
    what: `a log-in of three words: ${path}`,
    url: `https://forum.example/${path}`,
    gives: 'login' as const,
  })),
  {
    what: 'an article about it, in a room that is called like one',
    url: 'https://blog.example/how-to-do-your-taxes/how-to-pay-your-taxes',
    gives: undefined,
  },
  { what: 'a payment', url: 'https://shop.example/checkout/17', gives: 'payment' },
  { what: 'a payment on a site for it', url: 'https://www.paypal.com/', gives: 'payment' },
  { what: 'a way to share', url: 'https://social.example/intent/post', gives: 'share' },
  { what: 'an archive', url: 'https://forum.example/snapshot/17', gives: 'archive' },
  {
    what: 'an archive’s copy',
    url: 'https://forum.example/web/20200101000000id_/https://a.cn/',
    gives: 'archive',
  },
  ...['https', 'http', 'HTTP'].map((scheme) => ({
    what: `an archive’s copy, by its time alone: ${scheme}`,
    url: `https://forum.example/web/20200101000000/${scheme}://a.cn/`,
    gives: 'archive' as const,
  })),
  {
    what: 'a number in front of an address',
    url: 'https://forum.example/2020/https://a.cn/',
    gives: undefined,
  },
  { what: 'a translator', url: 'https://translate.example.com/', gives: 'translator' },
  { what: 'a search', url: 'https://engine.example/search', gives: 'search' },
  { what: 'a captive portal', url: 'http://wifi.example.com/', gives: 'captive-portal' },
  { what: 'a WebVPN', url: 'https://webvpn.daxue.example/https/7772647/', gives: 'proxy' },
  { what: 'OAuth', url: 'https://id.example/o?client_id=1&x=2', gives: 'login' },
  { what: 'OAuth behind other parameters', url: 'https://id.example/o?x=2&Redirect_URI=1', gives: 'login' },
  { what: 'OAuth, escaped', url: 'https://id.example/o?client%5Fid=1', gives: 'login' },
  {
    what: 'a value that is called like a parameter',
    url: 'https://id.example/o?x=client_id',
    gives: undefined,
  },
  { what: 'an access point’s portal', url: 'http://10.example/?wlanuserip=1', gives: 'captive-portal' },
  {
    what: 'what a payment returns with',
    url: 'https://shop.example/done?x=1&payment_id=1',
    gives: 'payment',
  },
  { what: 'a leaving page', url: 'https://forum.example/out?url=https://a.cn/', gives: undefined },
];

const pages: { what: string; page: Partial<PageSketch>; gives: Recognised }[] = [
  { what: 'a title to log in', page: { title: ' Log in ' }, gives: { leaveAlone: 'login' } },
  { what: 'a title with more words', page: { title: 'Log in to leave' }, gives: {} },
  {
    what: 'a button to log in',
    page: { buttons: ['Go', 'Sign in'] },
    gives: { leaveAlone: 'login-offered' },
  },
  { what: 'a button with more words', page: { buttons: ['Sign in later'] }, gives: {} },
  {
    what: 'a check of the browser',
    page: { title: 'Just a moment...' },
    gives: { leaveAlone: 'browser-check' },
  },
  { what: 'a log-in that is done', page: { text: '认证成功，正在跳转' }, gives: { leaveAlone: 'login' } },
  { what: 'nothing on it any more', page: { text: 'Page not found' }, gives: { leaveAlone: 'gone' } },
  { what: 'an advertisement to watch', page: { text: 'Watch the ad' }, gives: { leaveAlone: 'ad-gate' } },
  {
    what: 'a button past an advertisement',
    page: { buttons: ['More', 'Skip Ad'] },
    gives: { leaveAlone: 'ad-gate' },
  },
  { what: 'two buttons that only make one in a row', page: { buttons: ['Skip a', 'Day'] }, gives: {} },
  { what: 'fraud, in the title', page: { title: '疑似诈骗' }, gives: { warning: 'anti-fraud' } },
  { what: 'fraud, and a stop', page: { text: '涉嫌诈骗，已停止访问' }, gives: { warning: 'anti-fraud' } },
  { what: 'a stop', page: { text: 'This site HAS BEEN BLOCKED.' }, gives: { warning: 'blocked' } },
  {
    what: 'a stop, and a button to log in',
    page: { text: 'Access denied', buttons: ['Login'] },
    gives: { warning: 'blocked' },
  },
  {
    what: 'a stop that only asks for another browser',
    page: { title: '已停止访问', text: '请复制后使用浏览器访问' },
    gives: {},
  },
  { what: 'a risk that is there', page: { text: '该网站存在安全风险' }, gives: { warning: 'blocked' } },
  { what: 'a risk that may be there', page: { text: '该网站可能存在安全风险' }, gives: {} },
  { what: 'a page that is held back', page: { text: '已为您拦截' }, gives: { warning: 'blocked' } },
  { what: 'a page that does not open by itself', page: { text: '已为您拦截自动跳转' }, gives: {} },
  { what: 'nothing of the kind', page: { title: 'Leaving', text: 'Go on', buttons: ['Go'] }, gives: {} },
];

/** What a platform's leaving page says, and where it may. */
const own: { says: string; site: string; hosts: string[] }[] = [
  { says: '即将离开知乎', site: 'zhihu.com', hosts: ['link.zhihu.com', 'zhihu.com'] },
  { says: '即将离开CSDN', site: 'csdn.net', hosts: ['link.csdn.net'] },
  { says: '即将离开稀土掘金', site: 'juejin.cn', hosts: ['link.juejin.cn'] },
  { says: '即将离开简书', site: 'jianshu.com', hosts: ['www.jianshu.com'] },
  { says: '即将离开飞书', site: 'feishu.cn', hosts: ['security.feishu.cn'] },
  { says: '即将离开腾讯文档', site: 'qq.com', hosts: ['docs.qq.com'] },
  { says: '即将离开微博', site: 'weibo.com', hosts: ['passport.weibo.com', 'weibo.cn'] },
  { says: '未在微博完成域名备案', site: 'weibo.cn', hosts: ['weibo.cn', 't.cn'] },
  { says: '非微信官方网页', site: 'qq.com', hosts: ['weixin110.qq.com', 'security.wechat.com'] },
  { says: '即将离开哔哩哔哩', site: 'bilibili.com', hosts: ['www.bilibili.com'] },
  { says: '即将离开豆瓣', site: 'douban.com', hosts: ['www.douban.com'] },
  { says: '即将离开Gitee', site: 'gitee.com', hosts: ['gitee.com'] },
  {
    says: 'You are leaving Steam',
    site: 'steamcommunity.com',
    hosts: ['steamcommunity.com', 'store.steampowered.com'],
  },
  { says: 'Are you sure you want to leave YouTube?', site: 'youtube.com', hosts: ['www.youtube.com'] },
  { says: 'This link is not on LinkedIn', site: 'linkedin.com', hosts: ['www.linkedin.com', 'lnkd.in'] },
];

describe('an address', () => {
  it.each(addresses)('of $what', ({ url, gives }) => expect(at(url).leaveAlone).toBe(gives));

  it('is read up to 2,000 characters of its path', () => {
    const path = (length: number) => `https://forum.example${'/login'.padStart(length, '/a')}`;
    expect(at(path(2000)).leaveAlone).toBe('login');
    expect(at(path(2001)).leaveAlone).toBeUndefined();
  });

  it('is read up to 8,000 characters of its query', () => {
    const query = (length: number) => `https://forum.example/${'&client_id'.padStart(length, '?a')}`;
    expect(at(query(8000)).leaveAlone).toBe('login');
    expect(at(query(8001)).leaveAlone).toBeUndefined();
  });
});

describe('a page', () => {
  it.each(pages)('with $what', ({ page, gives }) =>
    expect(at('https://forum.example/17', page)).toEqual(gives),
  );
});

describe('a page that looks like a known one', () => {
  it.each(own)('by its words, $says, is only the platform’s own', ({ says: text, site, hosts }) => {
    expect(hosts.map((host) => at(`https://${host}/17`, { text }).imitates)).toEqual(
      hosts.map(() => undefined),
    );
    for (const host of ['blog.example', `not${site}`, `${site}.example.org`])
      expect(at(`https://${host}/17`, { text }).imitates).toBe(site);
  });

  it.each([
    ['zhlhu.com', 'zhihu.com'],
    ['link.zhlhu.com', 'zhihu.com'],
    ['zhihu.com.example.org', 'zhihu.com'],
    ['link.zhihu.com.example.org', 'zhihu.com'],
    ['link.zhihu.com', undefined],
    ['zhihu.example.org', undefined],
  ])('by its host: %s', (host, site) => expect(at(`https://${host}/17`).imitates).toBe(site));

  it('is called so beside what else it is', () => {
    const url = 'https://zhlhu.com/login';
    expect(at(url)).toEqual({ imitates: 'zhihu.com', leaveAlone: 'login' });
    expect(at(url, { text: '96110' })).toEqual({ imitates: 'zhihu.com', warning: 'anti-fraud' });
    expect(at(url, { text: 'access denied' })).toEqual({ imitates: 'zhihu.com', warning: 'blocked' });
    expect(at(url, { title: 'Just a moment' })).toEqual({
      imitates: 'zhihu.com',
      leaveAlone: 'browser-check',
    });
  });
});

describe('where a page sends its visitor', () => {
  it.each([
    ['a log-in', 'https://id.example/login', true],
    ['a payment', 'https://pay.example.com/', true],
    ['an archive', 'https://web.example/20240102030405/https://a.cn/', false],
    ['anywhere else', 'https://a.example/17', false],
  ])('is an entry or not: %s', (_, address, expected) => expect(isEntry(address)).toBe(expected));
});
