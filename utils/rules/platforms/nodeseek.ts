import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'nodeseek',
  name: { en: 'NodeSeek' },
  pack: 'chinese',
  since: '1.0',
  pages: ['*://www.nodeseek.com/*'],
  rules: [
    {
      id: 'nodeseek/jump',
      match: ['*://www.nodeseek.com/jump'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'to' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'nodeseek/jump',
    url: 'https://www.nodeseek.com/jump?to=https%3A%2F%2Fblogverse.cn',
    destination: 'https://blogverse.cn',
    kind: 'notice',
  },
  {
    rule: 'nodeseek/jump',
    url: 'https://www.nodeseek.com/jump?to=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'nodeseek/jump', url: 'https://www.nodeseek.com/jump', outcome: 'no-destination' },
  { rule: null, url: 'https://www.nodeseek.com/post-1234-1', why: 'an ordinary page' },
];
