import type { Incident } from '../incidents/incident';
import { inTime } from './in-time';
import { openAsItIs } from './incidents/as-it-is';
import { readPage, readWaiting } from './incidents/reading';
import { today } from './today';

/** What the popup says of the history where the tab has nothing to say. */
interface LookBack {
  /** The last few, the latest first. */
  latest: readonly Incident[];
  /** Complaints that have run past a term. */
  late: number;
}

/**
 * Read without the rest of the store so that the popup stays small.
 *
 * @returns nothing when the history cannot be read, or not now: the popup is of use without it
 */
export async function lookBack(limit: number): Promise<LookBack> {
  const read = await inTime(readBack(limit)).catch(() => undefined);
  return read ?? { latest: [], late: 0 };
}

async function readBack(limit: number): Promise<LookBack> {
  const database = await openAsItIs(indexedDB);
  const page = await readPage(database, { limit });
  const { late } = await readWaiting(database, today());
  database.close();
  return { latest: page.map(({ incident }) => incident), late };
}
