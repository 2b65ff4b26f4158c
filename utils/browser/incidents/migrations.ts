import { foldKey } from '../../incidents/fold';
import type { Control } from '../../incidents/incident';
import { projectSafely, type Stored, storedOf } from './stored';
import { stretchOf } from './stretches';

/**
 * One step of the schema. What it does is never edited once shipped: a change is a further step.
 *
 * @param done to be called when everything is as this version has it
 */
export type Migration = (database: IDBDatabase, transaction: IDBTransaction, done: () => void) => void;

/** Step n leads from version n - 1 to version n. */
export const MIGRATIONS: readonly Migration[] = [
  (database, _, done) => {
    const journal = database.createObjectStore('journal', { keyPath: ['chain', 'seq'] });
    journal.createIndex('incident', 'sealed.incident');
    const incidents = database.createObjectStore('incidents', { keyPath: 'incident.id' });
    incidents.createIndex('met', ['incident.repeats.last', 'incident.id']);
    incidents.createIndex('platform', 'incident.platform.id');
    incidents.createIndex('fold', 'fold');
    database.createObjectStore('state');
    database.createObjectStore('staging', { autoIncrement: true });
    done();
  },
  (_, transaction, done) => {
    // Few incidents have a tag, and only those are in it: the complaints among them are asked for often.
    const incidents = transaction.objectStore('incidents');
    incidents.createIndex('tag', 'incident.tags', { multiEntry: true });
    // Keys of meetings were as long as their addresses.
    walk(incidents, done, (cursor) => {
      const stored: Stored = cursor.value;
      cursor.update({ ...stored, fold: foldKey(stored.incident, stored.incident.time) });
      cursor.continue();
    });
  },
  (_, transaction, done) => {
    // What several chains tell is told in the order of time, and an incident says when it was last answered.
    const journal = transaction.objectStore('journal');
    const [first, last] = [journal.openKeyCursor(), journal.openKeyCursor(null, 'prev')];
    last.onsuccess = () => {
      const isMixed = chainAt(first) !== chainAt(last);
      walk(transaction.objectStore('incidents'), done, (cursor) => {
        const { incident }: Stored = cursor.value;
        if (!isMixed && !ANSWERS.includes(incident.control)) return cursor.continue();
        const entries = journal.index('incident').getAll(incident.id);
        entries.onsuccess = () => {
          const told = projectSafely(entries.result);
          if (told) cursor.update(storedOf(told, entries.result));
          cursor.continue();
        };
      });
    };
  },
  (_, transaction, done) => {
    // Entries are stored in stretches.
    const journal = transaction.objectStore('journal');
    journal.deleteIndex('incident');
    journal.createIndex('incident', 'incidents', { multiEntry: true });
    walk(journal, done, (cursor) => {
      cursor.update(stretchOf(cursor.value));
      cursor.continue();
    });
  },
];

/** Shows every record to `visit`, which goes on by itself. */
function walk(store: IDBObjectStore, done: () => void, visit: (cursor: IDBCursorWithValue) => void): void {
  const request = store.openCursor();
  request.onsuccess = () => (request.result ? visit(request.result) : done());
}

const ANSWERS: readonly Control[] = ['opened-ok', 'failed'];

function chainAt({ result }: IDBRequest<IDBCursor | null>): unknown {
  return [result?.key].flat()[0];
}
