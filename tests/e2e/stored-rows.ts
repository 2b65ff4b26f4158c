import type { Driver } from './driver';

/** What the history's own database holds in one of its stores, in the order of its keys; empty while there is none. */
export function storedRows<T>(driver: Driver, store: 'incidents' | 'journal'): Promise<T[]> {
  return driver.inExtension(
    (store) =>
      new Promise<T[]>((resolve, reject) => {
        const open = indexedDB.open('incidents');
        open.onupgradeneeded = () => open.transaction?.abort();
        open.onerror = () => resolve([]);
        open.onsuccess = () => {
          // Nobody is to be held up by who only looks.
          open.result.onversionchange = () => open.result.close();
          const rows = open.result.transaction(store).objectStore(store).getAll();
          rows.onerror = () => reject(rows.error);
          rows.onsuccess = () => {
            open.result.close();
            resolve(rows.result);
          };
        };
      }),
    store,
  );
}
