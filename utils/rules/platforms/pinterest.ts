import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'pinterest',
  name: { en: 'Pinterest' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'pinterest/offsite',
      match: ['*://*.pinterest.com/offsite'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'pinterest/offsite',
    url: 'https://www.pinterest.com/offsite/?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  { rule: 'pinterest/offsite', url: 'https://www.pinterest.com/offsite/', outcome: 'no-destination' },
  {
    rule: null,
    url: 'https://www.pinterest.com/pin/create/button/?url=https%3A%2F%2Fexample.com',
    why: 'a share intent',
  },
];
