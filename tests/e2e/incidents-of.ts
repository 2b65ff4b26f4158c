import type { Incident } from '../../utils/incidents/incident';
import type { Driver } from './driver';

/** The incidents in the browser's own database, newest first; empty while there is none. */
export function incidentsOf(driver: Driver): Promise<Incident[]> {
  return driver.inExtension(
    () =>
      new Promise<Incident[]>((resolve, reject) => {
        const open = indexedDB.open('incidents');
        open.onupgradeneeded = () => open.transaction?.abort();
        open.onerror = () => resolve([]);
        open.onsuccess = () => {
          // Nobody is to be held up by who only looks.
          open.result.onversionchange = () => open.result.close();
          const rows = open.result.transaction('incidents').objectStore('incidents').getAll();
          rows.onerror = () => reject(rows.error);
          rows.onsuccess = () => {
            open.result.close();
            const incidents = rows.result.map(({ incident }: { incident: Incident }) => incident);
            resolve(incidents.sort((a, b) => (a.repeats.last < b.repeats.last ? 1 : -1)));
          };
        };
      }),
  );
}
