import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'anonym-to',
  name: { en: 'anonym.to' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'anonym-to/query',
      match: ['*://*.anonym.to/'],
      kind: 'unknown',
      destination: [{ from: 'raw-query' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'anonym-to/query',
    url: 'https://anonym.to/?https://example.com/path',
    destination: 'https://example.com/path',
  },
  {
    rule: 'anonym-to/query',
    url: 'http://www.anonym.to/?https://example.com/a?b=1&c=2#d',
    destination: 'https://example.com/a?b=1&c=2#d',
  },
  {
    rule: 'anonym-to/query',
    url: 'https://anonym.to/?javascript:alert(1)',
    outcome: 'refused',
    why: 'not a web address',
  },
  { rule: null, url: 'https://anonym.to/en.html', why: 'an ordinary page' },
];
