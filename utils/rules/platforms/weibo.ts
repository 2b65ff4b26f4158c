import { definePlatform, type Example, type Extractor, type Reading } from '../define-platform';

/** Four bodies behind one address, and the address says nothing. */
const READING: Reading = {
  first: true,
  words: [{ from: 'text', select: 'h1, h2, h3, h4, p, .title, .desc, .text, .link_quality_note' }],
  says: [
    ['存在安全风险', 'warning', 'security-risk'],
    ['访问的网址可能存在风险', 'warning', 'security-risk'],
    ['未在微博完成域名备案', 'notice', 'not-filed'],
    ['可能存在内容风险', 'notice', 'not-filed'],
    ['如需浏览，请长按网址复制后使用浏览器访问', 'wall', 'copy-wall'],
  ],
};

/** Where the bodies show the destination. */
const IN_PAGE: readonly Extractor[] = [
  { from: 'attribute', select: '.open-url a', name: 'href', decode: [['drop-param', 'continueFlag']] },
  {
    from: 'text',
    select: '.wrap > p.link, #textline, .url_view_code',
    decode: ['latin1', 'prepend-https', ['drop-param', 'continueFlag']],
  },
  {
    from: 'attribute',
    select: 'a.m-btn-orange[href^="http"]',
    name: 'href',
    decode: [['drop-param', 'continueFlag']],
  },
  {
    from: 'text',
    select: '.desc, body :not(:has(*))',
    decode: ['latin1', 'web-address', ['drop-param', 'continueFlag']],
  },
];

export default definePlatform({
  id: 'weibo',
  name: { en: 'Weibo', zh_CN: '微博' },
  pack: 'required',
  since: '1.0',
  rules: [
    {
      id: 'weibo/short-link',
      match: ['*://t.cn/*'],
      kind: 'unknown',
      reading: READING,
      destination: IN_PAGE,
      verified: '2026-08',
    },
    {
      id: 'weibo/link',
      match: ['*://weibo.cn/sinaurl'],
      kind: 'unknown',
      reading: READING,
      destination: [
        { from: 'param', name: 'toasturl', decode: ['prepend-https', ['drop-param', 'continueFlag']] },
        { from: 'param', name: 'u', decode: ['prepend-https', ['drop-param', 'continueFlag']] },
        ...IN_PAGE,
      ],
      verified: '2026-08',
    },
    {
      id: 'weibo/visitor',
      match: ['*://passport.weibo.com/visitor/*', '*://visitor.passport.weibo.cn/visitor/*'],
      kind: 'login',
      basis: 'address',
      reason: 'login-wall',
      destination: [],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'weibo/short-link',
    url: 'https://t.cn/A6uN06Qy',
    outcome: 'no-destination',
    kind: 'unknown',
    why: 'a short link; only its page may say more',
  },
  {
    rule: 'weibo/link',
    url: 'https://weibo.cn/sinaurl?luicode=10000011&lfid=230259&u=http%3A%2F%2Ft.cn%2FA6qHeVlf',
    destination: 'http://t.cn/A6qHeVlf',
    kind: 'unknown',
  },
  {
    rule: 'weibo/link',
    url: 'https://weibo.cn/sinaurl?u=https%3A%2F%2Fexample.org&toasturl=https%3A%2F%2Fcocos.com',
    destination: 'https://cocos.com',
    why: 'toasturl wins',
  },
  {
    rule: 'weibo/link',
    url: 'https://weibo.cn/sinaurl?u=example.com%2Fa%3Fb%3D1%26continueFlag%3D0f3a',
    destination: 'https://example.com/a?b=1',
    why: 'no scheme, and a parameter of Weibo',
  },
  { rule: 'weibo/link', url: 'https://weibo.cn/sinaurl', outcome: 'no-destination' },
  {
    rule: 'weibo/visitor',
    url: 'https://passport.weibo.com/visitor/visitor?entry=miniblog&a=enter&url=https%3A%2F%2Fweibo.com%2F&domain=weibo.com',
    outcome: 'no-destination',
    kind: 'login',
  },
  { rule: null, url: 'https://weibo.cn/u/1000000000?u=https%3A%2F%2Fexample.com' },
  {
    rule: null,
    url: 'https://service.weibo.com/share/share.php?url=https%3A%2F%2Fexample.com',
    why: 'a share button',
  },
];
