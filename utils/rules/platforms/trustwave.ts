import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'trustwave',
  name: { en: 'Trustwave' },
  pack: 'work',
  since: '1.0',
  rules: [
    {
      id: 'trustwave/scanmail',
      match: ['*://scanmail.trustwave.com/*'],
      kind: 'scan',
      basis: 'address',
      reason: 'rewritten-for-scan',
      destination: [{ from: 'param', name: 'u' }],
      sameSite: true,
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'trustwave/scanmail',
    url: 'https://scanmail.trustwave.com/?u=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'scan',
  },
  { rule: 'trustwave/scanmail', url: 'https://scanmail.trustwave.com/?c=1', outcome: 'no-destination' },
  { rule: null, url: 'https://www.trustwave.com/en-us/', why: 'an ordinary page' },
];
