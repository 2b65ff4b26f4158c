import type { IDBPObjectStore } from 'idb';
import type { Entry } from '../../incidents/journal';
import type { IncidentSchema, StoreName } from './database';

/**
 * Entries of one chain that follow each other without a gap, stored as one record: to a browser each record costs far
 * more than what is in it. What happens is stored as it happens, one by one; what is read in, many at a time.
 */
export interface Stretch {
  chain: string;
  /** Of the first of them. */
  seq: number;
  entries: Entry[];
  /** Whom they tell of. */
  incidents: string[];
}

/** So many entries at most: who erases one of them writes all of them anew. */
export const LONGEST = 64;

export type Journal = IDBPObjectStore<IncidentSchema, StoreName[], 'journal', 'readonly' | 'readwrite'>;

/** An entry as it is stored as it happens: by itself. */
export function stretchOf(entry: Entry): Stretch {
  const { chain, seq, sealed } = entry;
  return { chain, seq, entries: [entry], incidents: [sealed?.incident ?? []].flat() };
}

/** The entries of one incident, in the order of chain and seq. */
export async function entriesOf(journal: Journal, id: string): Promise<Entry[]> {
  const stretches = await journal.index('incident').getAll(id);
  return stretches.flatMap(({ entries }) => entries.filter(({ sealed }) => sealed?.incident === id));
}
