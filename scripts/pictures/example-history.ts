import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Driver } from '../../tests/e2e/driver';
import { STORES } from '../../utils/browser/incidents/as-it-is';
import { type IncidentSchema, openDatabase } from '../../utils/browser/incidents/database';
import { openIncidentStore } from '../../utils/browser/incidents/store';
import { momentOf } from '../../utils/incidents/moment';
import { uuidV7 } from '../../utils/incidents/new-id';
import type { Language } from '../../utils/language/translate';
import { type Habit, habits } from './example-habits';

const MINUTE_MS = 60_000;
/** The last meeting of a day, from its midnight. */
const EVENING_MS = 22 * 60 * MINUTE_MS;

/** One meeting of a habit. */
interface Meeting {
  habit: Habit;
  at: number;
  isLast: boolean;
}

/**
 * Fills the browser's history with the same example each time, only the days follow the calendar: everything was
 * met in the weeks before `now`. It is written by our own store, chain and all, and then carried over.
 *
 * @param now milliseconds since 1970
 * @param most so many meetings, the last ones; all if left out
 */
export async function fillWithExamples(
  driver: Driver,
  now: number,
  language: Language,
  most = Number.POSITIVE_INFINITY,
): Promise<void> {
  const content = await exampleHistory(now, language, most);
  // The page makes the database if the browser has none yet.
  const page = await driver.openExtensionPage('incidents.html');
  await page.waitForSelector('.nothing, [data-incident]');
  await page.close();
  await driver.inExtension(
    (content) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('incidents');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const writing = open.result.transaction(Object.keys(content), 'readwrite');
          for (const [name, rows] of Object.entries(content)) {
            const store = writing.objectStore(name);
            store.clear();
            for (const { key, value } of rows) {
              if (store.keyPath === null) store.put(value, key);
              else store.put(value);
            }
          }
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    content,
  );
}

/** What lies in each store of the database. */
type Content = Record<string, { key: string; value: IncidentSchema[keyof IncidentSchema]['value'] }[]>;

/** What `fillWithExamples` carries over. */
export async function exampleHistory(now: number, language: Language, most: number): Promise<Content> {
  const factory = new IDBFactory();
  let ms = now;
  let made = 0;
  const bytes = (count: number) => {
    made++;
    return Uint8Array.from({ length: count }, (_, i) => (made * 31 + i * 7) & 255);
  };
  const store = openIncidentStore({
    now: () => momentOf(new Date(ms)),
    newId: () => uuidV7(ms, bytes(10)),
    random: bytes,
    indexedDB: factory,
  });
  for (const { habit, at, isLast } of meetings(now).slice(-most)) {
    ms = at;
    const recorded = await store.recordSeen(seen(habit), { tab: made });
    if (recorded.outcome !== 'recorded') throw new Error(`${habit.rule} was ${recorded.outcome}`);
    ms += MINUTE_MS;
    // Now and then the same link is met twice in a day.
    if (habit.days.length > 8 && !isLast) await store.recordSeen(seen(habit), { tab: made });
    if (habit.did) await store.recordOpened(recorded.id, { action: habit.did, afterMs: 4200 });
    if (habit.control) await store.recordAnswered(recorded.id, habit.control);
    const note = habit.note?.[language];
    const tag = habit.tag?.[language];
    if (isLast && (note || tag)) {
      await store.recordNoted(recorded.id, { ...(note && { note }), ...(tag && { tags: [tag] }) });
    }
  }
  const database = await openDatabase(factory, () => {});
  const content: Content = {};
  for (const name of STORES) {
    const [keys, values] = await Promise.all([database.getAllKeys(name), database.getAll(name)]);
    content[name] = values.map((value, i) => ({ key: String(keys[i]), value }));
  }
  database.close();
  return content;
}

/** The oldest first. Whatever the hour, each of a habit's has a day of its own: two in one day were one incident. */
function meetings(now: number): Meeting[] {
  const today = startOf(now, 0);
  const all = habits.flatMap((habit, row) =>
    habit.days.map((days, i) => {
      const at =
        days === 0
          ? now - ((now - today) * (row + 1)) / (habits.length + 1)
          : startOf(now, days) + EVENING_MS - (row * 23 + ((days * 37) % 60)) * MINUTE_MS;
      return { habit, at: Math.round(at), isLast: i === 0 };
    }),
  );
  return all.sort((a, b) => a.at - b.at);
}

/** The midnight with which the day began that was so many days ago. */
function startOf(now: number, daysAgo: number): number {
  const day = new Date(now);
  day.setDate(day.getDate() - daysAgo);
  return day.setHours(0, 0, 0, 0);
}

function seen({ rule, page, kind, reason, words, destination }: Habit) {
  const met = {
    url: page.endsWith('=') ? page + encodeURIComponent(destination ?? '') : page,
    platform: rule.split('/')[0] ?? '',
    rule,
    kind,
    ...(reason && { reason }),
    ...(words && { words }),
  };
  const outcome = destination
    ? { ...met, outcome: 'unwrapped' as const, destination, flags: [], how: 'param target', hops: 1 }
    : { ...met, outcome: 'no-destination' as const };
  return { outcome, verified: '2026-08', extension: '0.1.0', withheld: destination === undefined };
}
