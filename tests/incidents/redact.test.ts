import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactForExport } from '../../utils/incidents/export-copy';
import { type Incident, SCHEMA } from '../../utils/incidents/incident';
import { onlySite, REDACTED, redactPage, redactText, redactWords } from '../../utils/incidents/redact';
import { incidentLines } from '../../utils/incidents/schema';
import { grows } from '../growth';
import { incidentOf } from './samples';

const rows: [name: string, url: string, how: string | undefined, kept: string, redacted: string[]][] = [
  [
    'an ordinary address stays to the byte',
    'https://a.example/x?b=1&c=%E4%BD%A0#top',
    undefined,
    'https://a.example/x?b=1&c=%E4%BD%A0#top',
    [],
  ],
  [
    'a ticket goes',
    'https://w.qq.com/x?ticket=abc&y=1',
    undefined,
    'https://w.qq.com/x?ticket=REDACTED&y=1',
    ['page.query.ticket'],
  ],
  [
    "WeChat's own",
    'https://w.qq.com/?pass_ticket=a&exportkey=b&pfuin=3&main_type=4',
    undefined,
    'https://w.qq.com/?pass_ticket=REDACTED&exportkey=REDACTED&pfuin=REDACTED&main_type=4',
    ['page.query.pass_ticket', 'page.query.exportkey', 'page.query.pfuin'],
  ],
  [
    'a name in camel case',
    'https://a.example/?accessToken=1',
    undefined,
    'https://a.example/?accessToken=REDACTED',
    ['page.query.accessToken'],
  ],
  [
    'long hex under a harmless name',
    `https://a.example/?v=${'0af3'.repeat(8)}`,
    undefined,
    'https://a.example/?v=REDACTED',
    ['page.query.v'],
  ],
  [
    'long base64 under a harmless name',
    'https://a.example/?v=QWxhZGRpbjpvcGVuIHNlc2FtZQ123456789abc%3D',
    undefined,
    'https://a.example/?v=REDACTED',
    ['page.query.v'],
  ],
  [
    'an e-mail address',
    'https://a.example/?v=li%40example.com',
    undefined,
    'https://a.example/?v=REDACTED',
    ['page.query.v'],
  ],
  [
    'a mobile number',
    'https://a.example/?v=13800138000',
    undefined,
    'https://a.example/?v=REDACTED',
    ['page.query.v'],
  ],
  ['a user alone', 'https://li@a.example/x', undefined, 'https://a.example/x', ['page.user']],
  ['a password alone', 'https://:geheim@a.example/x', undefined, 'https://a.example/x', ['page.user']],
  ['user and password', 'https://li:geheim@a.example/x', undefined, 'https://a.example/x', ['page.user']],
  [
    'a token in the fragment',
    'https://a.example/#access_token=abc&x=1',
    undefined,
    'https://a.example/#access_token=REDACTED&x=1',
    ['page.fragment.access_token'],
  ],
  [
    'a name that is a secret itself',
    `https://a.example/?${'0af3'.repeat(8)}=1&x=2`,
    undefined,
    'https://a.example/?REDACTED=1&x=2',
    ['page.query'],
  ],
  [
    'a secret without a name',
    `https://a.example/?=${'0af3'.repeat(8)}`,
    undefined,
    'https://a.example/?=REDACTED',
    ['page.query.'],
  ],
  [
    'a fragment that is one',
    `https://a.example/#${'0af3'.repeat(8)}`,
    undefined,
    'https://a.example/#REDACTED',
    ['page.fragment'],
  ],
  [
    'a token in the path',
    `https://a.example/v/${'0af3'.repeat(8)}/x`,
    undefined,
    'https://a.example/v/REDACTED/x',
    ['page.path.2'],
  ],
  [
    'the destination parameter is never touched',
    'https://l.example/?target=https%3A%2F%2Fb.example%2F%3Ftoken%3Dabc&ticket=x',
    'param target',
    'https://l.example/?target=https%3A%2F%2Fb.example%2F%3Ftoken%3Dabc&ticket=REDACTED',
    ['page.query.ticket'],
  ],
  [
    'a raw destination is never touched',
    'https://l.example/?https://b.example/?token=abc',
    'raw-query',
    'https://l.example/?https://b.example/?token=abc',
    [],
  ],
  ...(
    [
      ['path', `https://l.example/go/${'0af3'.repeat(8)}?token=abc#ticket=1`],
      ['segment', `https://l.example/go/${'0af3'.repeat(8)}`],
      ['raw-query', 'https://l.example/?token=abc#ticket=1'],
      ['fragment', 'https://l.example/#ticket=1'],
    ] as const
  ).map(([how, url]): (typeof rows)[number] => [`the destination's place: ${how}`, url, how, url, []]),
  [
    'what lies beside the destination',
    `https://l.example/${'0af3'.repeat(8)}?token=abc#ticket=1`,
    'segment',
    `https://l.example/${'0af3'.repeat(8)}?token=REDACTED#ticket=REDACTED`,
    ['page.query.token', 'page.fragment.ticket'],
  ],
  [
    'a page without encryption',
    'http://a.example/?ticket=1',
    undefined,
    'http://a.example/?ticket=REDACTED',
    ['page.query.ticket'],
  ],
  ['a question mark and a hash alone', 'https://a.example/?#', undefined, 'https://a.example/?#', []],
  [
    'a secret within another address',
    'https://l.example/?back=https%3A%2F%2Fb.example%2F%3Fticket%3Dabc',
    undefined,
    'https://l.example/?back=https%3A%2F%2Fb.example%2F%3Fticket%3DREDACTED',
    ['page.query.back'],
  ],
  [
    'a secret encoded twice',
    'https://l.example/?back=https%253A%252F%252Fb.example%252F%253Fticket%253Dabc',
    undefined,
    'https://l.example/?back=REDACTED',
    ['page.query.back'],
  ],
  [
    'a secret in an address without a scheme',
    'https://l.example/?back=b.example%2F%3Fticket%3Dabc',
    undefined,
    'https://l.example/?back=REDACTED',
    ['page.query.back'],
  ],
  [
    'a secret in JSON',
    'https://l.example/?d=%7B%22token%22%3A%22abc%22%7D',
    undefined,
    'https://l.example/?d=REDACTED',
    ['page.query.d'],
  ],
  ...(
    'token tokens ticket secret secrets password passwd pass pwd passcode auth authorization oauth session sessionid ' +
    'sess sid sig sign signature hmac apikey skey pskey exportkey otp jwt csrf xsrf nonce credential credentials cookie ' +
    'openid unionid uin pfuin ADUIN clientuin ssid uid userid user username account email mail phone mobile tel qq wxid ' +
    'authkey authcode accesskey privatekey smscode verifycode SESSDATA mytoken ' +
    'sms_code smsCode verify_code verifyCode api_key apiKey access_key open_id openId export_key union_id unionId ' +
    'private_key PHPSESSID imei wxuin loginName uname userpwd passphrase vcode otpcode pincode accessCode cardno bank_card_no bankCard idCard myUid x1Sid myNewUid'
  )
    .split(' ')
    .map((name): (typeof rows)[number] => [
      `a name in one run: ${name}`,
      `https://a.example/?${name}=abc1`,
      undefined,
      `https://a.example/?${name}=REDACTED`,
      [`page.query.${name}`],
    ]),
  ...(
    [
      ['16 bytes in base64', 'q83vEjRWeJCrze8SNFZ4kA=='],
      ['16 bytes in base64, without its end', 'q83vEjRWeJCrze8SNFZ4kA'],
      ['a long run of small letters and digits', 'k3j4h5k2j3h4k5j2h3k4j5h2q'],
      ['a long run of capitals and digits', 'MFRGG2LTMUYTEMRTGQ2TMNZYHE'],
      ['letters and digits that take turns three times in 20', 'abcdefgh1abcdefghij2'],
      ['capitals, letters and digits that take turns six times in 20', 'Abcdefg1Abcdef2abcde'],
      ['capitals and letters that end as base64 does', 'aBcDeFgHiJkLmNoPqRs='],
      ['32 capitals, letters and a digit', 'Abcdefghijklmnop1Abcdefghijklmno'],
      ['24 hexadecimal digits', '0af3'.repeat(6)],
      ['24 hexadecimal capitals', 'ABCDEF'.repeat(4)],
      ['a code that opens something, in an address', 'b.example/?code=4%2F0AX4XfWh'],
      ['a number of 24 digits', '123456789012345678901234'],
      ['a UUID', '00000000-0000-4000-8000-000000000000'],
      ['a number that says who somebody is, in an address', 'b.example/?uid=1'],
      ['an identity card', '110101199003078515'],
      ['an identity card of this century', '110101200503078515'],
      ["a bank card's number of 16 digits", '6222020200112233'],
      ['an identity card that ends in X', '11010119900307002X'],
      ["a bank card's number", '6222020200112233446'],
      ['several mobiles', '13800138000,13900139000'],
      ['a mobile with dashes', '138-0013-8000'],
      ['a mobile with its country', '%2B86%20138%200013%208000'],
      ['a mobile in a sentence', '%E7%94%B5%E8%AF%9D13800138000'],
      ['a WeChat id', 'wxid_abc123def456'],
      ['a number that says who somebody is, in JSON', '{%22uid%22:1}'],
      ['a long run behind one that is a word', `${'a'.repeat(20)}.${'0af3'.repeat(6)}`],
      ['a token in three parts', 'eyJhbGciOi.eyJzdWIiOi.SflKxwRJSM'],
      [
        'an address encoded four times',
        [1, 2, 3].reduce(encodeURIComponent, 'https%3A%2F%2Fb%2F%3Fticket%3Dabc'),
      ],
      ['an address encoded twelve times', Array.from({ length: 12 }).reduce<string>(encodeURIComponent, ':')],
    ] as const
  ).map(([name, value]): (typeof rows)[number] => [
    name,
    `https://a.example/?s=${value}`,
    undefined,
    'https://a.example/?s=REDACTED',
    ['page.query.s'],
  ]),
  [
    'a code that opens something',
    'https://a.example/?code=4711&login_code=4%2F0AX4XfWh&key=AIzaSyD3&keys=abcdEFGH',
    undefined,
    'https://a.example/?code=REDACTED&login_code=REDACTED&key=REDACTED&keys=REDACTED',
    ['page.query.code', 'page.query.login_code', 'page.query.key', 'page.query.keys'],
  ],
  ...[
    'https://en.wikipedia.example/wiki/List_of_Apollo_11_mission_artifacts_1969',
    'https://en.wikipedia.example/wiki/User:Foo',
    'https://wiki.example/wiki/Key:highway',
    'https://www.xiaohongshu.com/explore/65f1a2b3000000001203c4d5',
    'https://a.example/?key=%E6%89%8B%E6%9C%BA',
    'https://a.example/?s=abcdefgh12345678901a',
    'https://a.example/?s=Abcdefgh1Abcdefghij2',
    'https://a.example/?s=aBcDeFgHiJkLmNoPqRsT',
    'https://a.example/?s=Abcdefghijklmnop1Abcdefghijklmn',
    'https://a.example/?s=AbcdefghijklmnopqAbcdefghijklmno',
    'https://a.example/?s=12345678901234567890123',
    'https://a.example/?s=uid:1',
    'https://a.example/#top&left',
    'https://a.example/?u=https://b.example/x%2fy',
    'https://a.example/?area_code=600519',
    'https://a.example/?area_code=12345678',
    'https://a.example/?area_code=abcdefgh',
    'https://a.example/?area_code=ABCDEFGH',
    'https://a.example/?area_code=abc1234',
    'https://a.example/?area_code=a.b%20c1234',
    'https://a.example/?area_code=a.b%20cdefg1234',
    'https://a.example/?area_code=cdefg1234%20a.b',
    'https://a.example/?design=abc1&hotel=abc1&compass=abc1&signal=abc1&author=abc1&passage=abc1',
    'https://a.example/?monkey=abcdEFGH&keyword=abcdEFGH&barcode=abcdEFGH&codec=abcdEFGH',
    'https://a.example/?s=abcdefghi.abcdefghij.abcdefghij',
    'https://a.example/?s=abcdefghij.abcdefghi.abcdefghij',
    'https://a.example/?s=abcdefghij.abcdefghij.abcdefghi',
    'https://a.example/?s=wxid_abcde',
    'https://a.example/?ticket=',
    'https://a.example/?ticket',
    'https://a.example/p/iphone-15-pro-max-256gb-black-titanium-2023',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://www.bilibili.com/video/BV1xx411c7mD',
    'https://mp.weixin.qq.com/s/dQw4w9WgXcQ',
    'https://item.example/item.htm?id=6789012345678901234',
    'https://item.taobao.com/item.htm?id=13800138000&item_id=13800138000&goodsId=13800138000',
    'https://item.example/item.htm?id=6222020200112233446',
    'https://item.example/item.htm?id=6222020200112233',
    'https://a.example/?sku=13800138000&article_id=13800138000&newsid=13800138000&posts=13800138000',
    'https://a.example/video/13800138000?aid=13800138000&ITEMID=13800138000',
    'https://zhuanlan.zhihu.com/p/13800138000',
    'https://www.zhihu.com/question/13800138000/answer/13900139000',
    'https://a.example/?s=110101197099078516',
    'https://a.example/?s=6322020200112233446',
    'https://a.example/?s=4000123412341234',
    'https://a.example/?s=0.13800138000',
    'https://a.example/?s=13800138000px',
    'https://a.example/?s=AB1-CD2-EF3-GH4-IJ5-KL6',
    'https://a.example/?s=138-00138000',
    'https://a.example/archive/13800138000.html',
    'https://a.example/2026/11/20/how-i-learned-to-stop-worrying-and-love-3-monkeys',
  ].map((url): (typeof rows)[number] => [`harmless: ${url}`, url, undefined, url, []]),
  [
    'an identity card that pretends to be an item',
    'https://a.example/item/110101199003078515?id=110101199003078515',
    undefined,
    'https://a.example/item/REDACTED?id=REDACTED',
    ['page.path.2', 'page.query.id'],
  ],
  [
    'a mobile that is no item',
    'https://a.example/u/13800138000?member_id=13800138000',
    undefined,
    'https://a.example/u/REDACTED?member_id=REDACTED',
    ['page.path.2', 'page.query.member_id'],
  ],
  ['what is no address is not kept', 'javascript:alert(1)', undefined, '', ['page.url']],
  ['nothing', '', undefined, '', ['page.url']],
];

