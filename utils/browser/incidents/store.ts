import type { Keep } from '../../incidents/export-copy';
import { admit, foldKey, NO_MEETINGS, type RecentMeetings } from '../../incidents/fold';
import type { Action, Control, Incident } from '../../incidents/incident';
import type { LaterEvent, Noted, SeenEvent } from '../../incidents/journal';
import { localDay, type Moment } from '../../incidents/moment';
import { asRead, begin, isNewsOf } from '../../incidents/project';
import { MAX_TAG, MAX_TAGS, type Waiting } from '../../incidents/reminders';
import { type Meeting, seenEvent } from '../../incidents/seen';
import type { Kind } from '../../rules/define-platform';
import { saysMore } from '../../unwrap/seriousness';
import { type SiteOf, siteOf as siteOfTable } from '../../url/site';
import { connectTo } from './connection';
import { storeError } from './database';
import { readOlder, readPages, readWaiting } from './reading';
import { createRemoval } from './removal';
import { advance, afterLastWord, createWriter, putIncident } from './writing';

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
type Recorded =
  | { outcome: 'recorded' | 'repeated'; id: string }
  | { outcome: 'same-page' | 'too-many'; id?: string };

/** What became of something that happened to an incident. */
export type Happened = { outcome: 'recorded'; incident: Incident } | { outcome: 'unknown-incident' };

/** What an archive or an overview is made of. */
export type IncidentStoreInside = ReturnType<typeof createIncidentStore>['inside'];

/** @see createIncidentStore */
export const openIncidentStore = (options: IncidentStoreOptions) => createIncidentStore(options).store;

/**
 * The history on this device, and the only thing that writes it; with its inside, for the archive that adds to it. A
 * promise that resolves means that it is written, whatever becomes of the worker or the browser; where the power fails,
 * what was met in the last moments may be missing, the chain ends whole before it, and what was deleted stays deleted.
 * One that rejects (`IncidentStoreError`) means nothing was written. Any number of contexts may hold a store: what they
 * write is put in order by comparing the head of the chain inside the transaction.
 */
