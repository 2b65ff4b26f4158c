import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'zaker',
  name: { en: 'ZAKER' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'zaker/link',
      match: ['*://iphone.myzaker.com/zaker/link.php'],
      kind: 'unknown',
      destination: [
        { from: 'param', name: 'url', decode: ['base64'] },
        { from: 'attribute', select: 'a.btn', name: 'href' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'zaker/link',
    url: 'http://iphone.myzaker.com/zaker/link.php?pk=1&url=aHR0cHM6Ly9leGFtcGxlLmNvbS8=',
    destination: 'https://example.com/',
    kind: 'unknown',
  },
  {
    rule: 'zaker/link',
    url: 'https://iphone.myzaker.com/zaker/link.php?url=aHR0cHM6Ly9leGFtcGxlLmNvbS9wYXRoP3g9MSZ5PTI%3D',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'zaker/link',
    url: 'https://iphone.myzaker.com/zaker/link.php?url=not-base64',
    outcome: 'no-destination',
  },
  { rule: null, url: 'https://www.myzaker.com/article/123456', why: 'an ordinary page' },
];
