import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'medium',
  name: { en: 'Medium' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'medium/redirect',
      match: ['*://medium.com/r'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      forwards: true,
      verified: '2026-08',
    }, // A sign-in hop between its own domains: never unwrapped.
    {
      id: 'medium/global-identity',
      match: ['*://medium.com/m/global-identity'],
      kind: 'login',
      basis: 'address',
      reason: 'login-wall',
      destination: [],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'medium/redirect',
    url: 'https://medium.com/r/?url=https%3A%2F%2Fexample.com%2Farticle',
    destination: 'https://example.com/article',
  },
  { rule: 'medium/redirect', url: 'https://medium.com/r/', outcome: 'no-destination' },
  {
    rule: 'medium/global-identity',
    url: 'https://medium.com/m/global-identity?redirectUrl=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    outcome: 'no-destination',
    why: 'a log-in keeps its address',
  },
  { rule: null, url: 'https://medium.com/@someone/a-story-0123456789ab', why: 'an ordinary page' },
];
