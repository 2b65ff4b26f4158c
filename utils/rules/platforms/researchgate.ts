import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'researchgate',
  name: { en: 'ResearchGate' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'researchgate/deref',
      match: ['*://www.researchgate.net/deref/*'],
      kind: 'unknown',
      destination: [{ from: 'path', after: '/deref/' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'researchgate/deref',
    url: 'https://www.researchgate.net/deref/https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  {
    rule: 'researchgate/deref',
    url: 'https://www.researchgate.net/deref/https%3A%2F%2Fexample.com%2Fa?_tp=eyJjb250ZXh0Ijp7fX0',
    destination: 'https://example.com/a',
    why: 'with a query of its own',
  },
  {
    rule: 'researchgate/deref',
    url: 'https://www.researchgate.net/deref/https://example.com/a?b=1',
    destination: 'https://example.com/a?b=1',
    why: 'not encoded: the query is that of the destination',
  },
  {
    rule: 'researchgate/deref',
    url: 'https://www.researchgate.net/deref/https://example.com/a%2Fb?c=d%26e',
    destination: 'https://example.com/a%2Fb?c=d%26e',
    why: 'and so are its escapes',
  },
  { rule: 'researchgate/deref', url: 'https://www.researchgate.net/deref/', outcome: 'no-destination' },
  { rule: null, url: 'https://www.researchgate.net/publication/1_Title', why: 'an ordinary page' },
];
