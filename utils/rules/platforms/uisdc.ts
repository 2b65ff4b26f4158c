import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'uisdc',
  name: { en: 'UISDC', zh_CN: '优设网', zh_TW: '優設網' },
  pack: 'required',
  since: '1.0',
  pages: ['*://*.uisdc.com/*'],
  rules: [
    {
      id: 'uisdc/link',
      match: ['*://link.uisdc.com/*'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'redirect' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'uisdc/link',
    url: 'https://link.uisdc.com/?redirect=https://github.com/galaxy-sea/AutoRedirector',
    destination: 'https://github.com/galaxy-sea/AutoRedirector',
    kind: 'notice',
  },
  {
    rule: 'uisdc/link',
    url: 'https://link.uisdc.com/?redirect=https%3A%2F%2Fexample.com',
    destination: 'https://example.com',
  },
  { rule: 'uisdc/link', url: 'https://link.uisdc.com/', outcome: 'no-destination' },
  { rule: null, url: 'https://www.uisdc.com/some-article', why: 'an ordinary page' },
];
