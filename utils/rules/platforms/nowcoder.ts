import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'nowcoder',
  name: { en: 'Nowcoder', zh_CN: '牛客网', zh_TW: '牛客網' },
  pack: 'chinese',
  since: '1.0',
  pages: ['*://*.nowcoder.com/*'],
  rules: [
    {
      id: 'nowcoder/link',
      match: ['*://hd.nowcoder.com/link.html'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'target' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'nowcoder/link',
    url: 'https://hd.nowcoder.com/link.html?target=https://github.com/galaxy-sea/AutoRedirector',
    destination: 'https://github.com/galaxy-sea/AutoRedirector',
    kind: 'notice',
  },
  {
    rule: 'nowcoder/link',
    url: 'https://hd.nowcoder.com/link.html?target=https%3A%2F%2Fexample.com',
    destination: 'https://example.com',
  },
  { rule: 'nowcoder/link', url: 'https://hd.nowcoder.com/link.html', outcome: 'no-destination' },
  { rule: null, url: 'https://www.nowcoder.com/discuss/123456', why: 'an ordinary page' },
];
