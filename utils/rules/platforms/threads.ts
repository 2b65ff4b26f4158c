import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'threads',
  name: { en: 'Threads' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'threads/link-shim',
      match: ['*://l.threads.com/', '*://l.threads.net/'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'u' }],
      forwards: true,
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'threads/link-shim',
    url: 'https://l.threads.com/?u=https%3A%2F%2Fexample.com%2Fpage',
    destination: 'https://example.com/page',
    kind: 'notice',
  },
  {
    rule: 'threads/link-shim',
    url: 'https://l.threads.net/?u=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'threads/link-shim', url: 'https://l.threads.com/', outcome: 'no-destination' },
  { rule: null, url: 'https://l.threads.com/flx/warn/?u=https%3A%2F%2Fexample.com', why: 'another page' },
  { rule: null, url: 'https://www.threads.com/@someone/post/AAAAAAAAAAA?u=https%3A%2F%2Fexample.com' },
];
