import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'atcoder',
  name: { en: 'AtCoder' },
  pack: 'development',
  since: '1.0',
  rules: [
    {
      id: 'atcoder/jump',
      match: ['*://atcoder.jp/jump'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'atcoder/jump',
    url: 'https://atcoder.jp/jump?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  { rule: 'atcoder/jump', url: 'https://atcoder.jp/jump', outcome: 'no-destination' },
  { rule: null, url: 'https://atcoder.jp/contests/abc001', why: 'an ordinary page' },
];