describe('a page address as it is written down', () => {
  it.each(rows)('%s', (_, url, how, kept, redacted) => {
    expect(redactPage(url, how)).toEqual({ url: kept, redacted });
  });

  it('is cut when a page made it long, and says so', () => {
    const { url, redacted } = redactPage(`https://a.example/?x=${'ab.'.repeat(1_000_000)}`);
    expect(url.length).toBe(2048);
    expect(redacted).toEqual(['page.end']);
  });

  it.each([
    { length: 2048, kept: 2048, redacted: [] },
    { length: 2049, kept: 2048, redacted: ['page.end'] },
  ])('keeps 2,048 signs of $length', ({ length, kept, redacted }) => {
    const page = redactPage('https://a.example/?x='.padEnd(length, 'ab.'));
    expect(page.url).toHaveLength(kept);
    expect(page.redacted).toEqual(redacted);
  });

  it.each([
    { length: 8192, redacted: ['page.query.ticket'] },
    { length: 8193, redacted: ['page.query.ticket', 'page.end'] },
  ])('says what it has not read of $length signs, however short the rest became', ({ length, redacted }) => {
    expect(redactPage('https://a.example/?ticket='.padEnd(length, 'ab.'))).toEqual({
      url: 'https://a.example/?ticket=REDACTED',
      redacted,
    });
  });

  it('lists no more than a few places, and of each name its first 40 signs', () => {
    const names = Array.from({ length: 65 }, (_, i) => `t${i}_ticket`);
    const { redacted } = redactPage(`https://a.example/?${names.map((name) => `${name}=1`).join('&')}`);
    expect(redacted).toEqual(names.slice(0, 64).map((name) => `page.query.${name}`));
    const long = `${'n'.repeat(36)}_ticket`;
    expect(redactPage(`https://a.example/?${long}=1`).redacted).toEqual([`page.query.${long.slice(0, 40)}`]);
  });

  it('looks into addresses within addresses three deep; what lies deeper goes as a whole', () => {
    const within = (depth: number, url: string): string =>
      depth === 0 ? url : `https://a.example/?u=${encodeURIComponent(within(depth - 1, url))}`;
    expect(redactPage(within(3, 'https://b.example/?ticket=1&x=2')).url).toBe(
      within(3, 'https://b.example/?ticket=REDACTED&x=2'),
    );
    expect(redactPage(within(4, 'https://b.example/?ticket=1&x=2')).url).toBe(
      within(3, 'https://a.example/?u=REDACTED'),
    );
  });

  it('takes what is encoded eight times for a secret, and nothing else that is harmless', () => {
    const encoded = (times: number) => Array.from({ length: times }).reduce<string>(encodeURIComponent, ':');
    const address = (times: number) => `https://a.example/?s=${encoded(times)}`;
    expect(redactPage(address(8)).url).toBe(address(8));
    expect(redactPage(address(9)).url).toBe('https://a.example/?s=REDACTED');
  });
});

