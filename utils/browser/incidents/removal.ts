import { type Entry, erase, spansOf, startChain } from '../../incidents/journal';
import type { Moment } from '../../incidents/moment';
import { placeKey } from '../../incidents/replay';
import { STORES } from './as-it-is';
import { type IncidentDatabase, type IncidentStoreError, transact } from './database';
import { FRESH, type Writer } from './writing';

/** Deleting more than this takes several transactions, each of them whole. */
const AT_ONCE = 250;

type Why = 'person' | 'retention';

/** What the store deletes with. */
export function createRemoval({
  database,
  destroy,
  writer: { append, exclusively },
  now,
  newId,
}: {
  database: () => Promise<IncidentDatabase>;
  destroy: () => Promise<void>;
  writer: Writer;
  now: () => Moment;
  newId: () => string;
}) {
  async function removeAtOnce(ids: readonly string[], why: Why): Promise<number> {
    return append<number>(async (tx) => {
      const isNamed = ({ sealed }: Entry) => ids.includes(sealed?.incident ?? '');
      const index = tx.objectStore('journal').index('incident');
      const found = (await Promise.all(ids.map((id) => index.getAll(id)))).flat();
      // One that tells of several is found several times.
      const stretches = [...new Map(found.map((each) => [placeKey(each), each])).values()];
      const entries = stretches.flatMap((stretch) => stretch.entries.filter(isNamed));
      const rows = tx.objectStore('incidents');
      const there = (await Promise.all(ids.map((id) => rows.getKey(id)))).filter((key) => key !== undefined);
      if (entries.length === 0 && there.length === 0) return { answer: 0 };
      return {
        event: { type: 'deleted', at: now(), spans: spansOf(entries), why },
        write: async (writing) => {
          const journal = writing.objectStore('journal');
          const incidents = writing.objectStore('incidents');
          await Promise.all([
            ...stretches.map((stretch) =>
              journal.put({
                ...stretch,
                entries: stretch.entries.map((entry) => (isNamed(entry) ? erase(entry) : entry)),
                incidents: stretch.incidents.filter((id) => !ids.includes(id)),
              }),
            ),
            ...there.map((id) => incidents.delete(id)),
            // What is about to be imported may hold the very thing.
            writing.objectStore('staging').clear(),
          ]);
          return there.length;
        },
      };
    });
  }

  const empty = async () =>
    transact(await database(), async (tx) => {
      const { revision } = (await tx.objectStore('state').get('head')) ?? FRESH;
      await Promise.all(STORES.map((name) => tx.objectStore(name).clear()));
      await tx.objectStore('state').put({ ...startChain(newId()), revision: revision + 1 }, 'head');
    });

  return {
    /** Erases content and salt for good; that something was deleted stays in the chain. @returns how many */
    async remove(ids: readonly string[], why: Why = 'person'): Promise<number> {
      const unique = [...new Set(ids)];
      let removed = 0;
      for (let from = 0; from < unique.length; from += AT_ONCE) {
        removed += await removeAtOnce(unique.slice(from, from + AT_ONCE), why);
      }
      return removed;
    },

    /**
     * Erases everything, chains included, and starts a new chain; a database that cannot be read, or has no room to write
     * that down, goes as a whole.
     */
    removeAll: (): Promise<void> =>
      exclusively(() =>
        empty().catch(async ({ code }: IncidentStoreError) => {
          // An older version that holds it open would hold up its deletion too.
          if (code !== 'blocked') await destroy();
          // Where there is no room even then, the next to write begins the new chain.
          await empty().catch((fault: IncidentStoreError) => {
            if (fault.code !== 'quota-exceeded') throw fault;
          });
        }),
      ),

    /** Erases what an import has read, and nobody will confirm any more. */
    forgetStaged: (): Promise<void> =>
      exclusively(async () => transact(await database(), (tx) => tx.objectStore('staging').clear())),
  };
}
