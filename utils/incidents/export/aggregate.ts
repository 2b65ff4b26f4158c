import { isOwn } from '../../own-rules/own-platform';
import { KINDS, type Kind } from '../../rules/define-platform';
import { type Incident, knownDestination } from '../incident';
import { localDay, localWeek } from '../moment';
import { BOM, csvRecord } from './csv';

interface Group {
  platform: string;
  site: string;
  state: 'known' | 'withheld' | 'none';
  week: string;
  incidents: number;
  seen: number;
  openedOk: number;
  failed: number;
  direct: number;
  first: string;
  last: string;
  kinds: Map<Kind, number>;
}

/**
 * What researchers can share and compare without anybody's browsing: a record for each platform, destination site and
 * week (its Monday, local), with counts. No address, no host below a site, no words, no time finer than a day (local);
 * the person's own rules are one platform, because their names are hosts. What was opened directly is counted in its own
 * column and in no other: no page need have been displayed there.
 * Memory grows with the records, not with the history.
 */
export async function* exportAggregate(incidents: AsyncIterable<Incident>): AsyncGenerator<string> {
  const groups = new Map<string, Group>();
  for await (const incident of incidents) count(groupOf(groups, incident), incident);
  yield BOM +
    csvRecord([
      'platform',
      'destination_site',
      'destination_state',
      'week',
      'incidents',
      'times_seen',
      'opened_ok',
      'failed',
      'opened_directly',
      'first_day',
      'last_day',
      // Every kind in every file, so that files of several people can be laid on one another.
      ...KINDS.map((kind) => `kind_${kind.replace('-', '_')}`),
    ]);
  for (const key of [...groups.keys()].sort()) {
    const group = groups.get(key);
    if (group) yield recordOf(group);
  }
}

function groupOf(groups: Map<string, Group>, incident: Incident): Group {
  const { platform, destination, time } = incident;
  const site = knownDestination(incident)?.site ?? '';
  const week = localWeek(time);
  const state = typeof destination === 'string' ? destination : 'known';
  const id = isOwn(platform.id) ? 'own' : platform.id;
  const key = [id, site, state, week].join(' ');
  const group = groups.get(key) ?? {
    platform: id,
    site,
    state,
    week,
    incidents: 0,
    seen: 0,
    openedOk: 0,
    failed: 0,
    direct: 0,
    ...daysOf(incident),
    kinds: new Map(),
  };
  groups.set(key, group);
  return group;
}

function count(group: Group, incident: Incident): void {
  const { kind, control, repeats, openedDirectly } = incident;
  const { first, last } = daysOf(incident);
  if (first < group.first) group.first = first;
  if (last > group.last) group.last = last;
  if (openedDirectly) {
    group.direct++;
    return;
  }
  group.incidents++;
  group.seen += repeats.count;
  if (control === 'opened-ok') group.openedOk++;
  if (control === 'failed') group.failed++;
  group.kinds.set(kind, (group.kinds.get(kind) ?? 0) + 1);
}

/** The local days of its first and last meeting. */
function daysOf({ time, repeats }: Incident): { first: string; last: string } {
  const day = (utc: string) => localDay({ ...time, utc });
  return { first: day(repeats.first), last: day(repeats.last) };
}

function recordOf({ platform, site, state, week, first, last, kinds, ...counts }: Group): string {
  const { incidents, seen, openedOk, failed, direct } = counts;
  return csvRecord([
    platform,
    site,
    state,
    week,
    ...[incidents, seen, openedOk, failed, direct].map(String),
    first,
    last,
    ...KINDS.map((kind) => String(kinds.get(kind) ?? 0)),
  ]);
}