const secret = fc
  .uint8Array({ minLength: 24, maxLength: 60 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));
const name = fc.constantFrom(
  'token',
  'ticket',
  'pass_ticket',
  'x-auth-token',
  'sig',
  'wxSession',
  'v',
  'q',
  '键',
);
const harmless = fc.webUrl({ withQueryParameters: false });

describe('redaction, whatever comes', () => {
  it('T21 leaves no secret, wherever in the address it stands and however often it was encoded', () => {
    const places: ((s: string, n: string) => string)[] = [
      (s, n) => `https://a.example/p?z=1&${n}=${s}`,
      (s) => `https://a.example/p/${s}?z=1`,
      (s, n) => `https://a.example/p#${n}=${s}`,
      (s) => `https://a.example/p#${s}`,
      (s) => `https://a.example/?${s}`,
      (s, n) => `https://a.example/?u=${encodeURIComponent(`https://b.example/?${n}=${s}`)}`,
      (s, n) =>
        `https://a.example/?u=${encodeURIComponent(encodeURIComponent(`https://b.example/?${n}=${s}`))}`,
      (s) => `https://${s}:${s}@a.example/`,
    ];
    fc.assert(
      fc.property(secret, name, fc.constantFrom(...places), (s, n, place) => {
        const { url, redacted } = redactPage(place(s, encodeURIComponent(n)));
        expect(url).not.toContain(s);
        expect(redacted.length).toBeGreaterThan(0);
      }),
    );
  });

  it('keeps the destination parameter to the byte', () => {
    fc.assert(
      fc.property(harmless, secret, (url, s) => {
        const value = encodeURIComponent(`${url}?token=${s}`);
        // As the browser writes it: its parser escapes an apostrophe.
        const page = new URL(`https://l.example/?a=1&target=${value}&ticket=${s}`).href;
        expect(redactPage(page, 'param target').url).toBe(page.replace(/&ticket=.*/, `&ticket=${REDACTED}`));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
        (url) => {
          const once = redactPage(url);
          if (once.url !== '') expect(redactPage(once.url)).toEqual({ url: once.url, redacted: [] });
        },
      ),
    );
  });

  it('says what it took exactly when it took something', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const { url: kept, redacted } = redactPage(url);
        expect(kept === url).toBe(redacted.length === 0);
      }),
    );
  });
});

