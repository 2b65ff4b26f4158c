import { type Entry, type EntryPlace, inOrder } from '../../incidents/journal';
import { type Journal, LONGEST, type Stretch, stretchOf } from './stretches';

/** Stretches that are asked for at a time. */
const BATCH = 100;
/** Places that are no further apart are asked for together. More than two stretches, so that none is found twice. */
const NEAR = 4 * LONGEST;

/** Every entry of every chain, in order. @param open the transaction to read the next ones in */
export async function* readJournal(
  open: () => { objectStore(name: 'journal'): Journal },
): AsyncGenerator<Entry> {
  let range: IDBKeyRange | undefined;
  for (;;) {
    const stretches = await open().objectStore('journal').getAll(range, BATCH);
    for (const { entries } of stretches) yield* entries;
    const last = stretches.at(-1);
    if (!last || stretches.length < BATCH) return;
    range = IDBKeyRange.lowerBound([last.chain, last.seq], true);
  }
}

/** The entries of incidents, by id, each in the order of chain and seq. @param ids from one to another */
export async function readTold(journal: Journal, ids: IDBKeyRange): Promise<Map<string, Entry[]>> {
  const keys = await journal.index('incident').getAllKeys(ids);
  const places = keys.map(([chain, seq]) => ({ chain, seq }));
  const told = new Map<string, Entry[]>();
  for (const { entries } of await stretchesAround(journal, places)) {
    for (const entry of entries) {
      const id = entry.sealed?.incident;
      if (id === undefined || !ids.includes(id)) continue;
      const known = told.get(id);
      if (known) known.push(entry);
      else told.set(id, [entry]);
    }
  }
  return told;
}

/** The stretches that hold these places or the ones beside them, in order, and some between; few requests. */
export async function stretchesAround(journal: Journal, places: readonly EntryPlace[]): Promise<Stretch[]> {
  const spans: { chain: string; from: number; to: number }[] = [];
  for (const { chain, seq } of [...places].sort(inOrder)) {
    const last = spans.at(-1);
    if (last && last.chain === chain && seq - last.to <= NEAR) last.to = seq;
    else spans.push({ chain, from: seq, to: seq });
  }
  const found = await Promise.all(
    spans.map(({ chain, from, to }) =>
      journal.getAll(IDBKeyRange.bound([chain, from - LONGEST], [chain, to + 1])),
    ),
  );
  return found.flat();
}

/** Entries as they are stored. @param entries in the order of chain and seq, no place twice */
export function cutStretches(entries: readonly Entry[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const entry of entries) {
    const one = stretchOf(entry);
    const last = stretches.at(-1);
    const length = last?.entries.length ?? LONGEST;
    if (!last || length >= LONGEST || last.chain !== one.chain || last.seq + length !== one.seq) {
      stretches.push(one);
      continue;
    }
    last.entries.push(entry);
    for (const id of one.incidents) if (!last.incidents.includes(id)) last.incidents.push(id);
  }
  return stretches;
}
