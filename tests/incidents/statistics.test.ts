import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../utils/incidents/row';
import { alsoStopped, countByKind, countByWeek, pairsOf, rowsOfPair } from '../../utils/incidents/statistics';

const NOW = Date.parse('2026-11-20T12:00:00.000Z');

function row(change: Partial<Row> = {}): Row {
  const last = change.last ?? '2026-11-20T09:00:00.000Z';
  return {
    id: 'i',
    first: last,
    last,
    day: last.slice(0, 10),
    platform: 'wechat',
    company: 'tencent',
    destinationCompany: 'alibaba',
    link: 'https://taobao.com/',
    site: 'taobao.com',
    kind: 'wall',
    outcome: 'unwrapped',
    action: 'none',
    control: 'not-tried',
    answered: null,
    count: 1,
    openedDirectly: false,
    tags: [],
    text: '',
    ...change,
  };
}

describe('who stops what', () => {
  it('counts pairs of companies by incident, meeting, kind and week', () => {
    const pairs = pairsOf(
      [
        row({ count: 3 }),
        row({ kind: 'warning', last: '2026-11-15T09:00:00.000Z' }),
        row({
          company: 'zhihu',
          platform: 'zhihu',
          kind: 'notice',
          destinationCompany: null,
          site: 'example.com',
        }),
      ],
      NOW,
    );
    expect(pairs).toEqual([
      {
        from: 'tencent',
        to: 'alibaba',
        incidents: 2,
        meetings: 4,
        first: '2026-11-15T09:00:00.000Z',
        last: '2026-11-20T09:00:00.000Z',
        byKind: { wall: 1, warning: 1 },
        openedOk: 0,
        failed: 0,
        openedSince: null,
        quiet: false,
      },
      expect.objectContaining({ from: 'zhihu', to: null, incidents: 1 }),
    ]);
  });

  it('names the most frequent first, and the first and last meeting of each, in whatever order they come', () => {
    const [early, middle, late] = ['01', '10', '15'].map((day) =>
      row({ last: `2026-11-${day}T09:00:00.000Z`, company: 'tencent' }),
    ) as [Row, Row, Row];
    const other = row({ company: 'zhihu' });
    for (const rows of [
      [other, middle, early, late],
      [other, late, middle, early],
    ])
      expect(pairsOf(rows, NOW)).toMatchObject([
        { from: 'tencent', first: early.first, last: late.last },
        { from: 'zhihu' },
      ]);
  });

  it('leaves out what has no known destination', () => {
    expect(pairsOf([row({ site: null, link: null })], NOW)).toEqual([]);
    expect(pairsOf([], NOW)).toEqual([]);
  });

  it('counts kinds of all, also where no destination is known', () => {
    const rows = [row(), row({ site: null, link: null }), row({ site: null, link: null, kind: 'block' })];
    expect(countByKind(rows)).toEqual({ wall: 2, block: 1 });
  });

  it('calls a pair quiet after 90 days, and not a moment before', () => {
    const at = (days: number) =>
      pairsOf([row({ last: new Date(NOW - days * 86_400_000).toISOString() })], NOW)[0]?.quiet;
    expect([at(89), at(90), at(91)]).toEqual([false, false, true]);
  });

  it('says "since opened" only of the last incident, and only where somebody said so', () => {
    const stopped = row({ last: '2026-11-01T00:00:00.000Z', control: 'failed' });
    const last = '2026-11-02T00:00:00.000Z';
    const opened = row({ last, control: 'opened-ok', answered: last });
    const again = row({ last: '2026-11-03T00:00:00.000Z' });
    expect(pairsOf([stopped, opened], NOW)[0]).toMatchObject({
      openedSince: opened.last,
      openedOk: 1,
      failed: 1,
    });
    expect(pairsOf([opened, stopped], NOW)[0]?.openedSince).toBe(opened.last);
    expect(pairsOf([stopped, opened, again], NOW)[0]?.openedSince).toBeNull();
    const failed: Row = { ...again, control: 'failed', answered: again.last };
    expect(pairsOf([stopped, opened, failed], NOW)[0]?.openedSince).toBeNull();
    const metAgain = row({ last, count: 2, control: 'opened-ok' });
    expect(pairsOf([metAgain], NOW)[0]).toMatchObject({ openedOk: 1, openedSince: null });
  });

  it('loses nothing and counts nothing twice, in any order', () => {
    const some = fc.array(
      fc
        .record({
          company: fc.constantFrom('tencent', 'zhihu', null),
          destinationCompany: fc.constantFrom('alibaba', null),
          count: fc.integer({ min: 1, max: 9 }),
          kind: fc.constantFrom('wall' as const, 'warning' as const),
          last: fc
            .date({ min: new Date('2026-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
            .map((date) => date.toISOString()),
        })
        .map(row),
    );
    fc.assert(
      fc.property(some, (rows) => {
        const pairs = pairsOf(rows, NOW);
        const sum = (of: (pair: (typeof pairs)[number]) => number) =>
          pairs.reduce((total, pair) => total + of(pair), 0);
        expect(sum(({ incidents }) => incidents)).toBe(rows.length);
        expect(sum(({ meetings }) => meetings)).toBe(rows.reduce((total, { count }) => total + count, 0));
        const total = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
        for (const pair of pairs) {
          const weeks = countByWeek(rowsOfPair(rows, pair));
          expect([total(pair.byKind as Record<string, number>), total(weeks)]).toEqual([
            pair.incidents,
            pair.incidents,
          ]);
        }
        const counts = (all: typeof pairs) =>
          all.map(({ from, to, incidents }) => `${from} ${to} ${incidents}`).sort();
        expect(counts(pairsOf([...rows].reverse(), NOW))).toEqual(counts(pairs));
      }),
    );
  });

  it('counts 100,000', () => {
    const many = Array.from({ length: 100_000 }, (_, i) =>
      row({ company: `c${i % 20}`, destinationCompany: `d${i % 30}` }),
    );
    const pairs = pairsOf(many, NOW);
    expect(pairs.length).toBe(60);
    expect(pairs.reduce((sum, { incidents }) => sum + incidents, 0)).toBe(100_000);
  });
});

describe('the time line of a pair', () => {
  it('counts incidents by the Monday of their week, and those of no other pair', () => {
    const rows = [
      row({ count: 3 }),
      row({ last: '2026-11-15T09:00:00.000Z' }),
      row({ last: '2026-11-09T09:00:00.000Z' }),
      row({ company: 'zhihu' }),
      row({ site: null, link: null }),
    ];
    expect(countByWeek(rowsOfPair(rows, { from: 'tencent', to: 'alibaba' }))).toEqual({
      '2026-11-16': 1,
      '2026-11-09': 2,
    });
    expect(rowsOfPair(rows, { from: 'tencent', to: null })).toEqual([]);
  });
});

describe('the same link elsewhere', () => {
  it('names the other platforms, the last one first', () => {
    const rows = [
      row({ platform: 'qq', last: '2026-11-01T00:00:00.000Z' }),
      row({ platform: 'weibo', last: '2026-11-02T00:00:00.000Z' }),
      row({ platform: 'qq', last: '2026-10-01T00:00:00.000Z' }),
      row({ platform: 'zhihu', link: 'https://other.example/' }),
      row({ platform: 'douban', openedDirectly: true }),
      row(),
    ];
    expect(alsoStopped(rows, row())).toEqual([
      { platform: 'weibo', days: 1, last: '2026-11-02' },
      { platform: 'qq', days: 2, last: '2026-11-01' },
    ]);
    expect(alsoStopped(rows, row({ link: null }))).toEqual([]);
  });

  it('counts days as they were where it happened, each once', () => {
    const rows = [
      row({ platform: 'qq', last: '2026-10-31T18:00:00.000Z', day: '2026-11-01' }),
      row({ platform: 'qq', last: '2026-11-01T09:00:00.000Z', day: '2026-11-01', kind: 'warning' }),
    ];
    expect(alsoStopped(rows, row())).toEqual([{ platform: 'qq', days: 1, last: '2026-11-01' }]);
  });
});
