import { unwrap } from 'idb';
import { type Entry, startChain } from '../incidents/journal';
import { project } from '../incidents/project';
import { storedOf } from './incident-check';
import {
  type IncidentDatabase,
  IncidentStoreError,
  transact,
  type Verdict,
  type Writing,
} from './incident-database';

export type Imported =
  | { outcome: 'imported'; incidents: number }
  /** Something in the file was refused, or nothing was read yet; nothing was changed. */
  | { outcome: 'refused' }
  /** Another import was begun meanwhile; nothing was changed. */
  | { outcome: 'superseded' };

/** One incident of a file. */
export interface Item {
  line: number;
  entries: Entry[];
}

/** Compares a batch with what is here and puts it aside. */
export function stageBatch(
  open: IncidentDatabase,
  session: string,
  batch: readonly Item[],
): Promise<Verdict[]> {
  return transact(
    open,
    async (tx) => {
      const here = await entriesHere(tx, batch);
      const items = batch.map(({ entries }) => ({ entries, verdict: compare(entries, here) }));
      await tx.objectStore('staging').add({ session, items });
      return items.map(({ verdict }) => verdict);
    },
    'relaxed',
  );
}

/** What stands here in the stretches of chains that a batch covers: one request a chain, not one an entry. */
async function entriesHere(tx: Writing, batch: readonly Item[]): Promise<Map<string, Entry>> {
  const stretches = new Map<string, { from: number; to: number }>();
  for (const { chain, seq } of batch.flatMap(({ entries }) => entries)) {
    const { from, to } = stretches.get(chain) ?? { from: seq, to: seq };
    stretches.set(chain, { from: Math.min(from, seq), to: Math.max(to, seq) });
  }
  const journal = tx.objectStore('journal');
  const found = await Promise.all(
    [...stretches].map(([chain, { from, to }]) =>
      journal.getAll(IDBKeyRange.bound([chain, from], [chain, to])),
    ),
  );
  return new Map(found.flat().map((entry) => [placeOf(entry), entry]));
}

function placeOf({ chain, seq }: Entry): string {
  return `${chain} ${seq}`;
}

function compare(entries: readonly Entry[], known: ReadonlyMap<string, Entry>): Verdict {
  const here = entries.map((entry) => known.get(placeOf(entry)));
  if (here.some((entry, i) => entry && entry.hash !== entries[i]?.hash)) return 'conflict';
  if (here.every((entry) => entry?.sealed)) return 'duplicates';
  return here.some((entry) => entry?.sealed) ? 'extended' : 'added';
}

/** @param revision of the history that the verdicts are about */
export async function commitStaged(
  tx: Writing,
  mode: 'merge' | 'replace',
  {
    session,
    expected,
    revision,
    newId,
  }: { session: string; expected: number; revision: number; newId: () => string },
): Promise<Imported> {
  const staging = tx.objectStore('staging');
  const state = tx.objectStore('state');
  const head = await state.get('head');
  const keys = await staging.getAllKeys();
  const isReplaced = mode === 'replace';
  if (isReplaced) await Promise.all([tx.objectStore('journal').clear(), tx.objectStore('incidents').clear()]);
  const isUnmoved = (head?.revision ?? 0) === revision;
  let outgrown = isReplaced || !head;
  let incidents = 0;
  const ask = (i: number) => {
    const key = keys[i];
    const asked = key === undefined ? undefined : staging.get(key);
    // Where a batch before it fails, nobody waits for it any more.
    asked?.catch(() => {});
    return asked;
  };
  let next = ask(0);
  for (let i = 1; next; i++) {
    const staged = await next;
    if (staged?.session !== session) break;
    // Before this batch is written, so that it is there when that is done.
    next = ask(i);
    incidents += staged.items.length;
    const merging: Promise<void>[] = [];
    for (const { entries, verdict } of staged.items) {
      outgrown ||= entries.some((entry) => entry.chain === head?.chain && entry.seq > head.seq);
      if (isReplaced || (isUnmoved && verdict === 'added')) put(tx, entries, entries);
      else if (!isUnmoved || verdict !== 'duplicates') merging.push(merge(tx, entries));
    }
    await Promise.all(merging);
  }
  if (incidents !== expected) throw new IncidentStoreError('superseded');
  // A chain is continued by the device that began it, and only from its true end: a copy that knows more of it
  // than we do was made by another life of this device, so ours goes on in a new one.
  const { chain, seq, hash } = outgrown || !head ? startChain(newId()) : head;
  await Promise.all([
    staging.clear(),
    state.put({ chain, seq, hash, revision: (head?.revision ?? 0) + 1 }, 'head'),
  ]);
  return { outcome: 'imported', incidents };
}

/** The entries of one incident, beside those of it that are here. */
async function merge(tx: Writing, entries: readonly Entry[]): Promise<void> {
  const journal = tx.objectStore('journal');
  const here = await Promise.all(entries.map(({ chain, seq }) => journal.get([chain, seq])));
  if (here.some((entry, i) => entry && entry.hash !== entries[i]?.hash)) {
    throw new Error('the history changed under the import');
  }
  const others = await journal.index('incident').getAll(entries[0]?.sealed?.incident ?? '');
  const all = new Map([...others, ...entries].map((entry) => [placeOf(entry), entry]));
  put(tx, entries, [...all.values()].sort(inOrder));
}

function inOrder(a: Entry, b: Entry): number {
  return a.chain === b.chain ? a.seq - b.seq : a.chain < b.chain ? -1 : 1;
}

/**
 * Writes entries, and the incident that all of them together tell. Nobody waits for each of them: what fails ends
 * the transaction, and a promise for each takes longer than the writing.
 */
function put(tx: Writing, entries: readonly Entry[], all: readonly Entry[]): void {
  const incident = project(all);
  if (!incident) throw new Error('an incident begins with having been seen');
  const journal = unwrap(tx.objectStore('journal'));
  for (const entry of entries) journal.put(entry);
  unwrap(tx.objectStore('incidents')).put(storedOf(incident, all));
}
