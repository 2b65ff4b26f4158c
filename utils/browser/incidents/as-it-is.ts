import { wrap } from 'idb';
import type { IncidentDatabase, StoreName } from './database';

export const DATABASE_NAME = 'incidents';
export const STORES: StoreName[] = ['journal', 'incidents', 'state', 'staging'];

/**
 * Opens the history to look into it, as whatever version wrote it: nothing is made and nothing is brought up to date,
 * so that who only looks carries nothing of what that takes. Gives way to whoever wants to do that. While an older version
 * holds it there is no answer.
 *
 * @throws where there is none yet, or it cannot be opened
 */
export function openAsItIs(factory: IDBFactory): Promise<IncidentDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE_NAME);
    // Only where there was none: it is not made.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      database.onversionchange = () => database.close();
      resolve(wrap(database) as IncidentDatabase);
    };
  });
}
