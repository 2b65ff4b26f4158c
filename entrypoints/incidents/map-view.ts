import { pairKey, type SideNames } from '../../components/map/matrix';
import type { PairView } from '../../components/map/PairDetail';
import type { PairLine } from '../../components/map/PairTable';
import type { Week } from '../../components/map/WeekLine';
import { dayLater, localDay, momentOf } from '../../utils/incidents/moment';
import type { Row } from '../../utils/incidents/row';
import { countByWeek, type Pair, rowsOfPair } from '../../utils/incidents/statistics';

/** So many links are listed as stopped elsewhere too. */
const LISTED = 10;

/** A pair in words and figures, its days as they are here. */
export function pairLine(pair: Pair, names: SideNames): PairLine {
  const { from, to, incidents, meetings, openedOk, first, last } = pair;
  return {
    key: pairKey(from, to),
    from: names.from(from),
    to: names.to(to),
    incidents,
    meetings,
    openedOk,
    first: dayOf(first),
    last: dayOf(last),
  };
}

/** @param elsewhere its links that others stopped too, as far as that is known yet */
export function pairView(
  pair: Pair,
  rows: readonly Row[],
  names: SideNames,
  elsewhere: PairView['elsewhere'],
): PairView {
  return {
    from: names.from(pair.from),
    to: names.to(pair.to),
    incidents: pair.incidents,
    meetings: pair.meetings,
    openedOk: pair.openedOk,
    failed: pair.failed,
    weeks: weeksOf(countByWeek(rowsOfPair(rows, pair))),
    byKind: pair.byKind,
    openedSince: pair.openedSince && dayOf(pair.openedSince),
    isQuiet: pair.quiet,
    last: dayOf(pair.last),
    elsewhere,
  };
}

/** Every week from the first to the last, the empty ones included. */
function weeksOf(byWeek: Readonly<Record<string, number>>): Week[] {
  const mondays = Object.keys(byWeek).sort();
  const [first, last] = [mondays[0], mondays.at(-1)];
  if (first === undefined || last === undefined) return [];
  const weeks: Week[] = [];
  for (let monday = first; monday <= last; monday = dayLater(monday, 7))
    weeks.push({ monday, count: byWeek[monday] ?? 0 });
  return weeks;
}

/** The pairs something is to be told of, with the local day of it. @param when ISO 8601 in UTC, `null` where there is nothing */
export function changesOf(
  pairs: readonly Pair[],
  names: SideNames,
  when: (pair: Pair) => string | null,
): (PairLine & { day: string })[] {
  return pairs.flatMap((pair) => {
    const utc = when(pair);
    return utc === null ? [] : { ...pairLine(pair, names), day: dayOf(utc) };
  });
}

/**
 * The links of a pair that more than one platform stopped. It looks at every link there is.
 *
 * @param nameOf a platform's name, of what a row holds
 */
export function stoppedElsewhere(
  pair: Pair,
  rows: readonly Row[],
  nameOf: (platform: string) => string,
): PairView['elsewhere'] {
  const platforms = new Map<string, Set<string>>();
  for (const { link } of rowsOfPair(rows, pair)) if (link !== null) platforms.set(link, new Set());
  for (const { link, platform } of rows) if (link !== null) platforms.get(link)?.add(platform);
  return [...platforms]
    .filter(([, stoppedBy]) => stoppedBy.size > 1)
    .sort(([, a], [, b]) => b.size - a.size)
    .slice(0, LISTED)
    .map(([link, stoppedBy]) => ({ link, platforms: [...stoppedBy].map(nameOf) }));
}

/** The day it is here at that time. */
function dayOf(utc: string): string {
  return localDay(momentOf(new Date(utc)));
}
