import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'douban',
  name: { en: 'Douban', zh_CN: '豆瓣' },
  pack: 'required',
  since: '1.0',
  pages: ['*://*.douban.com/*'],
  rules: [
    {
      id: 'douban/link',
      match: ['*://www.douban.com/link2', '*://douban.com/link2'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      // Addresses in old posts were escaped for HTML twice.
      destination: [
        { from: 'param', name: 'url', decode: ['html'] },
        { from: 'attribute', select: 'a.btn-redir', name: 'href' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'douban/link',
    url: 'https://www.douban.com/link2/?url=http%3A%2F%2Fwww.truecrypt.org%2F&link2key=c2b1b99b0b',
    destination: 'http://www.truecrypt.org/',
    kind: 'notice',
  },
  {
    rule: 'douban/link',
    url: 'https://douban.com/link2?url=https%3A%2F%2Fexample.com%2Fa%3Fb%3D1%26amp%3Bc%3D2',
    destination: 'https://example.com/a?b=1&c=2',
    why: '&amp; inside',
  },
  { rule: 'douban/link', url: 'https://www.douban.com/link2/', outcome: 'no-destination' },
  { rule: null, url: 'https://www.douban.com/note/1/?url=https%3A%2F%2Fexample.com' },
];
