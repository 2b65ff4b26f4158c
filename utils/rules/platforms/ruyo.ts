import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'ruyo',
  name: { en: 'Ruyo', zh_CN: '如有乐享', zh_TW: '如有樂享' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'ruyo/go',
      match: ['*://51.ruyo.net/go', '*://51.ruyo.net/go/index.html'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'u' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'ruyo/go',
    url: 'https://51.ruyo.net/go/?u=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  {
    rule: 'ruyo/go',
    url: 'https://51.ruyo.net/go/index.html?u=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'ruyo/go', url: 'https://51.ruyo.net/go/', outcome: 'no-destination' },
  { rule: null, url: 'https://51.ruyo.net/12345.html', why: 'an ordinary page' },
];
