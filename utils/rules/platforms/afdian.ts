import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'afdian',
  name: { en: 'Afdian', zh_CN: '爱发电', zh_TW: '愛發電' },
  pack: 'chinese',
  since: '1.0',
  pages: ['*://afdian.com/*', '*://ifdian.net/*'],
  rules: [
    {
      id: 'afdian/link',
      match: ['*://afdian.com/link', '*://afdian.net/link', '*://ifdian.net/link'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'target' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'afdian/link',
    url: 'https://afdian.com/link?target=https://github.com/galaxy-sea/AutoRedirector',
    destination: 'https://github.com/galaxy-sea/AutoRedirector',
    kind: 'notice',
  },
  {
    rule: 'afdian/link',
    url: 'https://afdian.com/link?target=https%3A%2F%2Ffe-mm.com',
    destination: 'https://fe-mm.com',
  },
  {
    rule: 'afdian/link',
    url: 'https://afdian.net/link?target=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'afdian/link',
    url: 'https://ifdian.net/link?target=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'afdian/link', url: 'https://afdian.com/link', outcome: 'no-destination' },
  { rule: null, url: 'https://afdian.com/a/example', why: 'an ordinary page' },
];
