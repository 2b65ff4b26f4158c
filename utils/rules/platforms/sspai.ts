import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'sspai',
  name: { en: 'sspai', zh_CN: '少数派', zh_TW: '少數派' },
  pack: 'required',
  since: '1.0',
  pages: ['*://*.sspai.com/*'],
  rules: [
    {
      id: 'sspai/link',
      match: ['*://sspai.com/link', '*://niu.sspai.com/link'],
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
    rule: 'sspai/link',
    url: 'https://sspai.com/link?target=https%3A%2F%2Fwww.digitalocean.com%2F',
    destination: 'https://www.digitalocean.com/',
    kind: 'notice',
  },
  {
    rule: 'sspai/link',
    url: 'https://sspai.com/link?target=https%3A%2F%2Fexample.com%2Farticle',
    destination: 'https://example.com/article',
  },
  {
    rule: 'sspai/link',
    url: 'https://niu.sspai.com/link?target=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'sspai/link', url: 'https://sspai.com/link', outcome: 'no-destination' },
  { rule: null, url: 'https://sspai.com/post/60000', why: 'an ordinary page' },
];
