import { unwrap } from 'idb';
import { type Entry, inOrder, startChain } from '../../incidents/journal';
import { project } from '../../incidents/project';
import { placeKey } from '../../incidents/replay';
import {
  type ImportVerdict,
  type IncidentDatabase,
  IncidentStoreError,
  type StagedKey,
  transact,
  type WriteTransaction,
} from './database';
import { cutStretches, stretchesAround } from './journal';
import { storedOf } from './stored';
import { entriesOf } from './stretches';

export type Imported =
  | { outcome: 'imported'; incidents: number }
  /** Something in the file was refused, or nothing was read yet; nothing was changed. */
  | { outcome: 'refused' }
  /** Another import was begun meanwhile; nothing was changed. */
  | { outcome: 'superseded' };

/** Incidents that are written before the page gets a turn. */
const AT_ONCE = 250;

/** One incident of a file. */
export interface Item {
  line: number;
  entries: Entry[];
}

/** Where all parts are that an import has read. */
export const partsOf = (session: string) => IDBKeyRange.bound([session], [session, []]);

/** Compares a batch with what is here and puts it aside. */
export function stageBatch(
  open: IncidentDatabase,
  key: StagedKey,
  batch: readonly Item[],
): Promise<ImportVerdict[]> {
  return transact(
    open,
    async (tx) => {
      const [here, seen] = await Promise.all([entriesHere(tx, batch), seenHere(tx, batch)]);
      const items = batch.map(({ entries }) => ({ entries, verdict: compare(entries, here, seen) }));
      const isFree = batch.every(({ entries }) => entries.every((entry) => !here.has(placeKey(entry))));
      await tx.objectStore('staging').add({ items, isFree }, key);
      return items.map(({ verdict }) => verdict);
    },
    'relaxed',
  );
}

/** What stands here in the places of a batch, and beside them. */
async function entriesHere(tx: WriteTransaction, batch: readonly Pick<Item, 'entries'>[]): Promise<Here> {
  const places = batch.flatMap(({ entries }) => entries);
  const stretches = await stretchesAround(tx.objectStore('journal'), places);
  return new Map(stretches.flatMap(({ entries }) => entries.map((entry) => [placeKey(entry), entry])));
}

/** Where those incidents of a batch were seen that are here already, by id. Mostly none is, which is asked first. */
async function seenHere(tx: WriteTransaction, batch: readonly Item[]): Promise<ReadonlyMap<string, string>> {
  const rows = tx.objectStore('incidents');
  const ids = batch.map(({ entries }) => idOf(entries)).sort();
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  if ((await rows.count(IDBKeyRange.bound(first, last))) === 0) return new Map();
  const known = await Promise.all(ids.map((id) => rows.get(id)));
  return new Map(known.flatMap((row) => (row ? [[row.incident.id, placeKey(row.incident)] as const] : [])));
}

type Here = ReadonlyMap<string, Entry>;

function idOf(entries: readonly Entry[]): string {
  return entries[0]?.sealed?.incident ?? '';
}

/** Where they say that it was seen. */
function seenAt(entries: readonly Entry[]): string | undefined {
  const seen = entries.find(({ sealed }) => sealed?.event.type === 'seen');
  return seen && placeKey(seen);
}

/** @param seen where each incident that is here was seen: whoever names another place tells of another meeting */
function compare(entries: readonly Entry[], here: Here, seen: ReadonlyMap<string, string>): ImportVerdict {
  const known = seen.get(idOf(entries));
  if (known !== undefined && known !== seenAt(entries)) return 'conflict';
  if (entries.some((entry) => !fits(entry, here))) return 'conflict';
  const same = entries.map((entry) => here.get(placeKey(entry)));
  if (same.every((entry) => entry?.sealed)) return 'duplicates';
  return same.some((entry) => entry?.sealed) ? 'extended' : 'added';
}

