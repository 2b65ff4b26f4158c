import { describe, expect, it } from 'vitest';
import type { Reading, Rule } from '../../utils/rules/define-platform';
import type { PageTexts } from '../../utils/unwrap/evidence';
import { canNameDanger, readKind, type Verdict } from '../../utils/unwrap/read-kind';

const reading: Reading = {
  words: [
    { from: 'text', select: 'p' },
    { from: 'inline-json', variable: 'data', at: 'desc', decode: ['html'] },
  ],
  marks: [{ from: 'attribute', select: 'div', name: 'class' }],
  says: [
    ['安全风险', 'warning', 'security-risk'],
    ['level-red', 'warning', 'security-risk'],
    ['level-green', 'notice', 'leave-notice'],
    ["can't verify it", 'notice', 'leave-notice'],
    ['即将离开', 'notice', 'leave-notice'],
  ],
};
const rule: Rule = {
  id: 'example/link',
  match: ['*://link.example.com/*'],
  kind: 'wall',
  basis: 'words',
  reason: 'copy-wall',
  reading,
  destination: [],
  verified: '2026-08',
};
const first: Rule = { ...rule, reading: { ...reading, first: true } };
const only: Rule = { ...rule, reading: { ...reading, only: true } };

/** A page that says this, and carries this mark. */
const page = (words: string, mark = ''): PageTexts => ({
  'text p': words === '' ? [] : [words],
  'inline-json data .desc': [],
  'attribute div @class': mark === '' ? [] : [mark],
});

/** An address that has both parameters names a reason. */
const addressed = (base: Rule): Rule => ({
  ...base,
  reading: { ...base.reading!, addressReasons: [['main=2&evil=20', 'mass-forward']] },
});
const BOTH = ['https://link.example.com/?to=x&main=2&evil=20&z=#evil=0'];

const quiet: Rule = { ...rule, reading: { ...reading, says: [['即将离开', 'notice', 'leave-notice']] } };
const SAYS_BLOCKED: Reading['says'] = [['level-black', 'block', 'illegal-content'], ...reading.says];

/** All that a page says. */
const whole = (body: string): PageTexts => ({ 'text body': [body] });

