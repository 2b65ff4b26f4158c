import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'onlyfans',
  name: { en: 'OnlyFans' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'onlyfans/away',
      match: ['*://onlyfans.com/away'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'onlyfans/away',
    url: 'https://onlyfans.com/away?url=http%3A%2F%2Fexample.com',
    destination: 'http://example.com/',
  },
  { rule: 'onlyfans/away', url: 'https://onlyfans.com/away', outcome: 'no-destination' },
  { rule: null, url: 'https://onlyfans.com/terms', why: 'an ordinary page' },
];
