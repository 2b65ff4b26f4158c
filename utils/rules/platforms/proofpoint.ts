import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'proofpoint',
  name: { en: 'Proofpoint' },
  pack: 'work',
  since: '1.0',
  rules: [
    {
      id: 'proofpoint/v1',
      match: ['*://urldefense.proofpoint.com/v1/url'],
      kind: 'scan',
      basis: 'address',
      reason: 'rewritten-for-scan',
      destination: [{ from: 'param', name: 'u', decode: ['proofpoint-v1'] }],
      sameSite: true,
      verified: '2026-08',
    },
    {
      id: 'proofpoint/v2',
      match: [
        '*://urldefense.proofpoint.com/v2/url',
        '*://urldefense.com/v2/url',
        '*://urldefense.us/v2/url',
      ],
      kind: 'scan',
      basis: 'lists',
      reason: 'rewritten-for-scan',
      destination: [{ from: 'param', name: 'u', decode: ['proofpoint-v2'] }],
      sameSite: true,
      verified: '2026-08',
    },
    {
      id: 'proofpoint/v3',
      match: ['*://urldefense.com/v3/*', '*://urldefense.proofpoint.com/v3/*', '*://urldefense.us/v3/*'],
      kind: 'scan',
      basis: 'lists',
      reason: 'rewritten-for-scan',
      destination: [{ from: 'path', after: '/v3/', decode: ['proofpoint-v3'] }],
      sameSite: true,
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'proofpoint/v1',
    url: 'https://urldefense.proofpoint.com/v1/url?u=https://example.com_path_to_article&k=key',
    destination: 'https://example.com/path/to/article',
    kind: 'scan',
    why: 'written as in v2',
  },
  {
    rule: 'proofpoint/v1',
    url: 'https://urldefense.proofpoint.com/v1/url?u=http://my-site.example/a_b%26c&k=key',
    destination: 'http://my-site.example/a_b&c',
    why: 'written as it is',
  },
  {
    rule: 'proofpoint/v2',
    url: 'https://urldefense.proofpoint.com/v2/url?u=https-3A__example.com_article&d=DwMFAg&c=abc',
    destination: 'https://example.com/article',
    kind: 'scan',
  },
  {
    rule: 'proofpoint/v2',
    url: 'https://urldefense.proofpoint.com/v2/url?u=https-3A__example.com_a-2Db-5Fc-3Fd-3D1-26e-3D2&d=x',
    destination: 'https://example.com/a-b_c?d=1&e=2',
  },
  {
    rule: 'proofpoint/v2',
    url: 'https://urldefense.us/v2/url?u=https-3A__example.com_a.html&d=x',
    destination: 'https://example.com/a.html',
    why: 'for the offices of the United States',
  },
  { rule: 'proofpoint/v2', url: 'https://urldefense.com/v2/url?d=x', outcome: 'no-destination' },
  {
    rule: 'proofpoint/v3',
    url: 'https://urldefense.com/v3/__https://example.com/path__;!!abc!def$',
    destination: 'https://example.com/path',
    kind: 'scan',
  },
  {
    rule: 'proofpoint/v3',
    url: 'https://urldefense.com/v3/__http://www.example.com/*test__;Iw!!abc!def$',
    destination: 'http://www.example.com/#test',
    why: 'a replaced character',
  },
  {
    rule: 'proofpoint/v3',
    url: 'https://urldefense.proofpoint.com/v3/__https://www.example.com/article__;!!abc!def$',
    destination: 'https://www.example.com/article',
  },
  {
    rule: 'proofpoint/v3',
    url: 'https://urldefense.com/v3/__https://example.com/a?b=1&c=2__;!!abc!def$',
    destination: 'https://example.com/a?b=1&c=2',
    why: 'with its query',
  },
  {
    rule: 'proofpoint/v3',
    url: 'https://urldefense.com/v3/__https://example.com/caf*__;w6k!!abc!def$',
    destination: 'https://example.com/caf%C3%A9',
    why: 'one character of two bytes',
  },
  {
    rule: 'proofpoint/v3',
    url: 'https://urldefense.com/v3/__https://urldefense.com/v3/__https:/example.com/a__;!!abc!def$__;!!ghi!jkl$',
    destination: 'https://example.com/a',
    hops: 2,
    why: 'a mail that was sent on',
  },
  {
    rule: 'proofpoint/v3',
    url: 'https://urldefense.us/v3/__https://example.com/search?q=a*b__;Kw!!abc!def$',
    destination: 'https://example.com/search?q=a+b',
  },
  { rule: 'proofpoint/v3', url: 'https://urldefense.com/v3/nothing', outcome: 'no-destination' },
  { rule: null, url: 'https://www.proofpoint.com/us/products', why: 'an ordinary page' },
];
