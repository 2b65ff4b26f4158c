import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'iplaysoft',
  name: { en: 'iPlaySoft', zh_CN: '异次元软件', zh_TW: '異次元軟體' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    // The `url` parameter is scrambled.
    {
      id: 'iplaysoft/link',
      match: ['*://www.iplaysoft.com/link'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [
        { from: 'attribute', select: '#targetUrl a', name: 'href' },
        { from: 'attribute', select: 'a.button[rel="noopener noreferrer"]', name: 'href' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'iplaysoft/link',
    url: 'https://www.iplaysoft.com/link/?url=Hc0RHan9yL6MWdoRXat92YuI3bod0LF5WZ0N3b0lGZvh2RvIiblR3c5FGbQ1ZXI',
    outcome: 'no-destination',
    kind: 'notice',
  },
  { rule: null, url: 'https://www.iplaysoft.com/everything.html', why: 'an ordinary page' },
];
