import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'coolapk',
  name: { en: 'Coolapk', zh_CN: '酷安' },
  pack: 'chinese',
  since: '1.0',
  pages: ['*://www.coolapk.com/*'],
  rules: [
    {
      id: 'coolapk/link',
      match: ['*://www.coolapk.com/link'],
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
    rule: 'coolapk/link',
    url: 'https://www.coolapk.com/link?url=https://www.lanzou.com',
    destination: 'https://www.lanzou.com',
    kind: 'notice',
  },
  {
    rule: 'coolapk/link',
    url: 'https://www.coolapk.com/link?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'coolapk/link', url: 'https://www.coolapk.com/link', outcome: 'no-destination' },
  { rule: null, url: 'https://www.coolapk.com/feed/12345678', why: 'an ordinary page' },
];
