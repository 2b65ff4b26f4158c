import type { Incident } from '../../incidents/incident';
import { COMPLAINT_TAGS, type Waiting, waitingOf } from '../../incidents/reminders';
import type { IncidentDatabase } from './database';
import type { Stored } from './stored';

/** Where a page of the history ends; hand it back for the next one. */
export type PageEnd = readonly [last: string, id: string];

const BATCH = 1000;

/**
 * A page of the history, the last met first. Two requests whatever the length: a cursor that jumps to the end
 * of the page, and everything from there.
 */
export async function readPage(
  database: IncidentDatabase,
  { before, limit }: { before?: PageEnd | undefined; limit: number },
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

/** The end of a page whose last incident this is. */
export function endAt({ repeats, id }: Incident): PageEnd {
  return [repeats.last, id];
}

/** The whole history in pages, the last met first; each page is a transaction of its own. */
export async function* readPages(database: IncidentDatabase, size = BATCH): AsyncGenerator<Incident[]> {
  let before: PageEnd | undefined;
  for (;;) {
    const page = (await readPage(database, { before, limit: size })).map(({ incident }) => incident);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < size) return;
    before = endAt(last);
  }
}

/** What complaints wait for an answer. @param today the local day */
export async function readWaiting(database: IncidentDatabase, today: string): Promise<Waiting> {
  const tagged = await database.getAllFromIndex('incidents', 'tag', IDBKeyRange.bound(...COMPLAINT_TAGS));
  // One with two such tags is found twice.
  return waitingOf(new Map(tagged.map(({ incident }) => [incident.id, incident])).values(), today);
}

/** What was last met before that time, by id; but nothing that has the tag of a complaint, which it is there to prove. */
export async function readOlder(database: IncidentDatabase, olderThan: string): Promise<string[]> {
  const range = IDBKeyRange.upperBound([olderThan], true);
  const older = await database.getAllKeysFromIndex('incidents', 'met', range);
  const tags = IDBKeyRange.bound(...COMPLAINT_TAGS);
  const tagged = await database.getAllKeysFromIndex('incidents', 'tag', tags);
  return older.filter((id) => !tagged.includes(id));
}