describe('a copy for export', () => {
  const secretive = incidentOf({
    page: { url: 'https://l.example/?target=https%3A%2F%2Fb.example%2Fp%3Ftoken%3Dabc' },
    destination: {
      url: 'https://b.example/p?token=abc&x=1',
      host: 'b.example',
      site: 'b.example',
      how: 'param target',
      flags: [],
      hops: 1,
    },
  });

  it('T21 takes the secrets out of the destination and of the page that carries it', () => {
    const copy = redactForExport(secretive);
    expect(copy.destination).toMatchObject({
      url: 'https://b.example/p?token=REDACTED&x=1',
      host: 'b.example',
    });
    expect(JSON.stringify(copy)).not.toContain('abc');
    expect(copy.redacted).toEqual(['page.query.target', 'destination.query.token']);
  });

  it.each<[name: string, change: Partial<Incident>]>([
    ['an address', {}],
    ['no page and no words', { page: { url: '' }, reason: {} }],
    ['a destination that was withheld', { destination: 'withheld' }],
    [
      'a destination of which the site is kept',
      { destination: { host: 'b.example', site: 'b.example', how: '', flags: [], hops: 1 } },
    ],
    ['a page address that just fits', { page: { url: `https://a.example/?x=${'y'.repeat(2027)}` } }],
  ])('leaves an incident without secrets as it is: %s', (_, change) => {
    expect(redactForExport(incidentOf(change))).toEqual(incidentOf(change));
  });

  it('T21 looks at addresses in the words of the platform', () => {
    const reason = {
      words: '您访问的 https://b.example/p?token=abc&x=1，或 c.com/q?ticket=1 已停止访问',
    };
    const copy = redactForExport(incidentOf({ reason }));
    expect(copy.reason.words).toBe(
      '您访问的 https://b.example/p?token=REDACTED&x=1，或 c.com/q?ticket=REDACTED 已停止访问',
    );
    expect(copy.redacted).toEqual(['reason.words']);
    expect(redactForExport(incidentOf({ reason }), 'sites').reason.words).toBe(
      '您访问的 https://b.example/，或 c.com/ 已停止访问',
    );
  });

  const named: [name: string, words: string, kept: string, sites: string][] = [
    [
      'people, and a host with its port',
      '您好 zhang.san@corp.example（13800138000），链接 evil.example:8080/?token=abc 已拦截',
      '您好 REDACTED（REDACTED），链接 evil.example:8080/?token=REDACTED 已拦截',
      '您好 REDACTED（REDACTED），链接 evil.example:8080/ 已拦截',
    ],
    [
      'a Chinese host in a sentence',
      '您访问的例子.中国/?token=abc 已停止访问',
      '您访问的例子.中国/?token=REDACTED 已停止访问',
      '您访问的例子.中国/ 已停止访问',
    ],
    [
      'a Chinese host with its scheme',
      'https://例子.xn--fiqs8s/?token=abc',
      'https://例子.xn--fiqs8s/?token=REDACTED',
      'https://例子.xn--fiqs8s/',
    ],
    [
      'the number of a host',
      '192.168.1.4/?token=abc 与 10.0.0.1:80/a?b=1',
      '192.168.1.4/?token=REDACTED 与 10.0.0.1:80/a?b=1',
      '192.168.1.4/ 与 10.0.0.1:80/',
    ],
    [
      'mobiles with their country',
      '+86 138 0013 8000、86-13800138000、8613800138000',
      'REDACTED、REDACTED、REDACTED',
      'REDACTED、REDACTED、REDACTED',
    ],
    [
      'a host without a dot, and one in capitals',
      'http://localhost/?token=abc 与 HTTPS://LOCALHOST/?token=abc',
      'http://localhost/?token=REDACTED 与 https://localhost/?token=REDACTED',
      'http://localhost/ 与 https://localhost/',
    ],
    [
      'a host with a dot at its end, and one with a colon',
      'a.example./?token=abc 与 a.example:/?token=abc',
      'a.example./?token=REDACTED 与 a.example:/?token=REDACTED',
      'a.example./ 与 a.example:/',
    ],
    [
      'what ends in no name and is no number of a host',
      'a.b/?token=abc 与 1..4.5/?token=abc 与 1.2.3./?token=abc',
      'a.b/?token=abc 与 1..4.5/?token=abc 与 1.2.3./?token=abc',
      'a.b/?token=abc 与 1..4.5/?token=abc 与 1.2.3./?token=abc',
    ],
    [
      'no address',
      '评分 4.5/5，客服 95188，微信8.0.50/安卓',
      '评分 4.5/5，客服 95188，微信8.0.50/安卓',
      '评分 4.5/5，客服 95188，微信8.0.50/安卓',
    ],
  ];
  it.each(named)('T21 takes out of the words of the platform: %s', (_, words, kept, sites) => {
    const incident = incidentOf({ reason: { words } });
    expect(redactForExport(incident).reason.words).toBe(kept);
    expect(redactForExport(incident, 'sites').reason.words).toBe(sites);
  });

  it('keeps to the schema, whatever redacting adds, and says where it cut', () => {
    const many = (n: number) => Array.from({ length: n }, (_, i) => `uid${i}_uid=1`).join('&');
    const long = incidentOf({
      page: { url: `https://l.example/?${many(140)}` },
      redacted: [...Array.from({ length: 60 }, (_, i) => `page.query.x${i}`), 'page.end'],
      reason: { words: `a.example/?uid=1 ${'墙'.repeat(283)}` },
      refusal: { code: 'credentials', raw: `https://b.example/?uid=1&x=${'y'.repeat(273)}` },
      destination: {
        url: `https://b.example/?${many(600)}`,
        host: 'b.example',
        site: 'b.example',
        how: 'param target',
        flags: [],
        hops: 1,
      },
    });
    const copy = redactForExport(long);
    expect(incidentLines.safeParse({ schema: SCHEMA, ...copy }).error).toBeUndefined();
    expect(copy.page.url).toHaveLength(2048);
    expect(copy.destination).toMatchObject({ url: expect.stringMatching(/^.{8192}$/) });
    expect([copy.reason.words?.length, copy.refusal?.raw.length]).toEqual([300, 300]);
    expect(new Set(copy.redacted).size).toBe(100);
    expect(copy.redacted).toHaveLength(100);
    expect(copy.redacted.slice(-4)).toEqual([
      'page.end',
      'reason.words.end',
      'refusal.raw.end',
      'destination.end',
    ]);
  });

  it('T21 keeps sites only when asked to', () => {
    const copy = redactForExport(secretive, 'sites');
    expect(copy.page.url).toBe('https://l.example/');
    expect(copy.destination).not.toHaveProperty('url');
    expect(copy.destination).toMatchObject({ site: 'b.example' });
  });

  it('looks at the candidate that was refused', () => {
    const refused = {
      outcome: 'refused' as const,
      destination: 'none' as const,
      refusal: { code: 'credentials', raw: 'https://li:geheim@b.example/' },
    };
    expect(redactForExport(incidentOf(refused)).refusal?.raw).toBe('https://b.example/');
    expect(redactForExport(incidentOf(refused), 'sites').refusal).toEqual({ code: 'credentials', raw: '' });
  });
});

