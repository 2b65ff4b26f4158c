import type { Companies, Pair } from '../../utils/incidents/statistics';

/** A company on one side of the matrix. `null`: those nobody has listed. */
interface Side {
  id: string | null;
  name: string;
}

/** Who stops whom, as a table of figures. */
export interface Matrix {
  /** Whose platforms stop; whose sites are stopped; the busiest first, nobody's last. */
  from: readonly Side[];
  to: readonly Side[];
  /** Incidents, by `from` and `to`. */
  cells: readonly (readonly number[])[];
  /** The largest cell. */
  most: number;
  /** Companies that found no place, and are in the table only. */
  left: number;
}

/** More rows or columns cannot be read. */
const MAX_SIDES = 14;

/** What a company is called on either side, by its id; `null`: those nobody has listed. */
export interface SideNames {
  from: (id: string | null) => string;
  to: (id: string | null) => string;
}

/** The busiest companies of some pairs, and how often the one stopped the other. */
export function matrixOf(pairs: readonly Pair[], nameOf: SideNames): Matrix {
  const from = sidesOf(pairs, 'from', nameOf.from);
  const to = sidesOf(pairs, 'to', nameOf.to);
  const shown = { from: from.slice(0, MAX_SIDES), to: to.slice(0, MAX_SIDES) };
  const counts = new Map(pairs.map((pair) => [pairKey(pair.from, pair.to), pair.incidents]));
  const cells = shown.from.map((a) => shown.to.map((b) => counts.get(pairKey(a.id, b.id)) ?? 0));
  return {
    ...shown,
    cells,
    most: Math.max(0, ...cells.flat()),
    left: from.length - shown.from.length + (to.length - shown.to.length),
  };
}

/** One text for a pair of companies; no id holds a blank. */
export function pairKey(from: string | null, to: string | null): string {
  return `${from ?? ''} ${to ?? ''}`;
}

/** The pair `pairKey` has written. */
export function companiesOf(key: string): Companies {
  const [from, to] = key.split(' ');
  return { from: from || null, to: to || null };
}

function sidesOf(pairs: readonly Pair[], side: 'from' | 'to', nameOf: (id: string | null) => string): Side[] {
  const sums = new Map<string | null, number>();
  for (const pair of pairs) sums.set(pair[side], (sums.get(pair[side]) ?? 0) + pair.incidents);
  return [...sums]
    .sort(([a, one], [b, other]) => Number(a === null) - Number(b === null) || other - one)
    .map(([id]) => ({ id, name: nameOf(id) }));
}
