import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'tumblr',
  name: { en: 'Tumblr' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'tumblr/redirect',
      match: ['*://t.umblr.com/*'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'z' }],
      forwards: true,
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'tumblr/redirect',
    url: 'https://t.umblr.com/redirect?z=https%3A%2F%2Fbjornstar.com%2Fintercept-redirect',
    destination: 'https://bjornstar.com/intercept-redirect',
    kind: 'notice',
  },
  {
    rule: 'tumblr/redirect',
    url: 'https://t.umblr.com/redirect?z=https%3A%2F%2Fexample.com&t=x',
    destination: 'https://example.com/',
  },
  {
    rule: 'tumblr/redirect',
    url: 'https://t.umblr.com/?z=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'tumblr/redirect', url: 'https://t.umblr.com/redirect', outcome: 'no-destination' },
  {
    rule: null,
    url: 'https://www.tumblr.com/widgets/share/tool?url=https%3A%2F%2Fexample.com',
    why: 'a share intent',
  },
];
