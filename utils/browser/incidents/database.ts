import { type DBSchema, type IDBPDatabase, type IDBPTransaction, unwrap, wrap } from 'idb';
import type { Entry, Head } from '../../incidents/journal';
import type { StoreFault } from '../../incidents/store-fault';
import { DATABASE_NAME, STORES } from './as-it-is';
import { MIGRATIONS, type Migration } from './migrations';
import type { Stored } from './stored';
import type { Stretch } from './stretches';

/** Where the device's chain ends, and how often anything at all was written. */
export interface HeadState extends Head {
  revision: number;
}

export interface IncidentSchema extends DBSchema {
  journal: { key: [chain: string, seq: number]; value: Stretch; indexes: { incident: string } };
  incidents: {
    key: string;
    value: Stored;
    indexes: { met: [last: string, id: string]; platform: string; fold: string; tag: string };
  };
  state: { key: 'head'; value: HeadState };
  /** What an import has read and nobody has confirmed yet. */
  staging: { key: StagedKey; value: Staged };
}

/** Which import has read it, and which of its parts this is, from 0. */
export type StagedKey = [session: string, part: number];

/** A part of what an import has read. */
interface Staged {
  items: { entries: Entry[]; verdict: ImportVerdict }[];
  /** No entry of the history stood in the place of any of these. */
  isFree: boolean;
}

/** What a file has of an incident, compared with what is here. */
export type ImportVerdict = 'added' | 'extended' | 'duplicates' | 'conflict';

export type IncidentDatabase = IDBPDatabase<IncidentSchema>;
export type StoreName = 'journal' | 'incidents' | 'state' | 'staging';
export type ReadTransaction = IDBPTransaction<IncidentSchema, StoreName[], 'readonly'>;
export type WriteTransaction = IDBPTransaction<IncidentSchema, StoreName[], 'readwrite'>;

/** Why the store could not do what it was asked, as a code; `cause` is what the browser threw. */
export class IncidentStoreError extends Error {
  override readonly name = 'IncidentStoreError';
  readonly code: StoreFault;

  constructor(code: StoreFault, cause?: unknown) {
    super(`history: ${code}`, { cause });
    this.code = code;
  }
}

const FAULTS: Readonly<Record<string, StoreFault>> = {
  QuotaExceededError: 'quota-exceeded',
  VersionError: 'newer-version',
};

/** Whatever the browser threw, by our code for it; `failed` where there is none. */
export function storeError(cause: unknown): IncidentStoreError {
  if (cause instanceof IncidentStoreError) return cause;
  return new IncidentStoreError((cause instanceof Error && FAULTS[cause.name]) || 'failed', cause);
}

/** Whoever opens it behind an opening that is held up hears nothing; so long, in milliseconds, that is waited for. */
const PATIENCE_MS = 5000;
/** Who gives way may be reading yet, and is done in a moment, in milliseconds; an older version never is. */
const GRACE_MS = 500;

/** Where an opening of ours is held up. It cannot be taken back, and all others would stand behind it. */
const heldUp = new WeakSet<IDBFactory>();

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
  if (heldUp.has(factory)) return Promise.reject(new IncidentStoreError('blocked'));
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE_NAME, migrations.length);
    let abandoned = false;
    const abandon = () => {
      abandoned = true;
      heldUp.add(factory);
      reject(new IncidentStoreError('blocked'));
    };
    let patience = setTimeout(abandon, PATIENCE_MS);
    const end = () => {
      clearTimeout(patience);
      heldUp.delete(factory);
    };
    request.onupgradeneeded = ({ oldVersion }) => {
      clearTimeout(patience);
      const { result, transaction } = request;
      // One after the other: each finds everything as the one before it left it.
      const migrate = (step: number) =>
        migrations[step]?.(result, transaction as IDBTransaction, () => migrate(step + 1));
      migrate(oldVersion);
    };
    request.onblocked = () => {
      clearTimeout(patience);
      patience = setTimeout(abandon, GRACE_MS);
    };
    request.onerror = () => {
      end();
      reject(storeError(request.error));
    };
    request.onsuccess = () => {
      end();
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
  work: (tx: WriteTransaction) => Promise<T>,
  durability: IDBTransactionDurability = 'strict',
): Promise<T> {
  let tx: WriteTransaction;
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

/** Takes back what a transaction was to write, where that is not written yet. */
export function abort(tx: WriteTransaction): void {
  try {
    unwrap(tx).abort();
  } catch {
    // It has ended already, which is what was wanted.
  }
}
