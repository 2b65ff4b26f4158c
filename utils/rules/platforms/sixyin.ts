import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'sixyin',
  name: { en: 'sixyin', zh_CN: '六音' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'sixyin/golink',
      match: ['*://www.sixyin.com/'],
      params: { golink: true },
      kind: 'unknown',
      destination: [{ from: 'param', name: 'golink', decode: ['base64'] }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'sixyin/golink',
    url: 'https://www.sixyin.com/?golink=aHR0cHM6Ly9leGFtcGxlLmNvbS9wYXRoP3g9MSZ5PTI%3D',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  { rule: 'sixyin/golink', url: 'https://www.sixyin.com/?golink=not-base64', outcome: 'no-destination' },
  { rule: null, url: 'https://www.sixyin.com/', why: 'the front page' },
  { rule: null, url: 'https://www.sixyin.com/?s=golink', why: 'a search' },
];
