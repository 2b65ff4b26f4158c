import type { LineRefusal, ReadIncident } from '../../incidents/import/json-lines';
import {
  abort,
  type IncidentDatabase,
  IncidentStoreError,
  transact,
  type WriteTransaction,
} from './database';
import { commitStaged, type Imported, type Item, partsOf, stageBatch } from './staging';

interface Refusal {
  line: number;
  /** `conflict`: another entry stands in its place here, or it was seen somewhere else. */
  reason: LineRefusal | 'conflict';
  where?: string;
}

/** What an import would do. With anything refused it would do nothing. */
interface Preview {
  /** Incidents the file holds and this device does not. */
  added: number;
  /** Incidents that are here already and about which the file knows more. */
  extended: number;
  /** Incidents of which nothing is new. */
  duplicates: number;
  /** The first thousand of them, and how many in all. */
  refused: Refusal[];
  refusals: number;
}

export interface Import {
  /**
   * Reads a file into a place apart, some thousand entries at a time, and says what it would change.
   *
   * @param onProgress lines read so far; throwing in it, or in `read`, ends the import
   */
  stage(read: AsyncIterable<ReadIncident>, onProgress?: (line: number) => void): Promise<Preview>;
  /**
   * Makes it part of the history, in one transaction. `replace` deletes what was there.
   *
   * @param onProgress incidents written so far; throwing in it ends the import, and nothing was changed
   */
  commit(mode: 'merge' | 'replace', onProgress?: (incidents: number) => void): Promise<Imported>;
  /** Forgets what was read, and takes back what is being written of it. */
  cancel(): Promise<void>;
}

interface Hands {
  database: () => Promise<IncidentDatabase>;
  exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  newId: () => string;
  locks: Locks | undefined;
}

/** As much of a browser's `LockManager` as tells whether the page is there yet that has read something. */
export type Locks = Pick<LockManager, 'request'>;

/**
 * Entries that are put aside as one record: more than 1 MB of them, which Firefox stores as a file. Smaller records lie
 * beside the incidents in its database, which then reads them whole to find the place of each one that is written:
 * writing took five times as long (measured with 250 incidents a record, Firefox 153 ESR).
 */
const BATCH = 2500;
const MAX_LISTED = 1000;

/** An import that has read nothing yet; of several, only the last one that read can be committed. */
export function createImport({ database, exclusively, newId, locks }: Hands): Import {
  const session = newId();
  let preview: Preview | null = null;
  let revision = 0;
  let held: Promise<void> | undefined;
  let committing: WriteTransaction | null = null;

  return {
    async cancel() {
      preview = null;
      // What is forgotten stands behind it.
      if (committing) abort(committing);
      await forgetParts(await database(), session);
    },

    async stage(read, onProgress) {
      preview = null;
      held ??= hold(locks, session);
      await held;
      await forgetParts(await database());
      const found: Preview = { added: 0, extended: 0, duplicates: 0, refused: [], refusals: 0 };
      const refuse = (refusal: Refusal) => {
        found.refusals++;
        if (found.refused.length < MAX_LISTED) found.refused.push(refusal);
      };
      revision = (await (await database()).get('state', 'head'))?.revision ?? 0;
      let batch: Item[] = [];
      let size = 0;
      let part = 0;
      const put = async (items: readonly Item[]) => {
        const verdicts = await stageBatch(await database(), [session, part++], items);
        for (const [i, verdict] of verdicts.entries()) {
          if (verdict === 'conflict') refuse({ line: items[i]?.line ?? 0, reason: 'conflict' });
          else found[verdict]++;
        }
      };
      // While one batch is written the next one is read.
      let writing: Promise<void> = Promise.resolve();
      const flush = async () => {
        await writing;
        writing = put(batch);
        // It is awaited later, and until then its failure is not an unhandled one.
        writing.catch(() => {});
        batch = [];
        size = 0;
      };
      for await (const item of read) {
        if ('refused' in item) {
          const { refused: reason, ...place } = item;
          refuse({ ...place, reason });
        } else {
          batch.push(item);
          size += item.entries.length;
        }
        if (size >= BATCH) await flush();
        onProgress?.(item.line);
      }
      await flush();
      await writing;
      preview = found;
      return found;
    },

    commit: (mode, onProgress) =>
      exclusively(async () => {
        if (!preview || preview.refusals > 0) return { outcome: 'refused' };
        const expected = preview.added + preview.extended + preview.duplicates;
        preview = null;
        const terms = { session, expected, revision, newId, onProgress };
        try {
          return await transact(await database(), (tx) => {
            committing = tx;
            return commitStaged(tx, mode, terms);
          });
        } catch (error) {
          if (error instanceof IncidentStoreError && error.code === 'superseded')
            return { outcome: 'superseded' };
          throw error;
        }
      }),
  };
}

/** An import has the lock that is called like it, until its page is gone; where the browser gives none, it does without. */
function hold(locks: Locks | undefined, session: string): Promise<void> {
  return new Promise((resolve) => {
    if (!locks) return resolve();
    const wait = () => {
      resolve();
      return new Promise<never>(() => {});
    };
    locks.request(session, wait).catch(resolve);
  });
}

/** Forgets what imports have read, each as soon as its page is gone: the browser may have stopped that page in doing so. */
export async function forgetLeft({ database, locks }: Pick<Hands, 'database' | 'locks'>): Promise<void> {
  const keys = await (await database()).getAllKeys('staging');
  const sessions = [...new Set(keys.map(([session]) => session))];
  await Promise.all(
    sessions.map((session) => locks?.request(session, async () => forgetParts(await database(), session))),
  );
}

/** Commits by itself: a page that is left waits for nothing. @param session all, whoever has read them, if left out */
async function forgetParts(open: IncidentDatabase, session?: string): Promise<void> {
  await transact(open, async (tx) => {
    const staging = tx.objectStore('staging');
    const gone = session === undefined ? staging.clear() : staging.delete(partsOf(session));
    tx.commit();
    await gone;
  });
}