const rows: {
  name: string;
  rule: Rule;
  texts: PageTexts | undefined;
  addresses?: string[];
  verdict: Verdict | null;
}[] = [
  {
    name: 'without a page, the constant kind',
    rule,
    texts: undefined,
    verdict: { kind: 'wall', reason: 'copy-wall', unsettled: true },
  },
  {
    name: 'words nobody knows, the constant kind with the words',
    rule,
    texts: page('你好'),
    verdict: { kind: 'wall', reason: 'copy-wall', words: '你好', unsettled: true },
  },
  {
    name: 'known words',
    rule,
    texts: page('您即将离开本站'),
    verdict: { kind: 'notice', reason: 'leave-notice', words: '您即将离开本站' },
  },
  {
    name: 'the most serious of several sentences',
    rule,
    texts: page('您即将离开本站，该网页存在安全风险'),
    verdict: { kind: 'warning', reason: 'security-risk', words: '您即将离开本站，该网页存在安全风险' },
  },
  {
    name: 'words in another case, with blanks and curly apostrophes',
    rule,
    texts: page('We CAN’T\n  verify   it'),
    verdict: { kind: 'notice', reason: 'leave-notice', words: 'We CAN’T verify it' },
  },
  {
    name: 'words in another width',
    rule,
    texts: page('Ｗｅ ｃａｎ’ｔ　ｖｅｒｉｆｙ ｉｔ'),
    verdict: { kind: 'notice', reason: 'leave-notice', words: 'Ｗｅ ｃａｎ’ｔ ｖｅｒｉｆｙ ｉｔ' },
  },
  {
    name: 'a mark that is more serious than the words',
    rule: first,
    texts: page('您即将离开本站', 'tip level-red'),
    verdict: { kind: 'warning', reason: 'security-risk', words: '您即将离开本站' },
  },
  {
    name: 'a harmless mark beside words nobody knows: a warning',
    rule: first,
    texts: page('该网页可能有问题', 'level-green'),
    verdict: { kind: 'warning', reason: 'unknown-block', words: '该网页可能有问题' },
  },
  {
    name: 'a harmless mark on a page without words',
    rule: first,
    texts: page('', 'level-green'),
    verdict: { kind: 'notice', reason: 'leave-notice', unsettled: true },
  },
  {
    name: 'read first, not read: nothing is concluded',
    rule: first,
    texts: undefined,
    verdict: { kind: 'unknown' },
  },
  {
    name: 'read first, nothing said: a warning',
    rule: first,
    texts: page(''),
    verdict: { kind: 'warning', reason: 'unknown-block' },
  },
  { name: 'an ordinary page at the same address, not read', rule: only, texts: undefined, verdict: null },
  { name: 'an ordinary page at the same address', rule: only, texts: page('一篇文章'), verdict: null },
  {
    name: 'an interstitial at an ordinary address',
    rule: only,
    texts: page('即将离开'),
    verdict: { kind: 'notice', reason: 'leave-notice', words: '即将离开' },
  },
  {
    name: 'an address among the words, which says nothing',
    rule: first,
    texts: page('https://evil.example/即将离开'),
    verdict: { kind: 'warning', reason: 'unknown-block' },
  },
  {
    name: 'words nobody knows that name a problem, on a page that is not read first',
    rule,
    texts: page('该网站涉嫌欺诈'),
    verdict: { kind: 'warning', reason: 'unknown-block', words: '该网站涉嫌欺诈' },
  },
  {
    name: 'words nobody knows that name a problem, where a scan is all that is known',
    rule: { ...rule, kind: 'scan', reason: 'rewritten-for-scan' },
    texts: page('此網站已歸類為惡意網站'),
    verdict: { kind: 'warning', reason: 'unknown-block', words: '此網站已歸類為惡意網站' },
  },
  {
    name: 'words nobody knows, where a scan is all that is known',
    rule: { ...rule, kind: 'scan', basis: 'words', reason: 'rewritten-for-scan' },
    texts: page('Diese Website wurde von Ihrem Administrator blockiert'),
    verdict: {
      kind: 'warning',
      reason: 'unknown-block',
      words: 'Diese Website wurde von Ihrem Administrator blockiert',
    },
  },
  {
    name: 'words nobody knows outside those places, where a scan is all that is known',
    rule: { ...rule, kind: 'scan', basis: 'words', reason: 'rewritten-for-scan' },
    texts: { ...page(''), ...whole('此网站已被你的管理员阻止') },
    verdict: { kind: 'warning', reason: 'unknown-block' },
  },
  {
    name: 'words nobody knows, where a scan is known by its address only',
    rule: { ...rule, kind: 'scan', basis: 'address', reason: 'rewritten-for-scan' },
    texts: page('Einen Moment bitte'),
    verdict: { kind: 'scan', reason: 'rewritten-for-scan', words: 'Einen Moment bitte' },
  },
  {
    name: 'no words but an address, where a scan is all that is known',
    rule: { ...rule, kind: 'scan', basis: 'words', reason: 'rewritten-for-scan' },
    texts: { ...page('https://example.com/a'), ...whole('\n https://example.com/a \n') },
    verdict: { kind: 'scan', reason: 'rewritten-for-scan' },
  },
  {
    name: 'no words at all where words can name a danger',
    rule,
    texts: page(''),
    verdict: { kind: 'wall', reason: 'copy-wall', unsettled: true },
  },
  {
    name: 'words nobody knows where none can name a danger',
    rule: quiet,
    texts: page('你好'),
    verdict: { kind: 'wall', reason: 'copy-wall', words: '你好' },
  },
  {
    name: 'words that name a problem only in an address',
    rule,
    addresses: ['https://link.example.com/', 'https://example.com/%E8%AF%88%E9%AA%97'],
    texts: page('前往 https://example.com/诈骗 evil.example/诈骗'),
    verdict: {
      kind: 'wall',
      reason: 'copy-wall',
      words: '前往 https://example.com/诈骗 evil.example/诈骗',
      unsettled: true,
    },
  },
  ...['釣魚網站', '該連結違規', '危険なサイト'].map((words) => ({
    name: `words nobody knows that name a problem in another script: ${words}`,
    rule,
    texts: page(words),
    verdict: { kind: 'warning', reason: 'unknown-block', words } as const,
  })),
  ...[
    'potentially misleading link',
    'может быть опасна',
    'this may harm you',
    '涉賭博',
    '假冒网站',
    '盗取帐号',
  ].map((words) => ({
    name: `words nobody knows that name a problem: ${words}`,
    rule,
    texts: page(words),
    verdict: { kind: 'warning', reason: 'unknown-block', words } as const,
  })),
  ...['не можем проверить её безопасность', 'Charming Pharmacy', 'HarmonyOS'].map((words) => ({
    name: `words nobody knows that only hold the letters of a problem: ${words}`,
    rule,
    texts: page(words),
    verdict: { kind: 'wall', reason: 'copy-wall', words, unsettled: true } as const,
  })),
  {
    name: 'words nobody knows that name a problem right behind an address',
    rule,
    addresses: ['https://link.example.com/?to=https%3A%2F%2Fevil.example%2F', 'https://evil.example/'],
    texts: page('您访问的https://evil.example/被举报为诈骗网站'),
    verdict: {
      kind: 'warning',
      reason: 'unknown-block',
      words: '您访问的https://evil.example/被举报为诈骗网站',
    },
  },
  {
    name: 'known words glued to an address',
    rule: first,
    texts: page('请看 https://evil.example/即将离开'),
    verdict: { kind: 'warning', reason: 'unknown-block', words: '请看 https://evil.example/即将离开' },
  },
  {
    name: 'known words glued to an address without its scheme',
    rule: first,
    texts: page('请看 evil.example/即将离开'),
    verdict: { kind: 'warning', reason: 'unknown-block', words: '请看 evil.example/即将离开' },
  },
  {
    name: 'known words beside an address that does not hold them',
    rule: first,
    texts: page('您即将离开本站，前往https://example.com/'),
    verdict: { kind: 'notice', reason: 'leave-notice', words: '您即将离开本站，前往https://example.com/' },
  },
  ...[
    '?to=https%3A%2F%2Fevil.example%2F%20%E5%8D%B3%E5%B0%86%E7%A6%BB%E5%BC%80',
    '?to=https%253A%252F%252Fevil.example%252F%2520%25E5%258D%25B3%25E5%25B0%2586%25E7%25A6%25BB%25E5%25BC%2580',
    '#%E5%8D%B3%E5%B0%86%E7%A6%BB%E5%BC%80',
    '即将离开',
  ].map((carrying) => ({
    name: `known words that its address carries: ${carrying}`,
    rule: first,
    addresses: [`https://link.example.com/${carrying}`],
    texts: page('https://evil.example/ 即将离开'),
    verdict: { kind: 'warning', reason: 'unknown-block', words: 'https://evil.example/ 即将离开' } as const,
  })),
  {
    name: 'known words that its destination carries',
    rule: first,
    addresses: ['https://link.example.com/', 'https://evil.example/?即将离开'],
    texts: page('即将离开'),
    verdict: { kind: 'warning', reason: 'unknown-block', words: '即将离开' },
  },
  {
    name: 'known words with blanks that its address carries as plus signs',
    rule: first,
    addresses: ["https://link.example.com/?to=we+can't+verify+it"],
    texts: page('we can’t verify it'),
    verdict: { kind: 'warning', reason: 'unknown-block', words: 'we can’t verify it' },
  },
  {
    name: 'a danger that its address carries too: it never takes one away',
    rule: first,
    addresses: ['https://link.example.com/?to=安全风险'],
    texts: page('https://link.example.com/存在安全风险'),
    verdict: { kind: 'warning', reason: 'security-risk' },
  },
  {
    name: 'a danger behind a very long address',
    rule,
    texts: page(`即将离开 https://evil.example/${'a'.repeat(8000)} 安全风险`),
    verdict: { kind: 'warning', reason: 'security-risk', words: expect.stringContaining('即将离开') },
  },
  {
    name: 'a harmless mark that its address carries',
    rule: first,
    addresses: ['https://link.example.com/?class=level-green'],
    texts: page('', 'level-green'),
    verdict: { kind: 'warning', reason: 'unknown-block' },
  },
  {
    name: 'a harmless mark that only its destination carries',
    rule: first,
    addresses: ['https://link.example.com/', 'https://other.example/?class=level-green'],
    texts: page('', 'level-green'),
    verdict: { kind: 'notice', reason: 'leave-notice', unsettled: true },
  },
  {
    name: 'two marks that only together spell a third',
    rule,
    texts: { ...page('您即将离开本站'), 'attribute div @class': ['level-', 'red'] },
    verdict: { kind: 'notice', reason: 'leave-notice', words: '您即将离开本站' },
  },
  {
    name: 'known harmless words beside a problem that nobody knows: nothing is settled',
    rule: quiet,
    texts: page('即将离开。该网页包含欺诈内容'),
    verdict: {
      ...{ kind: 'notice', reason: 'leave-notice', words: '即将离开。该网页包含欺诈内容' },
      unsettled: true,
    },
  },
  {
    name: 'known harmless words that name a problem themselves',
    rule: { ...quiet, reading: { ...quiet.reading!, says: [['可能存在内容风险', 'notice', 'not-filed']] } },
    texts: page('可能存在 内容风险。可能存在内容风险'),
    verdict: { kind: 'notice', reason: 'not-filed', words: '可能存在 内容风险。可能存在内容风险' },
  },
  {
    name: 'words in two places that only together spell others',
    rule,
    texts: { ...page('level-'), 'inline-json data .desc': ['red'] },
    verdict: { kind: 'wall', reason: 'copy-wall', words: 'level- red', unsettled: true },
  },
  {
    name: 'known words between two pieces that only together name a problem',
    rule: quiet,
    texts: page('dan即将离开ger'),
    verdict: { kind: 'notice', reason: 'leave-notice', words: 'dan即将离开ger' },
  },
  {
    name: 'words in two places that only together name a problem',
    rule,
    texts: { ...page('dan'), 'inline-json data .desc': ['ger'] },
    verdict: { kind: 'wall', reason: 'copy-wall', words: 'dan ger', unsettled: true },
  },
  {
    name: 'a mark of another problem than the words name',
    rule: { ...first, reading: { ...reading, first: true, says: SAYS_BLOCKED } },
    texts: page('该网页存在安全风险', 'level-black'),
    verdict: { kind: 'warning', reason: 'security-risk', words: '该网页存在安全风险' },
  },
  {
    name: 'an address that names a reason, not read: nothing is concluded',
    rule: addressed(first),
    addresses: BOTH,
    texts: undefined,
    verdict: { kind: 'unknown' },
  },
  {
    name: 'an address that names the reason of words nobody knows, which stay a warning',
    rule: addressed(first),
    addresses: BOTH,
    texts: page('已停止访问'),
    verdict: { kind: 'warning', reason: 'mass-forward', words: '已停止访问' },
  },
  {
    name: 'an address that names a reason, beside words nobody knows that name a problem',
    rule: addressed(first),
    addresses: BOTH,
    texts: page('该网站涉嫌欺诈'),
    verdict: { kind: 'warning', reason: 'unknown-block', words: '该网站涉嫌欺诈' },
  },
  {
    name: 'an address that names a reason, beside words that name another',
    rule: addressed(first),
    addresses: BOTH,
    texts: page('该网页存在安全风险'),
    verdict: { kind: 'warning', reason: 'security-risk', words: '该网页存在安全风险' },
  },
  {
    name: 'an address that names a reason, beside known harmless words',
    rule: addressed(first),
    addresses: BOTH,
    texts: page('您即将离开本站'),
    verdict: { kind: 'notice', reason: 'leave-notice', words: '您即将离开本站' },
  },
  {
    name: 'an address that names a reason, on a page that is not read first',
    rule: addressed(rule),
    addresses: BOTH,
    texts: page('你好'),
    verdict: { kind: 'wall', reason: 'copy-wall', words: '你好', unsettled: true },
  },
  {
    name: 'an address that names a reason, where an ordinary page is read',
    rule: addressed(only),
    addresses: BOTH,
    texts: page('一篇文章'),
    verdict: null,
  },
  ...[
    '?main=2',
    '?main=2&evil=200',
    '?main=2&evil=2',
    '?main=1&evil=20',
    '?x=main=2%26evil=20',
    '#?main=2&evil=20',
  ].map((other) => ({
    name: `an address that names no reason: ${other}`,
    rule: addressed(first),
    addresses: [`https://link.example.com/${other}`, BOTH[0]!],
    texts: page('已停止访问'),
    verdict: { kind: 'warning', reason: 'unknown-block', words: '已停止访问' } as const,
  })),
  {
    name: 'words that are escaped, and said twice',
    rule,
    texts: { ...page('即将离开 <b>'), 'inline-json data .desc': ['即将离开 &lt;b&gt;'] },
    verdict: { kind: 'notice', reason: 'leave-notice', words: '即将离开 <b>' },
  },
];

