import { expect } from 'vitest';
import { type Entry, faultOf, GENESIS } from '../../utils/incidents/journal';
import type { Driver } from './driver';
import { storedRows } from './stored-rows';

/** The journal in the browser's own database, in its order. */
export async function journalOf(driver: Driver): Promise<Entry[]> {
  const stretches = await storedRows<{ entries: Entry[] }>(driver, 'journal');
  return stretches.flatMap(({ entries }) => entries);
}

/** What the journal says happened, in order; fails when an entry is missing, doubled, changed or out of place. */
export async function wholeJournal(driver: Driver): Promise<string[]> {
  const entries = await journalOf(driver);
  let before = GENESIS;
  for (const [index, entry] of entries.entries()) {
    expect([entry.seq, entry.prev, faultOf(entry)]).toEqual([index + 1, before, null]);
    before = entry.hash;
  }
  return entries.map(({ sealed }) => sealed?.event.type ?? 'erased');
}
