import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'mvvx',
  name: { en: 'mvvx' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'mvvx/click',
      match: ['*://*.mvvx.net/c/*'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'u' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'mvvx/click',
    url: 'https://sub.mvvx.net/c/?u=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'mvvx/click', url: 'https://sub.mvvx.net/c/1/2/3', outcome: 'no-destination' },
  { rule: null, url: 'https://www.mvvx.net/', why: 'an ordinary page' },
];