const { reading: _, reason: __, basis: ___, ...bare } = rule;
const unknown: Rule = { ...bare, kind: 'unknown' };
const ADDRESSES = ['https://link.example.com/?to=https%3A%2F%2Fexample.com%2F', 'https://example.com/'];
const LEAVING = { kind: 'notice', reason: 'leave-notice' };
const MALICIOUS = { kind: 'warning', reason: 'security-risk' };
const UNHEARD = { kind: 'warning', reason: 'unknown-block' };

describe('a danger that stands outside the words of a page', () => {
  it.each([
    ['beside harmless words', '即将离开\n\n本站安全风险提示', '本站安全风险提示'],
    [
      'right behind an address',
      '即将离开\n前往https://example.com/存在安全风险',
      '前往https://example.com/存在安全风险',
    ],
    ['over two lines, and then the words are quoted', '即将离开\n安全\n风险', '即将离开'],
  ])('T18 counts %s', (_, body, words) =>
    expect(readKind(rule, { ...page('即将离开'), ...whole(body) }, ADDRESSES)).toEqual({
      kind: 'warning',
      reason: 'security-risk',
      words,
    }),
  );

  it('is none where only an address says it', () =>
    expect(
      readKind(rule, { ...page('即将离开'), ...whole('到 https://example.com/安全风险。') }, [
        'https://example.com/%E5%AE%89%E5%85%A8%E9%A3%8E%E9%99%A9',
      ]),
    ).toMatchObject(LEAVING));

  it.each([
    ['beside harmless words: nothing is settled', '即将离开', { ...LEAVING, unsettled: true }],
    ['beside no words', '', { kind: 'warning', reason: 'unknown-block' }],
    ['beside words nobody knows', '你好', { kind: 'warning', reason: 'unknown-block' }],
  ] as const)('T18 counts where no row holds it, %s', (_, words, verdict) =>
    expect(readKind(rule, { ...page(words), ...whole('該網站涉嫌詐騙') }, ADDRESSES)).toEqual({
      ...verdict,
      ...(words !== '' && { words }),
    }),
  );

  it('is not looked for where only a warning or a block would be one', () => {
    const gone: Rule = {
      ...rule,
      reading: { ...reading, says: [['已被删除', 'gone', 'removed'], ...reading.says] },
    };
    expect(readKind(gone, { ...page('即将离开'), ...whole('已被删除') }, ADDRESSES)).toMatchObject(LEAVING);
  });
});

