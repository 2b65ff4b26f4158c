/** Addresses as an attacker would write them: the pieces that once fooled a parser, put together by chance. */
import fc from 'fast-check';
import { LOCAL_NAMES } from './local-names';

const scheme = fc.constantFrom(
  'https://',
  'http://',
  'HTTPS://',
  'hTTp://',
  'https:',
  'https:/',
  'https:///',
  'https:\\\\',
  'https:/\\',
  '//',
  '',
  ' https://',
  'ht\ttps://',
  '\u0000https://',
  'https://\t',
  'javascript:',
  'javascript://',
  'data:',
  'file:///',
  'ftp://',
  'blob:https://',
  'view-source:https://',
  'intent://',
  'weixin://',
  'ws://',
  'httpſ://',
);

const user = fc.constantFrom(
  '',
  '',
  '',
  '',
  '@',
  'a@',
  'a:b@',
  ':@',
  'good.example@',
  'good.example%40',
  'good.example\\@',
  '%2F@',
  '＠',
);

const label = fc.constantFrom(
  ...'a www good evil example com cn co.uk xn--80ak6aa92e xn-- xn--a xn--9999'.split(' '),
  ...'中国 аррӏе faß ſ Ｇｏ ー ab\u0301 ① K א1 ß ☃ 💩 ﬁ \u00ad \u200d'.split(' '),
  ...LOCAL_NAMES,
  ...'0x7f 127 1 0 256 09'.split(' '),
  ...['', 'a b', 'a'.repeat(64)],
  ...`- _a o' a"b a;b a&b a%2eb a%00 a|b a^b * １２７`.split(' '),
);
const dot = fc.constantFrom('.', '.', '.', '.', '.', '.', '。', '．', '｡', '%2e', '..');
const name = fc
  .array(fc.tuple(label, dot), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.flat().slice(0, -1).join(''));
const goodName = fc.constantFrom(
  'example.com',
  'a.example.co.uk',
  'xn--fiqs8s.cn',
  'example.com.',
  '中文.com',
);
const byte = fc.oneof(
  fc.nat(255),
  fc.constantFrom(0, 10, 100, 127, 168, 169, 172, 192, 198, 203, 224, 254, 255, 256),
);
const spelling = fc.constantFrom(
  (n: number) => `${n}`,
  (n: number) => `0x${n.toString(16)}`,
  (n: number) => `0${n.toString(8)}`,
);
const ipv4 = fc.oneof(
  fc.ipV4(),
  fc.ipV4Extended(),
  fc.tuple(byte, byte, byte, byte).map((bytes) => bytes.join('.')),
  fc
    .array(fc.tuple(byte, spelling), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map(([n, as]) => as(n)).join('.')),
  fc.nat(0xffffffff).map(String),
);
const ipv6 = fc
  .oneof(
    fc.ipV6(),
    fc
      .tuple(
        fc.constantFrom(
          '::',
          '::ffff:',
          '64:ff9b::',
          'fe80::',
          'fc00::',
          '2002:',
          '2001:',
          '3fff:',
          '2606:4700::',
        ),
        ipv4,
      )
      .map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom('2001', '2002', '2a00', '3fff', '3ffe', 'fe80', '64'), fc.ipV6())
      .map(([first, rest]) => rest.replace(/^[^:]*/, first)),
  )
  .map((address) => `[${address}]`);
const host = fc.oneof({ weight: 3, arbitrary: goodName }, { weight: 3, arbitrary: name }, ipv4, ipv6);
const port = fc.constantFrom(
  '',
  '',
  '',
  ':',
  ':80',
  ':443',
  ':8443',
  ':0',
  ':65536',
  ':8\t0',
  ':a',
  ':80@evil.example',
);

/** What may stand behind a host, or anywhere. */
export const piece = fc.oneof(
  fc.constantFrom(
    '/',
    '/a',
    '/%2F',
    '/..',
    '/%2e%2e/',
    '?',
    '?a=b',
    '&c=%00',
    '#',
    '#d',
    '%',
    '%4',
    '%E4%B8%AD',
    '%e2%80%ae',
    '\\',
    '@',
    '/@evil.example',
    '#@evil.example',
    '?@evil.example',
    ' ',
    '\n',
    '\t',
    '中文',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\udc00',
    '\u3000',
    '\ufe0f',
    '\u{e0041}',
    '\u{e000}',
    '"',
    "'",
    '<',
    '>',
    '|',
    '`',
    '%C0%AF',
    '%D6%D0',
    '%EF%BB%BF',
    '‥',
    '／',
    '？',
    '＃',
    'https://evil.example/',
    'a'.repeat(300),
    '中'.repeat(120),
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const rest = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));

/** One address, sound or not. */
export const address: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom('https://', 'http://'), host, port, fc.constant('/'), rest)
      .map((parts) => parts.join('')),
  },
  { weight: 5, arbitrary: fc.tuple(scheme, user, host, port, rest).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.webUrl({ withQueryParameters: true, withFragments: true }) },
);
