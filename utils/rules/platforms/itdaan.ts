import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'itdaan',
  name: { en: 'itdaan', zh_CN: '开发者知识库', zh_TW: '開發者知識庫' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'itdaan/link',
      match: ['*://www.itdaan.com/link', '*://www.itdaan.com/link/*'],
      kind: 'unknown',
      destination: [
        { from: 'text', select: '.safety-url' },
        { from: 'attribute', select: 'a.c-footer-a1', name: 'href' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'itdaan/link',
    url: 'https://www.itdaan.com/link/aHR0cA',
    outcome: 'no-destination',
    kind: 'unknown',
  },
  { rule: null, url: 'https://www.itdaan.com/blog/2017/01/01/abc.html', why: 'an ordinary page' },
];
