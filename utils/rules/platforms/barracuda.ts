import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'barracuda',
  name: { en: 'Barracuda' },
  pack: 'work',
  since: '1.0',
  rules: [
    {
      id: 'barracuda/link-protect',
      match: ['*://linkprotect.cudasvc.com/url'],
      kind: 'scan',
      basis: 'lists',
      reason: 'rewritten-for-scan',
      destination: [{ from: 'param', name: 'a' }],
      sameSite: true,
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'barracuda/link-protect',
    url: 'https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fexample.com&c=E,1',
    destination: 'https://example.com/',
    kind: 'scan',
  },
  {
    rule: 'barracuda/link-protect',
    url: 'https://linkprotect.cudasvc.com/url?a=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'barracuda/link-protect',
    url: 'https://linkprotect.cudasvc.com/url?c=E,1',
    outcome: 'no-destination',
  },
  { rule: null, url: 'https://www.barracuda.com/products/email-protection', why: 'an ordinary page' },
];
