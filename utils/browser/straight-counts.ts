import { dayLater } from '../incidents/moment';
import { countedStraight, type StraightCounts, straightSince } from '../visit/straight-counts';
import { browser } from './api';
import { createQueue } from './queue';
import { today } from './today';

const KEY = 'straight-counts';

/** Written one after the other: two at once would lose one of them. */
const oneAfterTheOther = createQueue();

/** What went straight, as stored. */
export async function readStraightCounts(): Promise<StraightCounts> {
  return ((await browser.storage.local.get(KEY))[KEY] as StraightCounts | undefined) ?? {};
}

/** One link more went straight today. Called by the background only. */
export function countStraight(platform: string): Promise<void> {
  return changeCounts((counts) => countedStraight(counts, today(), platform));
}

/** Forgets the counts that are older than so many days; `null` keeps all. */
export async function forgetOldCounts(days: number | null): Promise<void> {
  if (days === null) return;
  await changeCounts((counts) => straightSince(counts, dayLater(today(), -days)));
}

/** Forgets all counts, also where the disk is full. */
export function forgetCounts(): Promise<void> {
  return oneAfterTheOther(() => browser.storage.local.remove(KEY));
}

function changeCounts(change: (counts: StraightCounts) => StraightCounts): Promise<void> {
  return oneAfterTheOther(async () =>
    browser.storage.local.set({ [KEY]: change(await readStraightCounts()) }),
  );
}
