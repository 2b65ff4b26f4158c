import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'cisco',
  name: { en: 'Cisco Secure Email', zh_CN: '思科安全邮件', zh_TW: '思科安全郵件' },
  pack: 'work',
  since: '1.0',
  rules: [
    // Older links hold an opaque token only.
    {
      id: 'cisco/secure-web',
      match: ['*://secure-web.cisco.com/*'],
      kind: 'scan',
      basis: 'address',
      reason: 'rewritten-for-scan',
      destination: [{ from: 'path', skip: 1 }],
      sameSite: true,
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'cisco/secure-web',
    url: 'https://secure-web.cisco.com/AAAA/https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'scan',
  },
  {
    rule: 'cisco/secure-web',
    url: 'https://secure-web.cisco.com/1AbC/http%3A%2F%2Fexample.com%2Fa',
    destination: 'http://example.com/a',
  },
  {
    rule: 'cisco/secure-web',
    url: 'https://secure-web.cisco.com/1AbC/https%3A%2F%2Fexample.com%2Fa%2Fb%3Fc?utm_source=mail#part',
    destination: 'https://example.com/a/b?c#part',
    why: 'with a query of its own; a fragment goes with the reader',
  },
  { rule: 'cisco/secure-web', url: 'https://secure-web.cisco.com/1AbC', outcome: 'no-destination' },
  {
    rule: null,
    url: 'https://www.cisco.com/c/en/us/products/security/email-security/index.html',
    why: 'an ordinary page',
  },
];
