import type { Kept } from '../incidents/export/json-lines';
import type { Keep } from '../incidents/export-copy';
import { admit, foldKey, NO_MEETINGS, type RecentMeetings } from '../incidents/fold';
import type { Action, Control, Incident } from '../incidents/incident';
import { type Entry, type Event, erase, nextEntry, spansOf, startChain } from '../incidents/journal';
import type { Moment } from '../incidents/moment';
import { toHex } from '../incidents/new-id';
import { apply, begin, project } from '../incidents/project';
import { type Meeting, seenEvent } from '../incidents/seen';
import type { VerifyReport } from '../incidents/verify';
import { type SiteOf, siteOf as siteOfTable } from '../url/site';
import { checkHistory, rebuildHistory } from './incident-check';
import {
  type HeadState,
  type IncidentDatabase,
  IncidentStoreError,
  openDatabase,
  type Reading,
  STORES,
  type Stored,
  storeError,
  transact,
  type Writing,
} from './incident-database';
import { createImport, type Import } from './incident-import';
import { type Place, placeOf, readKept, readPage, readPages } from './incident-reading';

export { IncidentStoreError } from './incident-database';
export type { Import, Imported, Preview } from './incident-import';
export type { Place } from './incident-reading';

export interface IncidentStoreOptions {
  now: () => Moment;
  /** A new id that sorts after older ones (`uuidV7`). */
  newId: () => string;
  /** So many random bytes. */
  random: (bytes: number) => Uint8Array;
  siteOf?: SiteOf;
  indexedDB?: IDBFactory;
}

/** What became of a meeting. Where it was not recorded by a limit, `id` is the incident it would have been a repeat of. */
export type Recorded =
  | { outcome: 'recorded' | 'repeated'; id: string }
  | { outcome: 'same-page' | 'too-many'; id?: string };

/** What became of something that happened to an incident. */
export type Happened = { outcome: 'recorded'; incident: Incident } | { outcome: 'unknown-incident' };

/** How often somebody else may be faster before we give up, and the longest wait in between. */
const ATTEMPTS = 100;
const MAX_WAIT_MS = 20;
/** Deleting more than this takes several transactions, each of them whole. */
const DELETED_AT_ONCE = 2000;

const FRESH: HeadState = { ...startChain(''), revision: 0 };

export type IncidentStore = ReturnType<typeof openIncidentStore>;

/**
 * The history on this device, and the only thing that writes it. A promise that resolves means it is on disk; one
 * that rejects (`IncidentStoreError`) means nothing was written. Any number of contexts may hold a store: what
 * they write is put in order by comparing the head of the chain inside the transaction.
 */
