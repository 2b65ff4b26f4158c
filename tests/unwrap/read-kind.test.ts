import { describe, expect, it } from 'vitest';
import type { Reading, Rule } from '../../utils/rules/define-platform';
import type { Texts } from '../../utils/unwrap/evidence';
import { readKind, type Verdict } from '../../utils/unwrap/read-kind';

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
const page = (words: string, mark = ''): Texts => ({
  'text p': words === '' ? [] : [words],
  'inline-json data .desc': [],
  'attribute div @class': mark === '' ? [] : [mark],
});

const rows: { name: string; rule: Rule; texts: Texts | undefined; verdict: Verdict | null }[] = [
  {
    name: 'without a page, the constant kind',
    rule,
    texts: undefined,
    verdict: { kind: 'wall', reason: 'copy-wall' },
  },
  {
    name: 'words nobody knows, the constant kind with the words',
    rule,
    texts: page('你好'),
    verdict: { kind: 'wall', reason: 'copy-wall', words: '你好' },
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
    verdict: { kind: 'notice', reason: 'leave-notice' },
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
    name: 'words that are escaped, and said twice',
    rule,
    texts: { ...page('即将离开 <b>'), 'inline-json data .desc': ['即将离开 &lt;b&gt;'] },
    verdict: { kind: 'notice', reason: 'leave-notice', words: '即将离开 <b>' },
  },
];

describe('readKind', () => {
  it('has rows', () => expect(rows.length).toBeGreaterThan(0));

  it.each(rows)('$name', ({ rule, texts, verdict }) => expect(readKind(rule, texts)).toEqual(verdict));
});
