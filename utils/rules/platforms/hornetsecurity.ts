import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'hornetsecurity',
  name: { en: 'Hornetsecurity' },
  pack: 'work',
  since: '1.0',
  rules: [
    {
      id: 'hornetsecurity/atp-scan',
      match: ['*://atpscan.global.hornetsecurity.com/*'],
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
    rule: 'hornetsecurity/atp-scan',
    url: 'https://atpscan.global.hornetsecurity.com/?u=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'scan',
  },
  {
    rule: 'hornetsecurity/atp-scan',
    url: 'https://atpscan.global.hornetsecurity.com/',
    outcome: 'no-destination',
  },
  { rule: null, url: 'https://www.hornetsecurity.com/en/', why: 'an ordinary page' },
];
