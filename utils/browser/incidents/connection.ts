import { DATABASE_NAME } from './as-it-is';
import { type IncidentDatabase, openDatabase, storeError } from './database';

/** The history's database, opened when it is first asked for, and again after it was lost or could not be opened. */
interface IncidentConnection {
  database(): Promise<IncidentDatabase>;
  letGo(): Promise<void>;
  /** Deletes the database with whatever is in it; the next to open it gets a new one. */
  destroy(): Promise<void>;
  /** What goes wrong on the way is an `IncidentStoreError`. */
  reading<T>(work: (database: IncidentDatabase) => Promise<T>): Promise<T>;
  streaming<T>(read: (database: IncidentDatabase) => AsyncGenerator<T>): AsyncGenerator<T>;
}

/** Nothing is opened before it is asked for. */
export function connectTo(factory: IDBFactory): IncidentConnection {
  let connection: Promise<IncidentDatabase> | null = null;
  const lost = () => {
    connection = null;
  };

  async function database(): Promise<IncidentDatabase> {
    connection ??= openDatabase(factory, lost);
    try {
      return await connection;
    } catch (error) {
      lost();
      throw storeError(error);
    }
  }

  async function letGo(): Promise<void> {
    (await connection?.catch(() => null))?.close();
    lost();
  }

  return {
    database,
    letGo,
    destroy: async () => {
      await letGo();
      factory.deleteDatabase(DATABASE_NAME);
    },
    reading: async (work) => {
      try {
        return await work(await database());
      } catch (error) {
        throw storeError(error);
      }
    },
    streaming: async function* (read) {
      try {
        yield* read(await database());
      } catch (error) {
        throw storeError(error);
      }
    },
  };
}
