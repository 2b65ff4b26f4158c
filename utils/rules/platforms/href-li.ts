import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'href-li',
  name: { en: 'href.li' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'href-li/query',
      match: ['*://href.li/'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'raw-query' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'href-li/query',
    url: 'https://href.li/?https://bjornstar.com/intercept-redirect',
    destination: 'https://bjornstar.com/intercept-redirect',
    kind: 'notice',
  },
  {
    rule: 'href-li/query',
    url: 'https://href.li/?https://example.com/a?b=1&c=2#d',
    destination: 'https://example.com/a?b=1&c=2#d',
    why: 'unencoded to the end of the address',
  },
  { rule: 'href-li/query', url: 'https://href.li/', outcome: 'no-destination' },
  { rule: null, url: 'https://href.li/about', why: 'an ordinary page' },
];
