import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'libraesva',
  name: { en: 'Libraesva' },
  pack: 'work',
  since: '1.0',
  rules: [
    {
      id: 'libraesva/urlsand',
      match: ['*://urlsand.esvalabs.com/'],
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
    rule: 'libraesva/urlsand',
    url: 'https://urlsand.esvalabs.com/?u=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'scan',
  },
  { rule: 'libraesva/urlsand', url: 'https://urlsand.esvalabs.com/', outcome: 'no-destination' },
  { rule: null, url: 'https://www.libraesva.com/', why: 'an ordinary page' },
];
