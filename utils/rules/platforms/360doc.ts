import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: '360doc',
  name: { en: '360doc', zh_CN: '360doc 个人图书馆', zh_TW: '360doc 個人圖書館' },
  pack: 'chinese',
  since: '1.0',
  pages: ['*://*.360doc.com/*'],
  rules: [
    {
      id: '360doc/outlink',
      match: ['*://www.360doc.cn/outlink.html'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: '360doc/outlink',
    url: 'https://www.360doc.cn/outlink.html?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'notice',
  },
  {
    rule: '360doc/outlink',
    url: 'https://www.360doc.cn/outlink.html?url=https%3A%2F%2Fexample.com',
    destination: 'https://example.com',
  },
  { rule: '360doc/outlink', url: 'https://www.360doc.cn/outlink.html', outcome: 'no-destination' },
  { rule: null, url: 'https://www.360doc.cn/article/1_2.html', why: 'an ordinary page' },
];
