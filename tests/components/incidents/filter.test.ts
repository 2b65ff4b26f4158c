import { describe, expect, it } from 'vitest';
import {
  type Filter,
  filterIn,
  isFiltered,
  NO_FILTER,
  OUTCOMES,
  PERIODS,
  queryFor,
} from '../../../components/incidents/filter';
import type { Query } from '../../../utils/incidents/query';

const TODAY = '2026-03-01';

const rows: readonly [what: string, filter: Partial<Filter>, query: Query][] = [
  ['nothing lets everything through', {}, {}],
  ['words', { text: '淘宝 zhihu' }, { text: '淘宝 zhihu' }],
  ['a platform', { platform: 'wechat' }, { platforms: ['wechat'] }],
  ['a company', { company: 'tencent' }, { companies: ['tencent'] }],
  ['a pair', { pair: 'tencent alibaba' }, { pair: { from: 'tencent', to: 'alibaba' } }],
  ['a pair with those nobody has listed', { pair: ' x' }, { pair: { from: null, to: 'x' } }],
  ['a kind', { kind: 'warning' }, { kinds: ['warning'] }],
  ['a tag', { tag: '工作' }, { tags: ['工作'] }],
  [
    'today, where it may be tomorrow elsewhere, and nothing of years to come',
    { period: 'today' },
    { from: '2026-03-01', to: '2026-03-02' },
  ],
  [
    'seven days, today included, over the end of a month',
    { period: 'week' },
    { from: '2026-02-23', to: '2026-03-02' },
  ],
  ['thirty days', { period: 'month' }, { from: '2026-01-31', to: '2026-03-02' }],
  ['ninety days', { period: 'quarter' }, { from: '2025-12-02', to: '2026-03-02' }],
  ['a year', { period: 'year' }, { from: '2025-03-02', to: '2026-03-02' }],
  [
    'days of one’s own',
    { period: 'between', from: '2026-01-01', to: '2026-01-31' },
    { from: '2026-01-01', to: '2026-01-31' },
  ],
  ['everything since a day', { period: 'between', from: '2026-01-01' }, { from: '2026-01-01' }],
  ['everything until a day', { period: 'between', to: '2026-01-31' }, { to: '2026-01-31' }],
  ['no day yet', { period: 'between' }, {}],
  ['what opened', { outcome: 'opened-ok' }, { controls: ['opened-ok'] }],
  ['what did not open', { outcome: 'failed' }, { controls: ['failed'] }],
  ['what was opened', { outcome: 'opened' }, { actions: ['opened', 'opened-original'] }],
  ['where somebody went back', { outcome: 'went-back' }, { actions: ['went-back'] }],
  ['where nothing was done', { outcome: 'nothing' }, { actions: ['none'] }],
  ['what led nowhere', { outcome: 'no-destination' }, { outcomes: ['no-destination', 'refused'] }],
  ['what was handed on', { outcome: 'passed-on' }, { actions: ['copied', 'shown-qr'] }],
  ['what waits for an answer', { outcome: 'waiting' }, { waiting: true }],
  ['several at once', { text: 'a', kind: 'wall' }, { text: 'a', kinds: ['wall'] }],
];

describe('queryFor', () => {
  it.each(rows)('reads %s', (_, filter, query) => {
    expect(queryFor({ ...NO_FILTER, ...filter }, TODAY)).toEqual(query);
  });

  it('leaves no control out', () => {
    const chosen: Omit<Filter, 'id' | 'from' | 'to'> = {
      text: '淘宝',
      platform: 'wechat',
      company: 'tencent',
      pair: 'tencent alibaba',
      kind: 'wall',
      outcome: 'failed',
      period: 'today',
      tag: '工作',
    };
    for (const [field, value] of Object.entries(chosen))
      expect(queryFor({ ...NO_FILTER, [field]: value }, TODAY), field).not.toEqual({});
  });

  it('has a row here for every outcome and period it offers', () => {
    const filters = rows.map(([, filter]) => filter);
    expect(filters.map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(Object.keys(OUTCOMES)));
    expect(filters.map(({ period }) => period)).toEqual(expect.arrayContaining(Object.keys(PERIODS)));
  });
});

describe('filterIn', () => {
  it('takes words, an outcome and an incident from the address, and nothing else', () => {
    expect(filterIn('?search=%E6%B7%98%E5%AE%9D')).toEqual({ ...NO_FILTER, text: '淘宝' });
    expect(filterIn('?incident=abc')).toEqual({ ...NO_FILTER, id: 'abc' });
    expect(filterIn('?outcome=waiting')).toEqual({ ...NO_FILTER, outcome: 'waiting' });
    expect(filterIn('?outcome=toString')).toEqual(NO_FILTER);
    expect(filterIn('?kind=warning')).toEqual(NO_FILTER);
    expect(isFiltered(filterIn(''))).toBe(false);
    expect(isFiltered(filterIn('?incident=abc'))).toBe(true);
  });
});
