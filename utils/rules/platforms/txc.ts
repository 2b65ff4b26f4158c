import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'txc',
  name: { en: 'Tencent TXC', zh_CN: '腾讯兔小巢', zh_TW: '騰訊兔小巢' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'txc/link-jump',
      match: [
        '*://txc.qq.com/products/*/link-jump',
        '*://txc.qq.com/product/*/link-jump',
        '*://txc.qq.com/embed/phone/*/link-jump',
        '*://support.qq.com/products/*/link-jump',
        '*://support.qq.com/product/*/link-jump',
        '*://support.qq.com/embed/phone/*/link-jump',
      ],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [
        { from: 'param', name: 'jump' },
        { from: 'text', select: 'span.link_url' },
      ],
      verified: '2026-08',
    },
    {
      id: 'txc/embed',
      match: ['*://support.qq.com/embed/phone/*', '*://txc.qq.com/embed/phone/*'],
      exclude: ['*://support.qq.com/embed/phone/*/link-jump', '*://txc.qq.com/embed/phone/*/link-jump'],
      params: { jump: true },
      kind: 'unknown',
      destination: [{ from: 'param', name: 'jump' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'txc/link-jump',
    url: 'https://txc.qq.com/embed/phone/606094/link-jump?jump=https%3A%2F%2Fgithub.com%2Fmaomao1996%2Ftampermonkey-scripts',
    destination: 'https://github.com/maomao1996/tampermonkey-scripts',
    kind: 'notice',
  },
  {
    rule: 'txc/link-jump',
    url: 'https://support.qq.com/products/285647/link-jump?jump=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'txc/link-jump', url: 'https://txc.qq.com/products/1/link-jump', outcome: 'no-destination' },
  {
    rule: 'txc/embed',
    url: 'https://support.qq.com/embed/phone/x/?jump=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  { rule: null, url: 'https://support.qq.com/embed/phone/606094/post/1', why: 'a post of the forum' },
  { rule: null, url: 'https://support.qq.com/products/285647/' },
];
