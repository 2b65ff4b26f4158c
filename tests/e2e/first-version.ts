declare global {
  var held: IDBDatabase | undefined;
}

/** What the first version of the history's database held. */
interface FirstVersion {
  journal: readonly unknown[];
  incidents: readonly unknown[];
  state: unknown;
}

/**
 * Runs in a page of the extension: puts a history as the first version made it in the place of the one that is there,
 * and holds it open without giving way, as a page of that version would that nobody has closed.
 */
export async function holdFirstVersion({ journal, incidents, state }: FirstVersion): Promise<void> {
  const empty = () =>
    new Promise<IDBDatabase | null>((resolve) => {
      indexedDB.deleteDatabase('incidents');
      const open = indexedDB.open('incidents', 1);
      open.onupgradeneeded = () => {
        const entries = open.result.createObjectStore('journal', { keyPath: ['chain', 'seq'] });
        entries.createIndex('incident', 'sealed.incident');
        const rows = open.result.createObjectStore('incidents', { keyPath: 'incident.id' });
        rows.createIndex('met', ['incident.repeats.last', 'incident.id']);
        rows.createIndex('platform', 'incident.platform.id');
        rows.createIndex('fold', 'fold');
        open.result.createObjectStore('state');
        open.result.createObjectStore('staging', { autoIncrement: true });
      };
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => resolve(null);
    });
  let database = await empty();
  // The background may have made its own meanwhile.
  while (!database) database = await empty();
  const made = database;
  await new Promise<void>((resolve, reject) => {
    const tx = made.transaction(['journal', 'incidents', 'state'], 'readwrite');
    for (const entry of journal) tx.objectStore('journal').put(entry);
    for (const row of incidents) tx.objectStore('incidents').put(row);
    if (state) tx.objectStore('state').put(state, 'head');
    tx.onabort = () => reject(tx.error);
    tx.oncomplete = () => resolve();
  });
  globalThis.held = made;
}

/** Runs in the same page: closes it. */
export function letGo(): void {
  globalThis.held?.close();
}
