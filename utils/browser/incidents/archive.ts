import type { Kept } from '../../incidents/export/json-lines';
import type { VerifyReport } from '../../incidents/verify';
import { checkHistory, rebuildHistory } from './check';
import { transact } from './database';
import { createImport, forgetLeft, type Import, type Locks } from './import';
import { readKept } from './kept';
import { overviewOf } from './overview';
import { createIncidentStore, type IncidentStoreOptions } from './store';

export type IncidentArchive = ReturnType<typeof openIncidentArchive>;

/**
 * The store with what only the history page does to a history as a whole: check it, mend it, hand it on, read it
 * in. Apart, so that the background does not carry it.
 *
 * @param locks tell whether a page is there yet that has read something; without them, what it left stays till the next start
 */
export function openIncidentArchive(options: IncidentStoreOptions, locks?: Locks) {
  const { store, inside } = createIncidentStore(options);
  const { database, exclusively, reading, streaming, newId } = inside;
  return {
    ...store,
    ...overviewOf(inside),

    /** Every incident with its part of the journal, in the order they were first met; for exports. */
    kept: (): AsyncGenerator<Kept> => streaming((open) => readKept(open)),

    /** How often anything at all was written: two readings in between which it stayed saw the same history. */
    revision: (): Promise<number> =>
      reading(async (open) => (await open.get('state', 'head'))?.revision ?? 0),

    /** Reads every chain and every projection and says what is not as it was written. */
    verify: (): Promise<VerifyReport> => reading(checkHistory),

    /** Writes all incidents anew from the journal. */
    rebuild: () => exclusively(async () => transact(await database(), rebuildHistory)),

    /** Begins to read in what somebody else wrote; nothing of the history changes before `commit`. */
    import: (): Import => createImport({ database, exclusively, newId, locks }),

    /** Forgets what pages have read in that are gone, and what others have as soon as they are. */
    forgetLeft: (): Promise<void> => forgetLeft({ database, locks }),
  };
}
