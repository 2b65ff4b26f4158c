import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'mozilla-add-ons',
  name: { en: 'Mozilla Add-ons', zh_CN: 'Mozilla 附加组件', zh_TW: 'Mozilla 附加元件' },
  pack: 'development',
  since: '1.0',
  rules: [
    {
      id: 'mozilla-add-ons/outgoing',
      match: ['*://prod.outgoing.prod.webservices.mozgcp.net/v1/*', '*://outgoing.prod.mozaws.net/v1/*'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'path', skip: 2, decode: ['uri', 'prepend-https'] }],
      forwards: true,
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'mozilla-add-ons/outgoing',
    url: 'https://prod.outgoing.prod.webservices.mozgcp.net/v1/0a1b2c/https%3A//example.com/',
    destination: 'https://example.com/',
    kind: 'notice',
  },
  {
    rule: 'mozilla-add-ons/outgoing',
    url: 'https://prod.outgoing.prod.webservices.mozgcp.net/v1/7777777777777777777777777777777777777777777777777777777777777777/https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'mozilla-add-ons/outgoing',
    url: 'https://outgoing.prod.mozaws.net/v1/08aa3089688d4b6ec460e6c402e78eba305c36fb81287197e4ae3f5a5c60f22d/https%3A%2F%2Fbjornstar.com%2Fintercept-redirect',
    destination: 'https://bjornstar.com/intercept-redirect',
  },
  {
    rule: 'mozilla-add-ons/outgoing',
    url: 'https://outgoing.prod.mozaws.net/v1/0a1b2c/',
    outcome: 'no-destination',
  },
  {
    rule: null,
    url: 'https://addons.mozilla.org/en-US/firefox/addon/ublock-origin/',
    why: 'an ordinary page',
  },
];
