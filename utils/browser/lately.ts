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

/** What is known of a tab's last openings, and of the pages on its way. */
interface Lately {
  /** What it has opened without asking. */
  openings: readonly Opening[];
  /** The person wants to see its next page itself. */
  wantsOriginal: boolean;
  /** The address of the page that was shown so. */
  original?: number | string | undefined;
  /** The page that it was sent on from too late. */
  inTheWay?: InTheWay | undefined;
}

/** Reads it out of session storage; a tab that nothing is known of has opened nothing. */
export async function readLately(tabId: number): Promise<Lately> {
  const kept = await readOfTab(tabId, 'openings', 'original', 'inTheWay');
  const since = Date.now() - Number(kept.original);
  return { ...kept, openings: kept.openings ?? [], wantsOriginal: since >= 0 && since < ORIGINAL_MS };
}

/** The tab was sent on from a page that came up all the same: Back passes it by. */
export function markInTheWay(tabId: number, url: string): Promise<void> {
  return writeOfTab(tabId, 'inTheWay', { url, by: -1 });
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
  if (returned) await writeOfTab(tabId, 'inTheWay', { ...inTheWay, by: by === 1 ? -1 : 1 });
  else await forgetOfTab(tabId, 'inTheWay');
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

/** A page was shown: the wish is used up, but for that page where it is loaded again. */
export async function shownOriginal(tabId: number, url: string): Promise<void> {
  if ((await readLately(tabId)).wantsOriginal) await writeOfTab(tabId, 'original', url);
}
