import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'cnb',
  name: { en: 'Cloud Native Build', zh_CN: '云原生构建', zh_TW: '雲原生構建' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'cnb/goto',
      match: ['*://cnb.cool/goto'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
    // 110 is the number of the police: a page for reported links.
    {
      id: 'cnb/110',
      match: ['*://cnb.cool/110'],
      kind: 'warning',
      basis: 'address',
      reason: 'security-risk',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'cnb/goto',
    url: 'https://cnb.cool/goto?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  {
    rule: 'cnb/110',
    url: 'https://cnb.cool/110?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'warning',
  },
  { rule: 'cnb/goto', url: 'https://cnb.cool/goto', outcome: 'no-destination' },
  { rule: 'cnb/110', url: 'https://cnb.cool/110', outcome: 'no-destination', kind: 'warning' },
  { rule: null, url: 'https://cnb.cool/cnb/feedback', why: 'an ordinary page' },
];
