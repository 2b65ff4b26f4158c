import type { Incident } from '../incidents/incident';
import { openDatabase } from './incident-database';
import { readPage } from './incident-reading';

/**
 * The last few incidents, the latest first, read without the rest of the store so that the popup stays small.
 *
 * @returns none when the history cannot be read: the popup is of use without it
 */
export async function latestIncidents(limit: number): Promise<Incident[]> {
  try {
    const database = await openDatabase(indexedDB, () => {});
    const page = await readPage(database, { limit });
    database.close();
    return page.map(({ incident }) => incident);
  } catch {
    return [];
  }
}