describe('only the site', () => {
  it('is the origin, and a bare one loses nothing', () => {
    expect(onlySite('https://a.example/x?y#z', 'page')).toEqual({
      url: 'https://a.example/',
      redacted: ['page.path'],
    });
    expect(onlySite('https://a.example/', 'page')).toEqual({ url: 'https://a.example/', redacted: [] });
    expect(onlySite('data:x', 'page')).toEqual({ url: '', redacted: ['page.url'] });
  });

  it.each(['https://a.example/x', 'https://a.example/?x', 'https://a.example/#x', 'https://li@a.example/'])(
    'loses the one letter of %s',
    (url) => expect(onlySite(url, 'page')).toEqual({ url: 'https://a.example/', redacted: ['page.path'] }),
  );
});

describe('a text', () => {
  it.each([
    ['https://b.example/?ticket=1&x=2', 'https://b.example/?ticket=REDACTED&x=2'],
    ['b.example/?ticket=1', REDACTED],
    ['javascript:alert(1)', 'javascript:alert(1)'],
  ])('%s becomes %s', (text, kept) => expect(redactText(text)).toBe(kept));

  it('takes no longer than it grows', () => {
    expect(grows(redactWords, '中', '。')).toBe(false);
  });

  it('keeps harmless addresses among its words to the byte', () => {
    const words = '您访问的 HTTPS://B.example/a%20b?x=1，或 C.com/q?x=%E4%BD%A0 已停止访问';
    expect(redactWords(words)).toBe(words);
  });
});
