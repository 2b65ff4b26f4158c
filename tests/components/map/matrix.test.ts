import { describe, expect, it } from 'vitest';
import { companiesOf, matrixOf, pairKey } from '../../../components/map/matrix';
import type { Pair } from '../../../utils/incidents/statistics';

const pair = (from: string | null, to: string | null, incidents: number): Pair => ({
  from,
  to,
  incidents,
  meetings: incidents,
  first: '2026-01-01T00:00:00.000Z',
  last: '2026-01-01T00:00:00.000Z',
  byKind: {},
  openedOk: 0,
  failed: 0,
  openedSince: null,
  quiet: false,
});
const names = { from: (id: string | null) => id ?? 'others', to: (id: string | null) => id ?? 'others' };

describe('matrixOf', () => {
  it('puts the busiest first and nobody last, and every figure in its place', () => {
    const pairs = [
      pair('tencent', 'alibaba', 5),
      pair(null, 'alibaba', 90),
      pair('bytedance', null, 8),
      pair('tencent', null, 1),
    ];
    const { from, to, cells, most, left } = matrixOf(pairs, names);
    expect(from.map(({ name }) => name)).toEqual(['bytedance', 'tencent', 'others']);
    expect(to.map(({ name }) => name)).toEqual(['alibaba', 'others']);
    expect(cells).toEqual([
      [0, 8],
      [5, 1],
      [90, 0],
    ]);
    expect({ most, left }).toEqual({ most: 90, left: 0 });
  });

  it('leaves out what nobody could read, and says how much', () => {
    const pairs = Array.from({ length: 30 }, (_, i) => pair(`from-${i}`, `to-${i % 20}`, 30 - i));
    const { from, to, left } = matrixOf(pairs, names);
    expect([from.length, to.length]).toEqual([14, 14]);
    expect(from[0]?.name).toBe('from-0');
    expect(left).toBe(16 + 6);
  });

  it.each<[string | null, string | null]>([
    ['a', 'b'],
    ['a', null],
    [null, 'b'],
    [null, null],
  ])('is asked by a text for the pair %s, %s, which is found again in it', (from, to) => {
    expect(companiesOf(pairKey(from, to))).toEqual({ from, to });
  });

  it('is empty for nothing', () => {
    expect(matrixOf([], names)).toEqual({ from: [], to: [], cells: [], most: 0, left: 0 });
  });
});
