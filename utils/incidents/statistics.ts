import type { Kind } from '../rules/define-platform';
import { daysBefore, localWeek } from './moment';
import type { Row } from './row';

/**
 * What was met between the platforms of one company and the sites of another. It counts what pages displayed;
 * why they did is not for us to say.
 */
export interface Pair {
  /** Company ids; `null` for companies nobody has listed. */
  from: string | null;
  to: string | null;
  /** Incidents (one link a day) and meetings (every single time). */
  incidents: number;
  meetings: number;
  /** ISO 8601 in UTC. */
  first: string;
  last: string;
  /** Incidents by kind. */
  byKind: Partial<Record<Kind, number>>;
  /** How often the destination then opened, and how often not, as far as anybody said. */
  openedOk: number;
  failed: number;
  /** When the last incident of all opened after its last meeting; `null` when it did not or nobody knows. */
  openedSince: string | null;
  /** Nothing was met for 90 days. It may have come down, or the person no longer goes there. */
  quiet: boolean;
}

const QUIET_DAYS = 90;

/**
 * Who stops what: every pair that was met, the most frequent first. Incidents without a known destination belong
 * to no pair.
 *
 * @param now milliseconds since 1970
 */
export function pairsOf(rows: Iterable<Row>, now: number): Pair[] {
  const pairs: Pairs = new Map();
  for (const row of rows) if (row.site !== null) count(pairOf(pairs, row), row);
  const all = [...pairs.values()].flatMap((of) => [...of.values()]);
  const quietSince = daysBefore(now, QUIET_DAYS);
  for (const pair of all) pair.quiet = pair.last < quietSince;
  return all.sort((a, b) => b.incidents - a.incidents);
}

/** By the company that stops, then by the one that is stopped. */
type Pairs = Map<string | null, Map<string | null, Pair>>;

function pairOf(pairs: Pairs, { company: from, destinationCompany: to, first, last }: Row): Pair {
  const of = pairs.get(from) ?? new Map<string | null, Pair>();
  pairs.set(from, of);
  const known = of.get(to);
  if (known) return known;
  const pair: Pair = {
    from,
    to,
    incidents: 0,
    meetings: 0,
    first,
    last,
    byKind: {},
    openedOk: 0,
    failed: 0,
    openedSince: null,
    quiet: false,
  };
  of.set(to, pair);
  return pair;
}

function count(pair: Pair, row: Row): void {
  pair.incidents++;
  pair.meetings += row.count;
  pair.byKind[row.kind] = (pair.byKind[row.kind] ?? 0) + 1;
  if (row.control === 'opened-ok') pair.openedOk++;
  if (row.control === 'failed') pair.failed++;
  if (row.first < pair.first) pair.first = row.first;
  if (row.last >= pair.last) {
    pair.last = row.last;
    pair.openedSince = row.control === 'opened-ok' ? row.answered : null;
  }
}

/** The companies of a pair. */
export type Companies = Pick<Pair, 'from' | 'to'>;

/** The rows of a pair. */
export function rowsOfPair(rows: readonly Row[], pair: Companies): Row[] {
  return rows.filter((row) => isOfPair(row, pair));
}

/** Whether a row belongs to a pair. */
export function isOfPair({ company, destinationCompany, site }: Row, { from, to }: Companies): boolean {
  return site !== null && company === from && destinationCompany === to;
}

/** Incidents by kind, those of no pair among them. */
export function countByKind(rows: Iterable<Row>): Pair['byKind'] {
  const kinds: Pair['byKind'] = {};
  for (const { kind } of rows) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
}

/** Incidents by the Monday of their local week. */
export function countByWeek(rows: Iterable<Row>): Record<string, number> {
  const days = new Map<string, number>();
  for (const { day } of rows) days.set(day, (days.get(day) ?? 0) + 1);
  const weeks: Record<string, number> = {};
  for (const [day, count] of days) {
    const monday = localWeek({ utc: `${day}T00:00:00.000Z`, offsetMin: 0 });
    weeks[monday] = (weeks[monday] ?? 0) + count;
  }
  return weeks;
}

/** Where else the same link was met. */
export interface AlsoStopped {
  platform: string;
  /** On so many local days, and the last of them. */
  days: number;
  last: string;
}

/** The other platforms that put a page in front of the same link, the last one first. */
export function alsoStopped(
  rows: Iterable<Row>,
  { link, platform }: Pick<Row, 'link' | 'platform'>,
): AlsoStopped[] {
  const others = new Map<string, Set<string>>();
  for (const row of rows) {
    if (link === null || row.link !== link || row.platform === platform || row.openedDirectly) continue;
    others.set(row.platform, (others.get(row.platform) ?? new Set()).add(row.day));
  }
  return [...others]
    .map(([platform, days]) => ({ platform, days: days.size, last: [...days].sort().at(-1) ?? '' }))
    .sort((a, b) => b.last.localeCompare(a.last));
}
