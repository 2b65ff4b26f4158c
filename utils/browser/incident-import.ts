import type { LineRefusal, ReadIncident } from '../incidents/import/json-lines';
import type { Entry } from '../incidents/journal';
import { startChain } from '../incidents/journal';
import { project } from '../incidents/project';
import { storedOf } from './incident-check';
import { type IncidentDatabase, storeError, transact, type Writing } from './incident-database';

export interface Refusal {
  line: number;
  /** `conflict`: another entry stands in its place here. `twice`: the file had this incident before. */
  reason: LineRefusal | 'conflict' | 'twice';
  where?: string;
}

/** What an import would do. With anything refused it would do nothing. */
export interface Preview {
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

export type Imported =
  | { outcome: 'imported'; incidents: number }
  /** Something in the file was refused, or nothing was read yet; nothing was changed. */
  | { outcome: 'refused' }
  /** Another import was begun meanwhile; nothing was changed. */
  | { outcome: 'superseded' };

export interface Import {
  /**
   * Reads a file into a place apart, a few hundred incidents at a time, and says what it would change.
   *
   * @param onProgress lines read so far; throwing in it, or in `read`, ends the import
   */
  stage(read: AsyncIterable<ReadIncident>, onProgress?: (line: number) => void): Promise<Preview>;
  /** Makes it part of the history, in one transaction. `replace` deletes what was there. */
  commit(mode: 'merge' | 'replace'): Promise<Imported>;
  /** Forgets what was read. */
  cancel(): Promise<void>;
}

interface Hands {
  database: () => Promise<IncidentDatabase>;
  exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  newId: () => string;
}

const BATCH = 250;
const MAX_LISTED = 1000;

/** What a file has of an incident, compared with what is here. */
type Verdict = 'added' | 'extended' | 'duplicates' | 'conflict';

export function createImport({ database, exclusively, newId }: Hands): Import {
  const session = newId();
  let preview: Preview | null = null;

  async function cancel(): Promise<void> {
    preview = null;
    await transact(await database(), (tx) => tx.objectStore('staging').clear());
  }

  return {
    cancel,

    async stage(read, onProgress) {
      await cancel();
      const found: Preview = { added: 0, extended: 0, duplicates: 0, refused: [], refusals: 0 };
      const refuse = (refusal: Refusal) => {
        found.refusals++;
        if (found.refused.length < MAX_LISTED) found.refused.push(refusal);
      };
      const ids = new Set<string>();
      let batch: { line: number; entries: Entry[] }[] = [];
      const flush = async () => {
        const verdicts = await stageBatch(await database(), session, batch);
        for (const [i, verdict] of verdicts.entries()) {
          if (verdict === 'conflict') refuse({ line: batch[i]?.line ?? 0, reason: 'conflict' });
          else found[verdict]++;
        }
        batch = [];
      };
      for await (const item of read) {
        if ('refused' in item) {
          const { refused: reason, ...place } = item;
          refuse({ ...place, reason });
        } else {
          const id = item.entries[0]?.sealed?.incident ?? '';
          if (ids.has(id)) refuse({ line: item.line, reason: 'twice' });
          else batch.push(item);
          ids.add(id);
        }
        if (batch.length === BATCH) await flush();
        onProgress?.(item.line);
      }
      await flush();
      preview = found;
      return found;
    },

    commit: (mode) =>
      exclusively(async () => {
        if (!preview || preview.refusals > 0) return { outcome: 'refused' };
        const expected = preview.added + preview.extended + preview.duplicates;
        preview = null;
        return transact(await database(), (tx) => commitStaged(tx, mode, session, expected, newId));
      }),
  };
}

async function stageBatch(
  open: IncidentDatabase,
  session: string,
  batch: readonly { entries: Entry[] }[],
): Promise<Verdict[]> {
  return transact(open, (tx) =>
    Promise.all(
      batch.map(async ({ entries }) => {
        const [verdict] = await Promise.all([
          compare(tx, entries),
          tx.objectStore('staging').add({ session, entries }),
        ]);
        return verdict;
      }),
    ),
  ).catch((error: unknown) => {
    throw storeError(error);
  });
}

async function compare(tx: Writing, entries: readonly Entry[]): Promise<Verdict> {
  const journal = tx.objectStore('journal');
  const here = await Promise.all(entries.map(({ chain, seq }) => journal.get([chain, seq])));
  if (here.some((entry, i) => entry && entry.hash !== entries[i]?.hash)) return 'conflict';
  if (here.every((entry) => entry?.sealed)) return 'duplicates';
  const id = entries[0]?.sealed?.incident ?? '';
  return (await tx.objectStore('incidents').getKey(id)) === undefined ? 'added' : 'extended';
}

async function commitStaged(
  tx: Writing,
  mode: 'merge' | 'replace',
  session: string,
  expected: number,
  newId: () => string,
): Promise<Imported> {
  const staging = tx.objectStore('staging');
  const state = tx.objectStore('state');
  const first = await staging.openCursor();
  if ((await staging.count()) !== expected || (first && first.value.session !== session)) {
    return { outcome: 'superseded' };
  }
  if (mode === 'replace')
    await Promise.all([tx.objectStore('journal').clear(), tx.objectStore('incidents').clear()]);
  const head = await state.get('head');
  let outgrown = mode === 'replace';
  let incidents = 0;
  let range: IDBKeyRange | undefined;
  for (;;) {
    const [keys, rows] = await Promise.all([staging.getAllKeys(range, BATCH), staging.getAll(range, BATCH)]);
    await Promise.all(rows.map(({ entries }) => take(tx, entries)));
    incidents += rows.length;
    outgrown ||= rows.some(({ entries }) => entries.some((e) => e.chain === head?.chain && e.seq > head.seq));
    if (rows.length < BATCH) break;
    range = IDBKeyRange.lowerBound(keys.at(-1), true);
  }
  // A chain is continued by the device that began it, and only from its true end: a copy that knows more of it
  // than we do was made by another life of this device, so ours goes on in a new one.
  const end = outgrown || !head ? startChain(newId()) : head;
  const { chain, seq, hash } = end;
  await Promise.all([
    staging.clear(),
    state.put({ chain, seq, hash, revision: (head?.revision ?? 0) + 1 }, 'head'),
  ]);
  return { outcome: 'imported', incidents };
}

/** The entries of one incident, beside those that are here. */
async function take(tx: Writing, entries: readonly Entry[]): Promise<void> {
  const journal = tx.objectStore('journal');
  const id = entries[0]?.sealed?.incident ?? '';
  await Promise.all(
    entries.map(async (entry) => {
      const here = await journal.get([entry.chain, entry.seq]);
      if (here && here.hash !== entry.hash) throw new Error('the history changed under the import');
      await journal.put(entry);
    }),
  );
  const all = await journal.index('incident').getAll(id);
  const incident = project(all);
  if (!incident) throw new Error('an incident begins with having been seen');
  await tx.objectStore('incidents').put(storedOf(incident, all));
}
