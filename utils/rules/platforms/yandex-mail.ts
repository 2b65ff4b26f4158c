import { definePlatform, type Example } from '../define-platform';

/** Every name Yandex Mail is served under. */
const SUFFIXES = 'ru com by kz uz ua com.tr com.am com.ge co.il az ee fr kg lt lv md tj tm'.split(' ');

export default definePlatform({
  id: 'yandex-mail',
  name: { en: 'Yandex Mail', zh_CN: 'Yandex 邮箱', zh_TW: 'Yandex 信箱' },
  pack: 'work',
  since: '1.0',
  rules: [
    {
      id: 'yandex-mail/redirect',
      match: SUFFIXES.map((suffix) => `*://mail.yandex.${suffix}/re.jsx`),
      kind: 'unknown',
      destination: [{ from: 'param', name: 'l', decode: ['base64'] }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'yandex-mail/redirect',
    url: 'https://mail.yandex.com/re.jsx?l=aHR0cHM6Ly9leGFtcGxlLmNvbS9wYXRoP3g9MSZ5PTI',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'yandex-mail/redirect',
    url: 'https://mail.yandex.com.tr/re.jsx?h=a,1&l=aHR0cHM6Ly9leGFtcGxlLmNvbS8_YT3Dvw',
    destination: 'https://example.com/?a=ÿ',
    why: 'the alphabet of base64url',
  },
  { rule: 'yandex-mail/redirect', url: 'https://mail.yandex.ru/re.jsx', outcome: 'no-destination' },
  { rule: null, url: 'https://mail.yandex.ru/?uid=1#inbox', why: 'an ordinary page' },
];
