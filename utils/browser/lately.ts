import { isSamePage } from '../url/same-page';
import type { Opening } from '../visit/direct';
import { createQueue } from './queue';
import { forgetOfTab, type InTheWay, readOfTab, writeOfTab } from './tab-session';

/** A page that has not come by then is not the one that was wished for. */
const ORIGINAL_MS = 60_000;
/** Openings kept for a tab; loops show themselves within a few. */
const KEPT = 8;

/** Openings are added one after the other: two at once would lose one of them. */
const oneAfterTheOther = createQueue();

/**
 * What a tab has opened without asking lately, whether the person wants to see its next page itself, this once, and the
 * page that it was sent on from too late.
 */
export async function readLately(
  tabId: number,
): Promise<{ openings: readonly Opening[]; wantsOriginal: boolean; inTheWay: InTheWay | undefined }> {
  const kept = await readOfTab(tabId, 'openings', 'original', 'in-the-way');
  const since = Date.now() - (kept.original ?? 0);
  return {
    openings: kept.openings ?? [],
    wantsOriginal: since >= 0 && since < ORIGINAL_MS,
    inTheWay: kept['in-the-way'],
  };
}

/** The tab was sent on from a page that came up all the same: Back passes it by. */
export function markInTheWay(tabId: number, url: string): Promise<void> {
  return writeOfTab(tabId, 'in-the-way', { url, by: -1 });
}

/** Whether a page is the one that its tab was sent on from too late; its fragment may be another. */
export function isInTheWay(inTheWay: InTheWay | undefined, url: string): inTheWay is InTheWay {
  return inTheWay !== undefined && isSamePage(inTheWay.url, url);
}

/**
 * @param returned Back or Forward has brought the page; a link to it makes it one like any other
 * @returns the way on over a page in the way; `null` where it is none
 */
export async function passBy(tabId: number, url: string, returned: boolean): Promise<-1 | 1 | null> {
  const { inTheWay } = await readLately(tabId);
  if (!isInTheWay(inTheWay, url)) return null;
  const { by } = inTheWay;
  if (returned) await writeOfTab(tabId, 'in-the-way', { ...inTheWay, by: by === 1 ? -1 : 1 });
  else await forgetOfTab(tabId, 'in-the-way');
  return returned ? by : null;
}

/** A tab opens something without asking. */
export function addOpening(tabId: number, opening: Opening): Promise<void> {
  return oneAfterTheOther(async () => {
    const kept = [...(await readLately(tabId)).openings, opening].slice(-KEPT);
    await writeOfTab(tabId, 'openings', kept);
  });
}

/** The person wants to see the tab's next page itself, this once, whichever address it turns out to have. */
export function wantOriginal(tabId: number): Promise<void> {
  return writeOfTab(tabId, 'original', Date.now());
}

/** The wish is used up: a page was shown. */
export function forgetOriginal(tabId: number): Promise<void> {
  return forgetOfTab(tabId, 'original');
}
