import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'luogu',
  name: { en: 'Luogu', zh_CN: '洛谷' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    // Shown in place of the text that was asked for: only `#url` tells the page from an ordinary one.
    {
      id: 'luogu/external',
      match: [
        '*://www.luogu.com.cn/paste/*',
        '*://www.luogu.com.cn/discuss/*',
        '*://www.luogu.com.cn/article/*',
      ],
      kind: 'unknown',
      reading: {
        only: true,
        words: [],
        marks: [{ from: 'attribute', select: '#url', name: 'id' }],
        says: [['url', 'unknown', 'unknown-block']],
      },
      destination: [{ from: 'text', select: '#url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: null,
    url: 'https://www.luogu.com.cn/article/abc123',
    why: 'an ordinary page as long as the page does not say otherwise',
  },
  { rule: null, url: 'https://www.luogu.com.cn/problem/P1000', why: 'an ordinary page' },
];