describe('harmless words that stand outside those places, on a page that is read first', () => {
  const elsewhere = { ...LEAVING, words: '您即将离开本站', unsettled: true };
  it.each([
    ['on a page of another make', page(''), '首页\n您即将离开本站\n继续访问'],
    ['beside words nobody knows', page('将要访问'), '将要访问\n您即将离开本站'],
  ])('count %s, and settle nothing', (_, said, body) =>
    expect(readKind(first, { ...said, ...whole(body) }, ADDRESSES)).toEqual(elsewhere),
  );

  it.each([
    ['beside a danger', ADDRESSES, '您即将离开本站\n本站安全风险提示', MALICIOUS],
    ['beside a problem that nobody knows', ADDRESSES, '您即将离开本站\n该网站涉嫌诈骗', UNHEARD],
    ['in an address', ADDRESSES, '前往 https://example.com/您即将离开本站', UNHEARD],
    ['that its address carries', ['https://link.example.com/?to=您即将离开本站'], '您即将离开本站', UNHEARD],
  ] as const)('T18 count for nothing %s', (_, addresses, body, verdict) =>
    expect(readKind(first, { ...page(''), ...whole(body) }, addresses)).toMatchObject(verdict),
  );

  it.each([
    ['on one whose address says enough', rule, { kind: 'wall' }],
    ['on one that may be an ordinary page', only, null],
  ] as const)('count for nothing %s', (_, base, verdict) => {
    const read = readKind(base, { ...page(''), ...whole('您即将离开本站') }, ADDRESSES);
    if (verdict === null) expect(read).toBeNull();
    else expect(read).toMatchObject(verdict);
  });
});

