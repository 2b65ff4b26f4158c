import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'ld246',
  name: { en: 'Liandi', zh_CN: '链滴', zh_TW: '鏈滴' },
  pack: 'chinese',
  since: '1.0',
  pages: ['*://ld246.com/*'],
  rules: [
    {
      id: 'ld246/forward',
      match: [
        '*://link.ld246.com/forward',
        '*://ld246.com/forward',
        '*://link.hacpai.com/forward',
        '*://hacpai.com/forward',
      ],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'goto' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'ld246/forward',
    url: 'https://link.ld246.com/forward?goto=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'notice',
  },
  {
    rule: 'ld246/forward',
    url: 'https://ld246.com/forward?goto=https%3A%2F%2Ffe-mm.com',
    destination: 'https://fe-mm.com',
  },
  {
    rule: 'ld246/forward',
    url: 'https://hacpai.com/forward?goto=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    why: 'the older domain',
  },
  { rule: 'ld246/forward', url: 'https://link.ld246.com/forward', outcome: 'no-destination' },
  { rule: null, url: 'https://ld246.com/article/1234567890123', why: 'an ordinary page' },
];