export function openIncidentStore(options: IncidentStoreOptions) {
  const { now, newId, random, siteOf = siteOfTable, indexedDB: factory = indexedDB } = options;
  let connection: Promise<IncidentDatabase> | null = null;
  let recent: RecentMeetings = NO_MEETINGS;
  /** The lock: hashing cannot be awaited inside a transaction, so one write waits for the one before it. */
  let queue: Promise<unknown> = Promise.resolve();

  async function database(): Promise<IncidentDatabase> {
    const lost = () => {
      connection = null;
    };
    connection ??= openDatabase(factory, lost);
    try {
      return await connection;
    } catch (error) {
      connection = null;
      throw storeError(error);
    }
  }

  function exclusively<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work);
    queue = result.catch(() => {});
    return result;
  }

  async function reading<T>(work: (database: IncidentDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(await database());
    } catch (error) {
      throw storeError(error);
    }
  }

  async function* streaming<T>(read: (database: IncidentDatabase) => AsyncGenerator<T>): AsyncGenerator<T> {
    try {
      yield* read(await database());
    } catch (error) {
      throw storeError(error);
    }
  }

  /** What to write next, or the answer when there is nothing to write. */
  type Plan<T> =
    | { answer: T }
    | { incident?: string; event: Event; write: (tx: Writing, entry: Entry) => Promise<T> };

  /** Adds one entry and what follows from it, in one transaction. */
  function append<T>(plan: (tx: Reading) => Promise<Plan<T>>): Promise<T> {
    return exclusively(async () => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const done = await attemptAppend(plan);
        if (done) return done.value;
        await new Promise((resolve) => setTimeout(resolve, Math.min(attempt, MAX_WAIT_MS)));
      }
      throw new IncidentStoreError('contended');
    });
  }

  async function attemptAppend<T>(plan: (tx: Reading) => Promise<Plan<T>>): Promise<{ value: T } | null> {
    const { head, next } = await reading(async (open) => {
      const tx = open.transaction(STORES);
      const [state, made] = await Promise.all([tx.objectStore('state').get('head'), plan(tx)]);
      return { head: state ?? { ...FRESH, chain: newId() }, next: made };
    });
    if ('answer' in next) return { value: next.answer };
    const { incident, event, write } = next;
    const salt = toHex(random(16));
    const entry = await nextEntry(head, incident === undefined ? { salt, event } : { salt, incident, event });
    return transact(await database(), async (tx) => {
      const { revision } = (await tx.objectStore('state').get('head')) ?? FRESH;
      if (revision !== head.revision) return null;
      await tx.objectStore('journal').add(entry);
      const value = await write(tx, entry);
      const { chain, seq, hash } = entry;
      await tx.objectStore('state').put({ chain, seq, hash, revision: revision + 1 }, 'head');
      return { value };
    });
  }

  /** Something happened to an incident that is there. */
  function happen(id: string, event: Event): Promise<Happened> {
    return append<Happened>(async (tx) => {
      const stored = await tx.objectStore('incidents').get(id);
      if (!stored) return { answer: { outcome: 'unknown-incident' } };
      return {
        incident: id,
        event,
        write: async (writing, entry) => ({
          outcome: 'recorded',
          incident: await advance(writing, stored, entry),
        }),
      };
    });
  }

  async function removeAtOnce(ids: readonly string[], why: 'person' | 'retention'): Promise<number> {
    return append<number>(async (tx) => {
      const index = tx.objectStore('journal').index('incident');
      const entries = (await Promise.all(ids.map((id) => index.getAll(id)))).flat();
      const rows = tx.objectStore('incidents');
      const there = (await Promise.all(ids.map((id) => rows.getKey(id)))).filter((key) => key !== undefined);
      if (entries.length === 0 && there.length === 0) return { answer: 0 };
      return {
        event: { type: 'deleted', at: now(), spans: spansOf(entries), why },
        write: async (writing) => {
          const journal = writing.objectStore('journal');
          const incidents = writing.objectStore('incidents');
          await Promise.all([
            ...entries.map((entry) => journal.put(erase(entry))),
            ...there.map((id) => incidents.delete(id)),
          ]);
          return there.length;
        },
      };
    });
  }

  const store = {
    /**
     * Writes down a meeting, without its secrets, or counts it as a repeat of the same one today.
     *
     * @param tab the tab it happened in, for the limits
     * @param keep `sites` leaves out every path and query
     */
    recordSeen(meeting: Meeting, { tab, keep }: { tab: number; keep?: Keep }): Promise<Recorded> {
      const at = now();
      const event = seenEvent(meeting, at, siteOf, keep);
      const fold = foldKey(event, at);
      const id = newId();
      return append<Recorded>(async (tx) => {
        const known = await tx.objectStore('incidents').index('fold').get(fold);
        const met = { tab, url: meeting.outcome.url, platform: meeting.outcome.platform };
        const { verdict, recent: after } = admit(recent, met, Date.parse(at.utc));
        if (verdict !== 'admitted') {
          return { answer: known ? { outcome: verdict, id: known.incident.id } : { outcome: verdict } };
        }
        return {
          incident: known?.incident.id ?? id,
          event: known ? { type: 'repeated', at } : event,
          write: async (writing, entry) => {
            if (known) await advance(writing, known, entry);
            else await writeProjection(writing, begin(entry), entry.chain);
            recent = after;
            return { outcome: known ? 'repeated' : 'recorded', id: known?.incident.id ?? id };
          },
        };
      });
    },

    /** The person acted on it: opened, copied, went back ... @param afterMs since the page was met */
    recordOpened(id: string, { action, afterMs }: { action: Action; afterMs?: number }): Promise<Happened> {
      const event = { type: 'opened', at: now(), action } as const;
      return happen(
        id,
        afterMs === undefined ? event : { ...event, afterMs: Math.max(0, Math.round(afterMs)) },
      );
    },

    /** Whether the destination opened, as the person or the browser says. */
    recordAnswered(id: string, control: Control): Promise<Happened> {
      return happen(id, { type: 'answered', at: now(), control });
    },

    /** The person's own words; what is left out stays. At most 4,000 characters and 20 tags of 50. */
    recordNoted(id: string, { note, tags }: { note?: string; tags?: readonly string[] }): Promise<Happened> {
      return happen(id, {
        type: 'noted',
        at: now(),
        ...(note !== undefined && { note: note.slice(0, MAX_NOTE) }),
        ...(tags !== undefined && { tags: tidyTags(tags) }),
      });
    },

    /** Erases content and salt for good; that something was deleted stays in the chain. @returns how many */
    async remove(ids: readonly string[], why: 'person' | 'retention' = 'person'): Promise<number> {
      const unique = [...new Set(ids)];
      let removed = 0;
      for (let from = 0; from < unique.length; from += DELETED_AT_ONCE) {
        removed += await removeAtOnce(unique.slice(from, from + DELETED_AT_ONCE), why);
      }
      return removed;
    },

    /** Erases everything, chains included, and starts a new chain. */
    removeAll(): Promise<void> {
      return exclusively(async () =>
        transact(await database(), async (tx) => {
          const { revision } = (await tx.objectStore('state').get('head')) ?? FRESH;
          await Promise.all([
            tx.objectStore('journal').clear(),
            tx.objectStore('incidents').clear(),
            tx.objectStore('staging').clear(),
            tx.objectStore('state').put({ ...startChain(newId()), revision: revision + 1 }, 'head'),
          ]);
        }),
      );
    },

    get: (id: string): Promise<Incident | null> =>
      reading(async (open) => (await open.get('incidents', id))?.incident ?? null),

    /** A page, the last met first. @param before the `next` of the page before it */
    list: ({ before, limit }: { before?: Place | undefined; limit: number }) =>
      reading(async (open) => {
        const incidents = (await readPage(open, { before, limit })).map(({ incident }) => incident);
        const last = incidents.at(-1);
        return { incidents, next: last && incidents.length === limit ? placeOf(last) : null };
      }),

    latest: (n: number): Promise<Incident[]> => store.list({ limit: n }).then(({ incidents }) => incidents),

    count: (): Promise<number> => reading((open) => open.count('incidents')),

    /** How many incidents each platform has. */
    countByPlatform: (): Promise<Record<string, number>> =>
      reading(async (open) => {
        const index = open.transaction('incidents').store.index('platform');
        const counts: Record<string, number> = {};
        let cursor = await index.openKeyCursor(null, 'nextunique');
        while (cursor) {
          counts[cursor.key] = await index.count(cursor.key);
          cursor = await cursor.continue();
        }
        return counts;
      }),

    /** How many would go with `prune`. @param olderThan ISO 8601 in UTC, last met before it */
    countOlder: (olderThan: string): Promise<number> =>
      reading((open) => open.countFromIndex('incidents', 'met', IDBKeyRange.upperBound([olderThan], true))),

    /** Deletes what was last met before that time. @returns how many */
    async prune(olderThan: string): Promise<number> {
      const range = IDBKeyRange.upperBound([olderThan], true);
      const ids = await reading((open) => open.getAllKeysFromIndex('incidents', 'met', range));
      return store.remove(ids, 'retention');
    },

    /** The whole history in pages, the last met first. Memory stays that of a page. */
    pages: (size?: number): AsyncGenerator<Incident[]> => streaming((open) => readPages(open, size)),

    /** Every incident with its part of the journal, in the order they were first met; for exports. */
    kept: (): AsyncGenerator<Kept> => streaming((open) => readKept(open)),

    /** Reads every chain and every projection and says what is not as it was written. */
    verify: (): Promise<VerifyReport> => reading(checkHistory),

    /** Writes all incidents anew from the journal. */
    rebuild: () => exclusively(async () => transact(await database(), rebuildHistory)),

    /** Begins to read in what somebody else wrote; nothing of the history changes before `commit`. */
    import: (): Import => createImport({ database, exclusively, newId }),

    /** Lets go of the database, once everything asked for is written. */
    close: (): Promise<void> =>
      exclusively(async () => {
        (await connection?.catch(() => null))?.close();
        connection = null;
      }),
  };
  return store;
}

const MAX_NOTE = 4000;
const MAX_TAGS = 20;
const MAX_TAG = 50;

function tidyTags(tags: readonly string[]): string[] {
  const tidy = tags.map((tag) => tag.trim().slice(0, MAX_TAG)).filter((tag) => tag !== '');
  return [...new Set(tidy)].slice(0, MAX_TAGS);
}

/** The incident after one more entry, which is in the journal already. */
async function advance(tx: Writing, stored: Stored, entry: Entry): Promise<Incident> {
  const { id } = stored.incident;
  const isLast = entry.chain >= stored.tail;
  const incident = isLast
    ? apply(stored.incident, entry)
    : project(await tx.objectStore('journal').index('incident').getAll(id));
  return writeProjection(tx, incident ?? stored.incident, isLast ? entry.chain : stored.tail);
}

async function writeProjection(tx: Writing, incident: Incident | null, tail: string): Promise<Incident> {
  if (!incident) throw new Error('an incident begins with having been seen');
  await tx.objectStore('incidents').put({ incident, fold: foldKey(incident, incident.time), tail });
  return incident;
}
