import type { Incident } from '../../incidents/incident';
import { type Entry, type EntryPlace, type Event, nextEntry, startChain } from '../../incidents/journal';
import { toHex } from '../../incidents/new-id';
import { apply } from '../../incidents/project';
import { replayed } from '../../incidents/replay';
import { createQueue } from '../queue';
import { sleep } from '../sleep';
import { STORES } from './as-it-is';
import {
  type HeadState,
  type IncidentDatabase,
  IncidentStoreError,
  type ReadTransaction,
  storeError,
  transact,
  type WriteTransaction,
} from './database';
import type { Stored } from './stored';
import { entriesOf, stretchOf } from './stretches';

/** What to write next, or the answer when there is nothing to write. */
type Plan<T> =
  | { answer: T }
  | {
      incident?: string;
      event: Event;
      write: (tx: WriteTransaction, entry: Entry) => Promise<T>;
      /** Called once it is on disk, before anything else is planned. */
      written?: () => void;
    };

export interface Writer {
  /** Runs one piece of work after the other. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Adds one entry and what follows from it, in one transaction. @param plan may be asked again */
  append<T>(plan: (tx: ReadTransaction) => Promise<Plan<T>>): Promise<T>;
}

/** How often somebody else may be faster before we give up, and the longest wait in between. */
const ATTEMPTS = 100;
const MAX_WAIT_MS = 20;

/** Where a history that was never written to ends. */
export const FRESH: HeadState = { ...startChain(''), revision: 0 };

/**
 * Writes the chain. What is next is planned and hashed first, under a lock against ourselves, and written only if
 * the history is still what the plan was made from; so nobody waits for a transaction that is still thinking. Where
 * another context was faster, it is planned again.
 *
 * @param onFailure told why a piece of work failed, before the next one begins; must not fail itself
 */
export function createWriter({
  database,
  newId,
  random,
  onFailure,
}: {
  database: () => Promise<IncidentDatabase>;
  newId: () => string;
  random: (bytes: number) => Uint8Array;
  onFailure: (error: unknown) => Promise<void>;
}): Writer {
  const exclusively = createQueue(onFailure);

  async function planned<T>(
    plan: (tx: ReadTransaction) => Promise<Plan<T>>,
  ): Promise<{ head: HeadState; next: Plan<T> }> {
    try {
      const tx = (await database()).transaction(STORES);
      const [state, next] = await Promise.all([tx.objectStore('state').get('head'), plan(tx)]);
      return { head: state ?? { ...FRESH, chain: newId() }, next };
    } catch (error) {
      throw storeError(error);
    }
  }

  /** @returns `null` when another context was faster */
  async function attempt<T>(plan: (tx: ReadTransaction) => Promise<Plan<T>>): Promise<{ value: T } | null> {
    const { head, next } = await planned(plan);
    if ('answer' in next) return { value: next.answer };
    const { incident, event, write, written } = next;
    const salt = toHex(random(16));
    const entry = nextEntry(head, incident === undefined ? { salt, event } : { salt, incident, event });
    // What is deleted, and so names no incident, stays so through a power cut; what was met outlives the browser anyway.
    const durability = incident ? 'relaxed' : 'strict';
    const commit = async (tx: WriteTransaction) => {
      const { revision } = (await tx.objectStore('state').get('head')) ?? FRESH;
      if (revision !== head.revision) return null;
      const { chain, seq, hash } = entry;
      const state = tx.objectStore('state');
      // All at once: each answer that is waited for is a way to the disk's process and back.
      const writing = Promise.all([tx.objectStore('journal').add(stretchOf(entry)), write(tx, entry)]);
      // Where the last of them cannot even be asked for, nobody waits for the others.
      writing.catch(() => {});
      await state.put({ chain, seq, hash, revision: revision + 1 }, 'head');
      return { value: (await writing)[1] };
    };
    const done = await transact(await database(), commit, durability);
    if (done) written?.();
    return done;
  }

  return {
    exclusively,
    append: (plan) =>
      exclusively(async () => {
        for (let tries = 0; tries < ATTEMPTS; tries++) {
          const done = await attempt(plan);
          if (done) return done.value;
          await sleep(Math.min(tries, MAX_WAIT_MS));
        }
        throw new IncidentStoreError('contended');
      }),
  };
}

/**
 * What an event says of the last word on an incident that is there: where it stood, if another chain than the
 * device's has it, so that this event comes after it whatever the clocks say.
 */
export async function afterLastWord(
  tx: ReadTransaction,
  { incident, tail }: Stored,
): Promise<{ after?: EntryPlace }> {
  const head = await tx.objectStore('state').get('head');
  if (head?.chain === tail) return {};
  const last = replayed(await entriesOf(tx.objectStore('journal'), incident.id)).at(-1);
  return last ? { after: { chain: last.chain, seq: last.seq } } : {};
}

/** Puts the incident as it stands after one more entry, which has the last word and is in the journal already. */
export function advance(tx: WriteTransaction, { incident, fold }: Stored, entry: Entry): Promise<Incident> {
  return putIncident(tx, apply(incident, entry), fold, entry.chain);
}

/** @param tail the chain that has the last word on it */
export async function putIncident(
  tx: WriteTransaction,
  incident: Incident | null,
  fold: string,
  tail: string,
): Promise<Incident> {
  if (!incident) throw new Error('never seen');
  await tx.objectStore('incidents').put({ incident, fold, tail });
  return incident;
}
