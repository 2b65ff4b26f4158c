import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'hackerone',
  name: { en: 'HackerOne' },
  pack: 'development',
  since: '1.0',
  rules: [
    {
      id: 'hackerone/redirect',
      match: ['*://hackerone.com/redirect'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'hackerone/redirect',
    url: 'https://hackerone.com/redirect?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'hackerone/redirect', url: 'https://hackerone.com/redirect', outcome: 'no-destination' },
  { rule: null, url: 'https://hackerone.com/reports/1579374', why: 'an ordinary page' },
];
