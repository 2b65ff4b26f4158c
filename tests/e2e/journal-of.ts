import { expect } from 'vitest';
import { type Entry, faultOf, GENESIS } from '../../utils/incidents/journal';
import type { Driver } from './driver';

/** The journal in the browser's own database, in its order. */
export function journalOf(driver: Driver): Promise<Entry[]> {
  return driver.inExtension(
    () =>
      new Promise<Entry[]>((resolve, reject) => {
        const open = indexedDB.open('incidents');
        open.onupgradeneeded = () => open.transaction?.abort();
        open.onerror = () => resolve([]);
        open.onsuccess = () => {
          // Nobody is to be held up by who only looks.
          open.result.onversionchange = () => open.result.close();
          const rows = open.result.transaction('journal').objectStore('journal').getAll();
          rows.onerror = () => reject(rows.error);
          rows.onsuccess = () => {
            open.result.close();
            resolve((rows.result as { entries: Entry[] }[]).flatMap(({ entries }) => entries));
          };
        };
      }),
  );
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
