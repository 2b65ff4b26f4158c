import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'gmx',
  name: {
    en: 'GMX, WEB.DE and mail.com',
    zh_CN: 'GMX、WEB.DE 与 mail.com',
    zh_TW: 'GMX、WEB.DE 與 mail.com',
  },
  pack: 'work',
  since: '1.0',
  rules: [
    // One mail software under three names.
    {
      id: 'gmx/dereferrer',
      match: [
        '*://deref-gmx.net/mail/client/*/dereferrer',
        '*://deref-web.de/mail/client/*/dereferrer',
        '*://deref-mail.com/mail/client/*/dereferrer',
      ],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'redirectUrl' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'gmx/dereferrer',
    url: 'https://deref-gmx.net/mail/client/x/dereferrer/?redirectUrl=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    kind: 'unknown',
  },
  {
    rule: 'gmx/dereferrer',
    url: 'https://deref-web.de/mail/client/x/dereferrer/?redirectUrl=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'gmx/dereferrer',
    url: 'https://deref-mail.com/mail/client/x/dereferrer/?redirectUrl=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'gmx/dereferrer',
    url: 'https://deref-gmx.net/mail/client/x/dereferrer/',
    outcome: 'no-destination',
  },
  { rule: null, url: 'https://www.gmx.net/magazine/', why: 'an ordinary page' },
  { rule: null, url: 'https://navigator.web.de/mail', why: 'an ordinary page' },
];
