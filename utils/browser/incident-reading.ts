import type { IDBPIndex } from 'idb';
import type { Kept } from '../incidents/export/json-lines';
import type { Incident } from '../incidents/incident';
import type { Entry } from '../incidents/journal';
import { COMPLAINT_TAGS, type Waiting, waitingOf } from '../incidents/reminders';
import { STORES } from './incident-as-it-is';
import type { IncidentDatabase, IncidentSchema, Reading } from './incident-database';
import type { Stored } from './incident-stored';

/** Where a page of the history ends; hand it back for the next one. */
export type Place = readonly [last: string, id: string];

const BATCH = 1000;
/** Entries that an export holds at a time: few, so that memory does not grow with what was written of them. */
const EXPORTED = 300;

/**
 * A page of the history, the last met first. Two requests whatever the length: a cursor that jumps to the end
 * of the page, and everything from there.
 */
export async function readPage(
  database: IncidentDatabase,
  { before, limit }: { before?: Place | undefined; limit: number },
): Promise<Stored[]> {
  const met = database.transaction('incidents').store.index('met');
  const upper = before && IDBKeyRange.upperBound([...before], true);
  let cursor = await met.openKeyCursor(upper, 'prev');
  if (!cursor || limit < 1) return [];
  if (limit > 1) cursor = await cursor.advance(limit - 1);
  const range = cursor
    ? before
      ? IDBKeyRange.bound(cursor.key, [...before], false, true)
      : IDBKeyRange.lowerBound(cursor.key)
    : upper;
  return (await met.getAll(range)).reverse();
}

/** The place of an incident in the history. */
export function placeOf({ repeats, id }: Incident): Place {
  return [repeats.last, id];
}

/** The whole history in pages, the last met first; each page is a transaction of its own. */
export async function* readPages(database: IncidentDatabase, size = BATCH): AsyncGenerator<Incident[]> {
  let before: Place | undefined;
  for (;;) {
    const page = (await readPage(database, { before, limit: size })).map(({ incident }) => incident);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < size) return;
    before = placeOf(last);
  }
}

/**
 * Every incident with its entries, by id: ids sort by time. Both stores are read in order, side by side.
 */
export async function* readKept(database: IncidentDatabase): AsyncGenerator<Kept> {
  for (let next = ''; ; ) {
    const tx = database.transaction(STORES);
    const groups = await readGroups(tx.objectStore('journal').index('incident'), next, EXPORTED);
    const ids = [...groups.keys()];
    const [first, last] = [ids[0], ids.at(-1)];
    if (first === undefined || last === undefined) return;
    const rows = await tx.objectStore('incidents').getAll(IDBKeyRange.bound(first, last));
    for (const { incident } of rows) yield { incident, entries: groups.get(incident.id) ?? [] };
    next = last;
  }
}

/** What complaints wait for an answer. @param today the local day */
export async function readWaiting(database: IncidentDatabase, today: string): Promise<Waiting> {
  const tagged = await database.getAllFromIndex('incidents', 'tag', IDBKeyRange.bound(...COMPLAINT_TAGS));
  // One with two such tags is found twice.
  return waitingOf(new Map(tagged.map(({ incident }) => [incident.id, incident])).values(), today);
}

/** Every entry of every chain, in order. @param open the transaction to read the next ones in */
export async function* readJournal(open: () => Reading): AsyncGenerator<Entry> {
  let range: IDBKeyRange | undefined;
  for (;;) {
    const entries = await open().objectStore('journal').getAll(range, BATCH);
    yield* entries;
    const last = entries.at(-1);
    if (!last || entries.length < BATCH) return;
    range = IDBKeyRange.lowerBound([last.chain, last.seq], true);
  }
}

type ByIncident = IDBPIndex<
  IncidentSchema,
  ('journal' | 'incidents' | 'state' | 'staging')[],
  'journal',
  'incident',
  'readonly' | 'readwrite'
>;

/**
 * The entries of one incident after the other, by id.
 *
 * @param next the ids after this one; the empty text is before all of them
 * @returns complete groups; none at the end
 */
export async function readGroups(
  index: ByIncident,
  next: string,
  size = BATCH,
): Promise<Map<string, Entry[]>> {
  const entries = await index.getAll(IDBKeyRange.lowerBound(next, true), size);
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const id = entry.sealed?.incident ?? '';
    const group = groups.get(id);
    if (group) group.push(entry);
    else groups.set(id, [entry]);
  }
  const last = entries.at(-1)?.sealed?.incident;
  if (last !== undefined && entries.length === size) groups.set(last, await index.getAll(last));
  return groups;
}
