import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'deviantart',
  name: { en: 'DeviantArt' },
  pack: 'international',
  since: '1.0',
  pages: ['*://*.deviantart.com/*'],
  rules: [
    {
      id: 'deviantart/outgoing',
      match: ['*://*.deviantart.com/*/outgoing'],
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
    rule: 'deviantart/outgoing',
    url: 'https://www.deviantart.com/users/outgoing?https://example.com/path',
    destination: 'https://example.com/path',
    kind: 'notice',
  },
  {
    rule: 'deviantart/outgoing',
    url: 'https://www.deviantart.com/users/outgoing?https://example.com/x?a=1&b=2',
    destination: 'https://example.com/x?a=1&b=2',
    why: 'unencoded to the end of the address',
  },
  {
    rule: 'deviantart/outgoing',
    url: 'https://www.deviantart.com/users/outgoing',
    outcome: 'no-destination',
  },
  { rule: null, url: 'https://www.deviantart.com/team/art/One-1', why: 'an ordinary page' },
];
