import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'skland',
  name: { en: 'Skland', zh_CN: '森空岛', zh_TW: '森空島' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'skland/third-link',
      match: ['*://www.skland.com/third-link'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'target' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'skland/third-link',
    url: 'https://www.skland.com/third-link?target=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  { rule: 'skland/third-link', url: 'https://www.skland.com/third-link', outcome: 'no-destination' },
  { rule: null, url: 'https://www.skland.com/article?id=123456', why: 'an ordinary page' },
];
