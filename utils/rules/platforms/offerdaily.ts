import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'offerdaily',
  name: { en: 'OfferDaily' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'offerdaily/external',
      match: ['*://offerdaily.ir/external/*'],
      kind: 'unknown',
      destination: [
        { from: 'path', after: '/external/', decode: [['before', '#'], ['before', '?'], 'base64'] },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'offerdaily/external',
    url: 'https://offerdaily.ir/external/aHR0cHM6Ly9leGFtcGxlLmNvbS9wYXRoP3g9MSZ5PTI=',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'offerdaily/external',
    url: 'https://offerdaily.ir/external/aHR0cHM6Ly9leGFtcGxlLmNvbS8=?ref=mail#part',
    destination: 'https://example.com/',
    why: 'with a query and a fragment of its own',
  },
  { rule: 'offerdaily/external', url: 'https://offerdaily.ir/external/', outcome: 'no-destination' },
  { rule: null, url: 'https://offerdaily.ir/offers', why: 'an ordinary page' },
];
