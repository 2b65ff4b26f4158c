import type { Kind } from '../rules/define-platform';
import { localWeek } from './moment';
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
  /** Incidents by kind, and by the Monday of their local week. */
  byKind: Partial<Record<Kind, number>>;
  byWeek: Record<string, number>;
  /** How often the destination then opened, and how often not, as far as anybody said. */
  openedOk: number;
  failed: number;
  /** The last incident of all opened, and when that was; `null` when it did not or nobody knows. */
  openedSince: string | null;
  /** Nothing was met for 90 days. It may have come down, or the person no longer goes there. */
  quiet: boolean;
}

const QUIET_MS = 90 * 86_400_000;

/**
 * Who stops what: every pair that was met, the most frequent first. Incidents without a known destination belong
 * to no pair.
 *
 * @param now milliseconds since 1970
 */
export function pairsOf(rows: Iterable<Row>, now: number): Pair[] {
  const pairs = new Map<string, Pair>();
  const weeks = new Map<string, string>();
  for (const row of rows) {
    if (row.site === null) continue;
    const week = weeks.get(row.day) ?? localWeek({ utc: `${row.day}T00:00:00.000Z`, offsetMin: 0 });
    weeks.set(row.day, week);
    count(pairOf(pairs, row), row, week);
  }
  const quietSince = new Date(now - QUIET_MS).toISOString();
  for (const pair of pairs.values()) pair.quiet = pair.last < quietSince;
  return [...pairs.values()].sort((a, b) => b.incidents - a.incidents);
}

function pairOf(pairs: Map<string, Pair>, { company: from, destinationCompany: to, first, last }: Row): Pair {
  // No company id holds a blank, and the empty text is none.
  const key = `${from ?? ''} ${to ?? ''}`;
  const known = pairs.get(key);
  if (known) return known;
  const pair: Pair = {
    from,
    to,
    incidents: 0,
    meetings: 0,
    first,
    last,
    byKind: {},
    byWeek: {},
    openedOk: 0,
    failed: 0,
    openedSince: null,
    quiet: false,
  };
  pairs.set(key, pair);
  return pair;
}

function count(pair: Pair, row: Row, week: string): void {
  pair.incidents++;
  pair.meetings += row.count;
  pair.byKind[row.kind] = (pair.byKind[row.kind] ?? 0) + 1;
  pair.byWeek[week] = (pair.byWeek[week] ?? 0) + 1;
  if (row.control === 'opened-ok') pair.openedOk++;
  if (row.control === 'failed') pair.failed++;
  if (row.first < pair.first) pair.first = row.first;
  if (row.last >= pair.last) {
    pair.last = row.last;
    pair.openedSince = row.control === 'opened-ok' ? row.last : null;
  }
}

/** Where else the same link was met. */
export interface AlsoStopped {
  platform: string;
  incidents: number;
  first: string;
  last: string;
}

/** The other platforms on which the same link was met, the last one first. */
export function alsoStopped(
  rows: Iterable<Row>,
  { link, platform }: Pick<Row, 'link' | 'platform'>,
): AlsoStopped[] {
  const others = new Map<string, AlsoStopped>();
  for (const row of rows) {
    if (link === null || row.link !== link || row.platform === platform) continue;
    const { first, last } = row;
    const known = others.get(row.platform);
    if (!known) others.set(row.platform, { platform: row.platform, incidents: 1, first, last });
    else {
      known.incidents++;
      if (first < known.first) known.first = first;
      if (last > known.last) known.last = last;
    }
  }
  return [...others.values()].sort((a, b) => (a.last < b.last ? 1 : -1));
}
