import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'mimecast',
  name: { en: 'Mimecast' },
  pack: 'work',
  since: '1.0',
  rules: [
    // The token is opaque. `domain` names a host only: one record takes it for the destination, the better-known ones call it a hint.
    {
      id: 'mimecast/protect',
      match: [
        '*://protect.mimecast.com/s/*',
        '*://protect-us.mimecast.com/s/*',
        '*://protect-eu.mimecast.com/s/*',
        '*://*.mimecastprotect.com/s/*',
      ],
      kind: 'scan',
      basis: 'address',
      reason: 'rewritten-for-scan',
      destination: [{ from: 'param', name: 'url' }],
      sameSite: true,
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'mimecast/protect',
    url: 'https://protect-us.mimecast.com/s/abc123?url=https%3A%2F%2Fexample.com%2Farticle&token=xyz',
    destination: 'https://example.com/article',
    kind: 'scan',
  },
  {
    rule: 'mimecast/protect',
    url: 'https://protect-us.mimecast.com/s/AAAA?domain=example.com',
    outcome: 'no-destination',
    why: 'a host alone is a hint',
  },
  {
    rule: 'mimecast/protect',
    url: 'https://url.uk.m.mimecastprotect.com/s/YP9XCWQRPfDXo1NIKijuVb2y7?domain=example.com',
    outcome: 'no-destination',
    kind: 'scan',
    why: 'as links are written today',
  },
  { rule: 'mimecast/protect', url: 'https://protect-eu.mimecast.com/s/AAAA', outcome: 'no-destination' },
  { rule: null, url: 'https://www.mimecast.com/products/', why: 'an ordinary page' },
];