describe('a page whose words somebody saw once', () => {
  const wary: Rule = { ...quiet, reading: { ...quiet.reading!, wary: true } };
  const mark: Reading['says'] = [['level-green', 'notice', 'leave-notice']];
  const marked: Rule = { ...wary, reading: { ...wary.reading!, says: mark } };
  const said = page('即将离开');
  const silent = page('', 'level-green');
  const rows: Reading['says'] = [
    ['已删除', 'gone', 'removed'],
    ['被检测', 'scan', 'rewritten-for-scan'],
  ];
  const gone: Rule = { ...wary, reading: { ...wary.reading!, says: rows } };

  it.each([
    ['by its words', wary, said, LEAVING],
    ['by its mark', marked, silent, { ...LEAVING, unsettled: true }],
    ['by its words, beside others that name no problem', wary, { ...said, ...whole('再见') }, LEAVING],
    ['by its words, beside an address', wary, { ...said, ...whole('https://a.example/phish') }, LEAVING],
    ['not where they name a problem', wary, page('涉嫌诈骗，即将离开'), { kind: 'unknown' }],
    ['not where it names one elsewhere', wary, { ...said, ...whole('涉嫌诈骗') }, { kind: 'unknown' }],
    ['not by a mark beside one', marked, { ...silent, ...whole('涉嫌诈骗') }, { kind: 'unknown' }],
    ['or gone, where it says so', gone, page('已删除'), { kind: 'gone', reason: 'removed' }],
    ['nor is it gone where it names one', gone, page('涉嫌诈骗，已删除'), { kind: 'unknown' }],
    ['but scanned also then', gone, page('诈骗？被检测'), { kind: 'scan', reason: 'rewritten-for-scan' }],
    [
      'even so, where its rule has nothing against that',
      quiet,
      page('涉嫌诈骗，即将离开'),
      { ...LEAVING, unsettled: true },
    ],
  ] as const)('T18 is harmless %s', (_, rule, texts, verdict) => {
    const { words: __, ...judged } = readKind(rule, texts, ADDRESSES) as Verdict;
    expect(judged).toEqual(verdict);
  });
});

