import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: '5ch',
  name: { en: '5ch' },
  pack: 'forums',
  since: '1.0',
  pages: ['*://*.5ch.net/*', '*://*.5ch.io/*'],
  rules: [
    {
      id: '5ch/jump',
      match: ['*://jump.5ch.net/', '*://jump.5ch.io/'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'raw-query' }],
      verified: '2026-08',
    },
    {
      id: '5ch/jump-to',
      match: ['*://5ch.io/jump/to'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: '5ch/jump',
    url: 'https://jump.5ch.net/?https://example.com/path',
    destination: 'https://example.com/path',
  },
  {
    rule: '5ch/jump',
    url: 'http://jump.5ch.io/?https://example.com/a?b=1&c=2#d',
    destination: 'https://example.com/a?b=1&c=2#d',
    why: 'unencoded to the end of the address',
  },
  { rule: '5ch/jump', url: 'https://jump.5ch.net/', outcome: 'no-destination' },
  {
    rule: '5ch/jump-to',
    url: 'https://5ch.io/jump/to?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: null, url: 'https://5ch.io/test/read.cgi/news/1700000000/', why: 'an ordinary page' },
];
