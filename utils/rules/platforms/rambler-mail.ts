import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'rambler-mail',
  name: { en: 'Rambler Mail', zh_CN: 'Rambler 邮箱', zh_TW: 'Rambler 信箱' },
  pack: 'work',
  since: '1.0',
  rules: [
    {
      id: 'rambler-mail/redirect',
      match: ['*://mail.rambler.ru/m/redirect'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'rambler-mail/redirect',
    url: 'https://mail.rambler.ru/m/redirect?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: 'rambler-mail/redirect', url: 'https://mail.rambler.ru/m/redirect', outcome: 'no-destination' },
  { rule: null, url: 'https://mail.rambler.ru/folder/INBOX', why: 'an ordinary page' },
];
