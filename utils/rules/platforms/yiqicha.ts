import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'yiqicha',
  name: { en: 'Yiqicha', zh_CN: '亿企查', zh_TW: '億企查' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'yiqicha/third-page',
      match: ['*://www.yiqicha.com/thirdPage'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'link' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'yiqicha/third-page',
    url: 'https://www.yiqicha.com/thirdPage?link=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  {
    rule: 'yiqicha/third-page',
    url: 'https://www.yiqicha.com/thirdPage?link=https%3A%2F%2Fexample.com',
    destination: 'https://example.com',
  },
  { rule: 'yiqicha/third-page', url: 'https://www.yiqicha.com/thirdPage', outcome: 'no-destination' },
  { rule: null, url: 'https://www.yiqicha.com/search?key=a', why: 'an ordinary page' },
];
