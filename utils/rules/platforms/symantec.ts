import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'symantec',
  name: { en: 'Symantec' },
  pack: 'work',
  since: '1.0',
  rules: [
    {
      id: 'symantec/clicktime',
      match: ['*://clicktime.symantec.com/*'],
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
    rule: 'symantec/clicktime',
    url: 'https://clicktime.symantec.com/AAAA?u=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'scan',
  },
  { rule: 'symantec/clicktime', url: 'https://clicktime.symantec.com/AAAA', outcome: 'no-destination' },
  { rule: null, url: 'https://www.symantec.com/', why: 'an ordinary page' },
];
