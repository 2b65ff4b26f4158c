import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'hive',
  name: { en: 'Hive' },
  pack: 'work',
  since: '1.0',
  rules: [
    {
      id: 'hive/mail',
      match: ['*://app.hive.co/email/elt'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'next' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'hive/mail',
    url: 'https://app.hive.co/email/elt/?next=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'hive/mail', url: 'https://app.hive.co/email/elt/', outcome: 'no-destination' },
  { rule: null, url: 'https://app.hive.co/login?next=%2Fdashboard', why: 'a log-in' },
];