describe('a page of which no words are known', () => {
  it.each([
    '您即将离开本站',
    'You Are\n Leaving our site',
    '您将要访问：https://example.com/',
    'Redirect Notice',
    '您即將離開本論壇',
    '您將要訪問：https://example.com/',
    '即將跳轉到外部網站',
    '你将离开本社区，前往第三方网站',
    '正在离开本站',
    '您正要离开百科',
    'You are now leaving NodeBB.',
    'You’re leaving Acme',
    'You are about to leave our forum and visit a site we have no control over.',
    'You will be leaving our site.',
    '外部链接，安全性未知，是否继续？',
  ])('is a notice where it says that one is leaving: %j', (body) =>
    expect(readKind(unknown, whole(`首页\n${body}\n关于我们`), ADDRESSES)).toMatchObject(LEAVING),
  );

  it('is one where it says so once more than its address does', () =>
    expect(
      readKind(unknown, whole('即将离开\n您将要访问：'), ['https://link.example.com/?to=即将离开']),
    ).toEqual({ ...LEAVING, words: '您将要访问：' }));

  it('quotes the line that says so', () =>
    expect(readKind(unknown, whole('首页\n您即将离开本站，\n关于我们'), ADDRESSES)).toEqual({
      ...LEAVING,
      words: '您即将离开本站，',
    }));

  it.each([
    ['says nothing of it', '请稍候'],
    ['names a problem as well', '您即将离开本站\n谨防诈骗'],
    ['says that the link was held back', '您即將離開本站\n該網站已被攔截'],
    ['says so in English', 'You are about to leave Acme. This site is suspicious and was blocked.'],
    ['names one right behind an address', '您即将离开本站，前往https://example.com/存在诈骗行为'],
    ['says that it was stopped', '您即将离开本站\n已停止访问该网页'],
    ['says that it was stopped, in traditional characters', '您即將離開本站\n已停止訪問該網頁'],
    ['says that people complained', '您即将离开本站，该网页被多人投诉'],
    ['says so in English', 'You are leaving Acme. People have reported this link as abusive.'],
    ['speaks of spam', 'You are now leaving Acme. This link was reported as spam.'],
    ['speaks of rules', 'You are about to leave Acme. This link violates our guidelines.'],
    ['speaks of what a site can carry', 'You are now leaving Acme. The site has malware.'],
    ['only repeats its address', '您即将离开本站'],
  ])('T18 stays unknown where it %s', (why, body) => {
    const carried = ['https://link.example.com/?to=https%3A%2F%2Fexample.com%2F您即将离开'];
    const addresses = why === 'only repeats its address' ? carried : ADDRESSES;
    expect(readKind(unknown, whole(body), addresses)).toEqual({ kind: 'unknown' });
  });

  it('is what its rule says where that rests on something, or the address forwards by itself', () => {
    const scan: Rule = { ...bare, kind: 'scan' };
    expect(readKind(scan, whole('您即将离开本站'), ADDRESSES)).toEqual({ kind: 'scan' });
    expect(readKind({ ...unknown, forwards: true }, whole('您即将离开本站'), ADDRESSES)).toEqual({
      kind: 'unknown',
    });
  });
});

describe('readKind', () => {
  it.each(rows)('T18 $name', ({ rule, texts, addresses = ['https://link.example.com/'], verdict }) =>
    expect(readKind(rule, texts, addresses)).toEqual(verdict),
  );

  it('names no reason where there is none', () => {
    const { reason: _, reading: __, ...bare } = rule;
    expect(Object.keys(readKind(bare, undefined, []) ?? {})).toEqual(['kind']);
  });

  it('T18 knows which pages can name a danger', () => {
    const says: Reading['says'] = [
      ['预览', 'preview', 'leave-notice'],
      ['即将离开', 'notice', 'leave-notice'],
      ['请复制', 'wall', 'copy-wall'],
    ];
    expect(canNameDanger(undefined)).toBe(false);
    expect(canNameDanger({ words: [], says })).toBe(false);
    expect(canNameDanger({ words: [], says, first: true })).toBe(true);
    expect(canNameDanger({ words: [], says, wary: true })).toBe(true);
    expect(canNameDanger({ words: [], says: [...says, ['危险', 'block', 'illegal-content']] })).toBe(true);
  });
});
