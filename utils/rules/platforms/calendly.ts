import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'calendly',
  name: { en: 'Calendly' },
  pack: 'work',
  since: '1.0',
  rules: [
    {
      id: 'calendly/link',
      match: ['*://calendly.com/url'],
      params: { q: true },
      kind: 'unknown',
      destination: [{ from: 'param', name: 'q' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'calendly/link',
    url: 'https://calendly.com/url?q=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'calendly/link',
    url: 'https://calendly.com/url?q=mailto%3Aa%40example.com',
    outcome: 'refused',
    why: 'not a web address',
  },
  { rule: null, url: 'https://calendly.com/someone/30min', why: 'an ordinary page' },
];
