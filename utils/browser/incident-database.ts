import { type DBSchema, type IDBPDatabase, type IDBPTransaction, unwrap, wrap } from 'idb';
import { foldKey } from '../incidents/fold';
import type { Incident } from '../incidents/incident';
import type { Entry, Head } from '../incidents/journal';

/** The projection as it lies next to the journal, with what is needed to keep it up. */
export interface Stored {
  incident: Incident;
  /** Meetings with this key are repeats of it. */
  fold: string;
  /** The last chain, in order, that has an entry of it: an entry of a later one can simply be applied. */
  tail: string;
}

/** Where the device's chain ends, and how often anything at all was written. */
export interface HeadState extends Head {
  revision: number;
}

export interface IncidentSchema extends DBSchema {
  journal: { key: [chain: string, seq: number]; value: Entry; indexes: { incident: string } };
  incidents: {
    key: string;
    value: Stored;
    indexes: { met: [last: string, id: string]; platform: string; fold: string; tag: string };
  };
  state: { key: 'head'; value: HeadState };
  /** What an import has read and nobody has confirmed yet. */
  staging: { key: number; value: { session: string; items: { entries: Entry[]; verdict: Verdict }[] } };
}

/** What a file has of an incident, compared with what is here. */
export type Verdict = 'added' | 'extended' | 'duplicates' | 'conflict';

export type IncidentDatabase = IDBPDatabase<IncidentSchema>;
type StoreName = 'journal' | 'incidents' | 'state' | 'staging';
export type Reading = IDBPTransaction<IncidentSchema, StoreName[], 'readonly'>;
export type Writing = IDBPTransaction<IncidentSchema, StoreName[], 'readwrite'>;

export const STORES: StoreName[] = ['journal', 'incidents', 'state', 'staging'];
export const DATABASE_NAME = 'incidents';

/** One step of the schema. Never edited once shipped: a change is a further step. */
export type Migration = (database: IDBDatabase, transaction: IDBTransaction) => void;

/** Step n leads from version n - 1 to version n. */
export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    const journal = database.createObjectStore('journal', { keyPath: ['chain', 'seq'] });
    journal.createIndex('incident', 'sealed.incident');
    const incidents = database.createObjectStore('incidents', { keyPath: 'incident.id' });
    incidents.createIndex('met', ['incident.repeats.last', 'incident.id']);
    incidents.createIndex('platform', 'incident.platform.id');
    incidents.createIndex('fold', 'fold');
    database.createObjectStore('state');
    database.createObjectStore('staging', { autoIncrement: true });
  },
  (_, transaction) => {
    // Few incidents have a tag, and only those are in it: the complaints among them are asked for often.
    const incidents = transaction.objectStore('incidents');
    incidents.createIndex('tag', 'incident.tags', { multiEntry: true });
    // Keys of meetings were as long as their addresses.
    const rows = incidents.openCursor();
    rows.onsuccess = () => {
      const cursor = rows.result;
      if (!cursor) return;
      const stored: Stored = cursor.value;
      cursor.update({ ...stored, fold: foldKey(stored.incident, stored.incident.time) });
      cursor.continue();
    };
  },
];

/**
 * Why the history could not do what it was asked. Whatever the code, nothing was half written.
 * `blocked`: a page of an older version holds the database open. `newer-version`: it was written by a later
 * version than this one. `contended`: others wrote faster than we could for a while. `superseded`: another import
 * was begun meanwhile. `unavailable`: the browser
 * gives no database here.
 */
export type IncidentStoreFault =
  | 'quota-exceeded'
  | 'blocked'
  | 'newer-version'
  | 'contended'
  | 'superseded'
  | 'unavailable'
  | 'failed';

export class IncidentStoreError extends Error {
  override readonly name = 'IncidentStoreError';
  readonly code: IncidentStoreFault;

  constructor(code: IncidentStoreFault, cause?: unknown) {
    super(`history: ${code}`, { cause });
    this.code = code;
  }
}

const FAULTS: Readonly<Record<string, IncidentStoreFault>> = {
  QuotaExceededError: 'quota-exceeded',
  VersionError: 'newer-version',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  UnknownError: 'unavailable',
};

export function storeError(cause: unknown): IncidentStoreError {
  if (cause instanceof IncidentStoreError) return cause;
  const name = typeof cause === 'object' && cause !== null && 'name' in cause ? String(cause.name) : '';
  return new IncidentStoreError(FAULTS[name] ?? 'failed', cause);
}

/**
 * Opens the database, bringing it up to the last migration. The connection gives way to a newer version of the
 * extension instead of blocking it; `onLost` then says that it is closed.
 *
 * @throws {IncidentStoreError}
 */
export function openDatabase(
  factory: IDBFactory,
  onLost: () => void,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<IncidentDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE_NAME, migrations.length);
    let abandoned = false;
    request.onupgradeneeded = ({ oldVersion }) => {
      const { result, transaction } = request;
      if (transaction) for (const migrate of migrations.slice(oldVersion)) migrate(result, transaction);
    };
    request.onblocked = () => {
      abandoned = true;
      reject(new IncidentStoreError('blocked'));
    };
    request.onerror = () => reject(storeError(request.error));
    request.onsuccess = () => {
      const database = request.result;
      if (abandoned) return database.close();
      database.onversionchange = () => {
        database.close();
        onLost();
      };
      database.onclose = onLost;
      resolve(wrap(database) as IncidentDatabase);
    };
  });
}

/**
 * Runs `work` in one transaction over everything: either all of it lasts or none. Nothing but requests of this
 * transaction may be awaited in it.
 *
 * @throws {IncidentStoreError}
 */
export async function transact<T>(
  database: IncidentDatabase,
  work: (tx: Writing) => Promise<T>,
  durability: IDBTransactionDurability = 'strict',
): Promise<T> {
  let tx: Writing;
  try {
    tx = database.transaction(STORES, 'readwrite', { durability });
  } catch (error) {
    throw storeError(error);
  }
  const done = tx.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const result = await work(tx);
    const failed = await done;
    if (failed) throw failed.error;
    return result;
  } catch (error) {
    abort(tx);
    await done;
    throw storeError(tx.error ?? error);
  }
}

function abort(tx: Writing): void {
  try {
    unwrap(tx).abort();
  } catch {
    // It has ended already, which is what was wanted.
  }
}
