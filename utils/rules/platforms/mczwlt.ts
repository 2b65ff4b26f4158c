import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'mczwlt',
  name: { en: 'mczwlt' },
  pack: 'forums',
  since: '1.0',
  rules: [
    {
      id: 'mczwlt/external',
      match: ['*://www.mczwlt.net/go-external'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
    {
      id: 'mczwlt/outgoing',
      match: ['*://forum.mczwlt.net/outgoing'],
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
    rule: 'mczwlt/external',
    url: 'https://www.mczwlt.net/go-external?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  {
    rule: 'mczwlt/outgoing',
    url: 'https://forum.mczwlt.net/outgoing?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'notice',
  },
  { rule: 'mczwlt/external', url: 'https://www.mczwlt.net/go-external', outcome: 'no-destination' },
  { rule: 'mczwlt/outgoing', url: 'https://forum.mczwlt.net/outgoing', outcome: 'no-destination' },
  { rule: null, url: 'https://forum.mczwlt.net/topic/1', why: 'an ordinary page' },
];
