import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'baike-com',
  name: { en: 'Douyin Baike', zh_CN: '抖音百科' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'baike-com/redirect-link',
      match: ['*://www.baike.com/redirect_link'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'baike-com/redirect-link',
    url: 'https://www.baike.com/redirect_link?url=https%3A%2F%2Fwww.zdnet.com%2F&collect_params=%7B%7D',
    destination: 'https://www.zdnet.com/',
    kind: 'notice',
  },
  {
    rule: 'baike-com/redirect-link',
    url: 'https://www.baike.com/redirect_link?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'baike-com/redirect-link', url: 'https://www.baike.com/redirect_link', outcome: 'no-destination' },
  { rule: null, url: 'https://www.baike.com/wikiid/123456', why: 'an ordinary page' },
];