export function createIncidentStore(options: IncidentStoreOptions) {
  const { now, newId, random, siteOf = siteOfTable, indexedDB: factory = indexedDB } = options;
  const { database, letGo, destroy, reading, streaming } = connectTo(factory);
  let recent: RecentMeetings = NO_MEETINGS;

  /** After a full disk Firefox lets a connection delete and nothing else the next time it writes. */
  async function onFailure(error: unknown): Promise<void> {
    if (storeError(error).code === 'quota-exceeded') await letGo();
  }

  const { exclusively, append } = createWriter({ database, newId, random, onFailure });

  const removal = createRemoval({ database, destroy, writer: { exclusively, append }, now, newId });

  /** Something happened to an incident that is there. @param isNews what is none is not written; `chain` is the device's */
  function happen(
    id: string,
    event: LaterEvent | SeenEvent,
    isNews: (_: Incident, chain?: string) => boolean = () => true,
  ): Promise<Happened> {
    return append<Happened>(async (tx) => {
      const stored = await tx.objectStore('incidents').get(id);
      if (!stored) return { answer: { outcome: 'unknown-incident' } };
      const head = await tx.objectStore('state').get('head');
      if (!isNews(stored.incident, head?.chain))
        return { answer: { outcome: 'recorded', incident: stored.incident } };
      return {
        incident: id,
        event: event.type === 'seen' ? event : { ...event, ...(await afterLastWord(tx, stored)) },
        write: async (writing, entry) => ({
          outcome: 'recorded',
          incident: await advance(writing, stored, entry),
        }),
      };
    });
  }

  const store = {
    /**
     * Writes down a meeting, without its secrets, or counts it as a repeat of the same one today.
     *
     * @param tab the tab it happened in, for the limits
     * @param keep `sites` leaves out every path and query
     * @param isReturn the page was met already: it is written down only where it is not yet
     * @param isWanted the person asked for it, and clicks run into no limit
     */
    recordSeen(
      meeting: Meeting,
      {
        tab,
        keep,
        isReturn = false,
        isWanted = false,
      }: { tab: number; keep?: Keep; isReturn?: boolean; isWanted?: boolean },
    ): Promise<Recorded> {
      const at = now();
      const event = seenEvent(meeting, at, siteOf, keep);
      const fold = foldKey(event, at);
      return append<Recorded>(async (tx) => {
        const known = await tx.objectStore('incidents').index('fold').get(fold);
        const id = known?.incident.id ?? newId();
        if (known && isReturn) return { answer: { outcome: 'same-page', id } };
        const met = { tab, url: meeting.outcome.url, platform: meeting.outcome.platform };
        // A background that was stopped just now has forgotten it, but the history knows the last meeting.
        const before =
          known && !recent.length
            ? admit(recent, met, Date.parse(known.incident.repeats.last)).recent
            : recent;
        const { verdict, recent: after } = admit(before, met, Date.parse(at.utc));
        if (verdict !== 'admitted' && !isWanted) {
          return { answer: known ? { outcome: verdict, id } : { outcome: verdict } };
        }
        return {
          incident: id,
          event: known ? { type: 'repeated', at, ...(await afterLastWord(tx, known)) } : event,
          write: async (writing, entry) => {
            if (known) await advance(writing, known, entry);
            else await putIncident(writing, begin(entry), fold, entry.chain);
            return { outcome: known ? 'repeated' : 'recorded', id };
          },
          // Not sooner: what was not written may be tried again at once.
          written: () => {
            recent = after;
          },
        };
      });
    },

    /**
     * The page of the same meeting went on talking. Where that says no more of it (`saysMore`), nothing is changed; nor where
     * an import began a new chain meanwhile: all that a page said stands in the chain it was met in.
     */
    recordReadAgain(id: string, meeting: Meeting, keep?: Keep): Promise<Happened> {
      return happen(
        id,
        seenEvent(meeting, now(), siteOf, keep),
        (incident, chain) => incident.chain === chain && saysMore(meeting.outcome, asRead(incident)),
      );
    },

    /** The person acted on it: opened, copied, went back ... @param afterMs since the page was met */
    recordOpened(id: string, { action, afterMs }: { action: Action; afterMs?: number }): Promise<Happened> {
      const event = { type: 'opened', at: now(), action } as const;
      return happen(
        id,
        afterMs === undefined ? event : { ...event, afterMs: Math.max(0, Math.round(afterMs)) },
      );
    },

    /** Whether the destination opened, as the person says. */
    recordAnswered(id: string, control: Control): Promise<Happened> {
      return happen(id, { type: 'answered', at: now(), control });
    },

    /** Whether it opened, as the browser saw; only where that is news (`isNewsOf`). */
    recordArrival(id: string, control: 'opened-ok' | 'failed'): Promise<Happened> {
      const event = { type: 'answered', at: now(), control, by: 'browser' } as const;
      return happen(id, event, (incident) => isNewsOf(incident, control));
    },

    /** The person's own words; what is left out stays. At most 4,000 characters and 20 tags of 50. */
    recordNoted(id: string, { note, tags }: Noted): Promise<Happened> {
      return happen(id, {
        type: 'noted',
        at: now(),
        ...(note !== undefined && { note: note.slice(0, MAX_NOTE) }),
        ...(tags !== undefined && { tags: tidyTags(tags) }),
      });
    },

    ...removal,

    get: (id: string): Promise<Incident | null> =>
      reading(async (open) => (await open.get('incidents', id))?.incident ?? null),

    /** What complaints wait for an answer today. */
    waiting: (): Promise<Waiting> => reading((open) => readWaiting(open, localDay(now()))),

    /** How often a platform was met with pages of these kinds; counting ends at `enough`. */
    timesMet: (platform: string, kinds: readonly Kind[], enough: number): Promise<number> =>
      reading(async (open) => {
        let times = 0;
        const index = open.transaction('incidents').store.index('platform');
        for await (const { value } of index.iterate(platform)) {
          if (kinds.includes(value.incident.kind)) times += value.incident.repeats.count;
          if (times >= enough) break;
        }
        return Math.min(times, enough);
      }),

    /** Deletes what was last met before that time (`readOlder`). @returns how many */
    async prune(olderThan: string): Promise<number> {
      return removal.remove(await reading((open) => readOlder(open, olderThan)), 'retention');
    },

    /** The whole history in pages, the last met first. Memory stays that of a page. */
    pages: (size?: number): AsyncGenerator<Incident[]> => streaming((open) => readPages(open, size)),

    /** Lets go of the database, once everything asked for is written. */
    close: (): Promise<void> => exclusively(letGo),
  };
  return { store, inside: { database, exclusively, reading, streaming, newId } };
}

const MAX_NOTE = 4000;

function tidyTags(tags: readonly string[]): string[] {
  const tidy = tags.flatMap((tag) => tag.trim().slice(0, MAX_TAG) || []);
  return [...new Set(tidy)].slice(0, MAX_TAGS);
}
