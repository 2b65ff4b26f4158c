import type { Incident } from '../../incidents/incident';
import { endAt, type PageEnd, readOlder, readPage } from './reading';
import { createIncidentStore, type IncidentStoreInside, type IncidentStoreOptions } from './store';

/** The store with what only our pages ask of it. Apart, so that the background does not carry it. */
export function openIncidentOverview(options: IncidentStoreOptions) {
  const { store, inside } = createIncidentStore(options);
  return { ...store, ...overviewOf(inside) };
}

/** A page of the history, and how much there is. */
export function overviewOf({ reading }: Pick<IncidentStoreInside, 'reading'>) {
  /** A page, the last met first. @param before the `next` of the page before it */
  const list = ({ before, limit }: { before?: PageEnd | undefined; limit: number }) =>
    reading(async (open) => {
      const incidents = (await readPage(open, { before, limit })).map(({ incident }) => incident);
      const last = incidents.at(-1);
      return { incidents, next: last && incidents.length === limit ? endAt(last) : null };
    });

  return {
    list,

    latest: (n: number): Promise<Incident[]> => list({ limit: n }).then(({ incidents }) => incidents),

    count: (): Promise<number> => reading((open) => open.count('incidents')),

    /** How many incidents each platform has. Takes its time with a long history. */
    countByPlatform: (): Promise<Record<string, number>> =>
      reading(async (open) => {
        const index = open.transaction('incidents').store.index('platform');
        const counts: Record<string, number> = {};
        let cursor = await index.openKeyCursor(null, 'nextunique');
        while (cursor) {
          counts[cursor.key] = await index.count(cursor.key);
          cursor = await cursor.continue();
        }
        return counts;
      }),

    /** How many would go with `prune`. @param olderThan ISO 8601 in UTC, last met before it */
    countOlder: (olderThan: string): Promise<number> =>
      reading(async (open) => (await readOlder(open, olderThan)).length),
  };
}
