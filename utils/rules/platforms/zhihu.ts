import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'zhihu',
  name: { en: 'Zhihu', zh_CN: '知乎' },
  pack: 'required',
  since: '1.0',
  pages: ['*://*.zhihu.com/*'],
  rules: [
    {
      id: 'zhihu/link',
      match: ['*://link.zhihu.com/*'],
      kind: 'notice',
      basis: 'words',
      reason: 'leave-notice',
      reading: {
        words: [{ from: 'text', select: '.info' }],
        says: [
          ['即将离开知乎', 'notice', 'leave-notice'],
          ['该链接并非知乎官方页面', 'notice', 'not-official'],
        ],
      },
      destination: [
        { from: 'param', name: 'target' },
        { from: 'text', select: 'p.link' },
        { from: 'attribute', select: 'a.button', name: 'href' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'zhihu/link',
    url: 'https://link.zhihu.com/?target=https%3A//example.com/a%3Fb%3D1',
    destination: 'https://example.com/a?b=1',
    kind: 'notice',
  },
  {
    rule: 'zhihu/link',
    url: 'https://link.zhihu.com/?target=https%3A//manus.im/',
    destination: 'https://manus.im/',
  },
  { rule: 'zhihu/link', url: 'https://link.zhihu.com/', outcome: 'no-destination' },
  { rule: null, url: 'https://www.zhihu.com/question/1', why: 'an ordinary page' },
];
