import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'freedidi',
  name: { en: 'freedidi' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'freedidi/golink',
      match: ['*://www.freedidi.com/'],
      params: { golink: true },
      kind: 'unknown',
      destination: [{ from: 'param', name: 'golink', decode: ['base64'] }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'freedidi/golink',
    url: 'https://www.freedidi.com/?golink=aHR0cHM6Ly9leGFtcGxlLmNvbS9wYXRoP3g9MSZ5PTI%3D',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  { rule: 'freedidi/golink', url: 'https://www.freedidi.com/?golink=not-base64', outcome: 'no-destination' },
  { rule: null, url: 'https://www.freedidi.com/', why: 'the front page' },
  { rule: null, url: 'https://www.freedidi.com/?s=golink', why: 'a search' },
];