/** Whether an entry is the one that stands in its place here, and follows and is followed by what stands beside it. */
function fits({ chain, seq, prev, hash }: Entry, here: Here): boolean {
  const at = (place: number) => here.get(placeKey({ chain, seq: place }));
  const [before, same, next] = [at(seq - 1), at(seq), at(seq + 1)];
  return (before?.hash ?? prev) === prev && (same?.hash ?? hash) === hash && (next?.prev ?? hash) === hash;
}

/** @param revision of the history that the verdicts are about */
export async function commitStaged(
  tx: WriteTransaction,
  mode: 'merge' | 'replace',
  {
    session,
    expected,
    revision,
    newId,
    onProgress,
  }: {
    session: string;
    expected: number;
    revision: number;
    newId: () => string;
    onProgress?: ((incidents: number) => void) | undefined;
  },
): Promise<Imported> {
  const staging = tx.objectStore('staging');
  const state = tx.objectStore('state');
  const head = await state.get('head');
  const keys = await staging.getAllKeys(partsOf(session));
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
    if (!staged) break;
    // Before this batch is written, so that it is there when that is done.
    next = ask(i);
    const { items, isFree } = staged;
    outgrown ||= items.some(({ entries }) =>
      entries.some((entry) => entry.chain === head?.chain && entry.seq > head.seq),
    );
    const isPlain = isReplaced || (isUnmoved && isFree);
    for (let from = 0; from < items.length; from += AT_ONCE) {
      const part = items.slice(from, from + AT_ONCE);
      if (isPlain) putItems(tx, part);
      else
        await merge(
          tx,
          part.filter(({ verdict }) => !isUnmoved || verdict !== 'duplicates'),
        );
      incidents += part.length;
      onProgress?.(incidents);
      // The page gets a turn, and no more is asked for than is done.
      await state.getKey('head');
    }
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

/** Writes incidents beside, and into, those that are here. */
async function merge(tx: WriteTransaction, items: readonly Pick<Item, 'entries'>[]): Promise<void> {
  const journal = tx.objectStore('journal');
  const places = items.flatMap(({ entries }) => entries);
  const stretches = await stretchesAround(journal, places);
  const all = new Map<string, Entry>();
  for (const { entries } of stretches) for (const entry of entries) all.set(placeKey(entry), entry);
  const others = await Promise.all(items.map(({ entries }) => entriesOf(journal, idOf(entries))));
  for (const [i, { entries }] of items.entries()) {
    const known = others[i] ?? [];
    const seen = seenAt(known);
    if (!entries.every((entry) => fits(entry, all)) || (seen !== undefined && seen !== seenAt(entries))) {
      throw new Error('the history changed under the import');
    }
    const told = new Map([...known, ...entries].map((entry) => [placeKey(entry), entry]));
    putIncident(tx, [...told.values()].sort(inOrder));
  }
  for (const entry of places) all.set(placeKey(entry), entry);
  for (const { chain, seq } of stretches) unwrap(journal).delete([chain, seq]);
  putJournal(tx, [...all.values()]);
}

// Nobody waits for each of them: what fails ends the transaction, and a promise for each takes longer than the writing.

/** Writes incidents where nothing is in their place. */
function putItems(tx: WriteTransaction, items: readonly Pick<Item, 'entries'>[]): void {
  putJournal(
    tx,
    items.flatMap(({ entries }) => entries),
  );
  for (const { entries } of items) putIncident(tx, entries);
}

function putJournal(tx: WriteTransaction, entries: Entry[]): void {
  const journal = unwrap(tx.objectStore('journal'));
  for (const stretch of cutStretches(entries.sort(inOrder))) journal.put(stretch);
}

/** @param entries all there are of it, in order */
function putIncident(tx: WriteTransaction, entries: readonly Entry[]): void {
  const incident = project(entries);
  if (!incident) throw new Error('never seen');
  unwrap(tx.objectStore('incidents')).put(storedOf(incident, entries));
}
