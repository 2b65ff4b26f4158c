import type { Kind } from '../../rules/define-platform';
import type { Incident } from '../incident';
import { localWeek } from '../moment';
import { csvRecord } from './csv';

interface Group {
  platform: string;
  site: string;
  state: 'known' | 'withheld' | 'none';
  week: string;
  incidents: number;
  seen: number;
  openedOk: number;
  failed: number;
  first: string;
  last: string;
  kinds: Map<Kind, number>;
}

/** Every kind has its column in every file, so that files of several people can be laid on one another. */
const KINDS = [
  'notice',
  'preview',
  'wall',
  'warning',
  'block',
  'scan',
  'login',
  'app-only',
  'gone',
  'unknown',
] as const satisfies readonly Kind[];

/** What ids of own rules begin with; their host follows. */
const OWN = 'own-';

const BOM = '\uFEFF';

/**
 * What researchers can share and compare without anybody's browsing: a record for each platform, destination site and
 * week (its Monday, local), with counts. No address, no host below a site, no words, no time finer than a day (UTC);
 * the person's own rules are one platform, because their names are hosts.
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
      'first_day',
      'last_day',
      ...KINDS.map((kind) => `kind_${kind.replace('-', '_')}`),
    ]);
  for (const key of [...groups.keys()].sort()) {
    const group = groups.get(key);
    if (group) yield recordOf(group);
  }
}

function groupOf(groups: Map<string, Group>, { platform, destination, time, repeats }: Incident): Group {
  const known = typeof destination === 'string' ? null : destination;
  const week = localWeek(time);
  const state = typeof destination === 'string' ? destination : 'known';
  const id = platform.id.startsWith(OWN) ? 'own' : platform.id;
  const key = [id, known?.site ?? '', state, week].join(' ');
  const group = groups.get(key) ?? {
    platform: id,
    site: known?.site ?? '',
    state,
    week,
    incidents: 0,
    seen: 0,
    openedOk: 0,
    failed: 0,
    first: repeats.first,
    last: repeats.last,
    kinds: new Map(),
  };
  groups.set(key, group);
  return group;
}

function count(group: Group, { kind, control, repeats }: Incident): void {
  group.incidents++;
  group.seen += repeats.count;
  if (control === 'opened-ok') group.openedOk++;
  if (control === 'failed') group.failed++;
  if (repeats.first < group.first) group.first = repeats.first;
  if (repeats.last > group.last) group.last = repeats.last;
  group.kinds.set(kind, (group.kinds.get(kind) ?? 0) + 1);
}

function recordOf({ platform, site, state, week, first, last, kinds, ...counts }: Group): string {
  const { incidents, seen, openedOk, failed } = counts;
  return csvRecord([
    platform,
    site,
    state,
    week,
    ...[incidents, seen, openedOk, failed].map(String),
    first.slice(0, 10),
    last.slice(0, 10),
    ...KINDS.map((kind) => String(kinds.get(kind) ?? 0)),
  ]);
}
