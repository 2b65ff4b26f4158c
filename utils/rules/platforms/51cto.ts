import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: '51cto',
  name: { en: '51CTO' },
  pack: 'chinese',
  since: '1.0',
  pages: ['*://*.51cto.com/*'],
  rules: [
    // The whole query is the address, unencoded.
    {
      id: '51cto/transfer',
      match: ['*://blog.51cto.com/transfer'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'raw-query' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: '51cto/transfer',
    url: 'https://blog.51cto.com/transfer?https://example.com/a?b=1',
    destination: 'https://example.com/a?b=1',
    kind: 'notice',
  },
  {
    rule: '51cto/transfer',
    url: 'https://blog.51cto.com/transfer?https://github.com/galaxy-sea/AutoRedirector',
    destination: 'https://github.com/galaxy-sea/AutoRedirector',
  },
  {
    rule: '51cto/transfer',
    url: 'https://blog.51cto.com/transfer?https://example.com/a?b=1&c=2#d',
    destination: 'https://example.com/a?b=1&c=2#d',
    why: 'the fragment belongs to the destination',
  },
  { rule: '51cto/transfer', url: 'https://blog.51cto.com/transfer', outcome: 'no-destination' },
  { rule: null, url: 'https://blog.51cto.com/u_123/456', why: 'an ordinary page' },
];
