import browser from 'webextension-polyfill';
import { isSamePage } from '../url/same-page';
import type { Opening } from '../visit/direct';
import type { Visit } from '../visit/visit';
import { createQueue } from './queue';

/** Session storage: in memory, gone with the browser, and not lost when the background is stopped. */
const keyOf = (tabId: number) => `visit:${tabId}`;

export async function readVisit(tabId: number): Promise<Visit | null> {
  return (await readKey<Visit>(keyOf(tabId))) ?? null;
}

export async function writeVisit(tabId: number, visit: Visit): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: visit });
}

/** Calls back whenever more is known of the tab's page than before, for instance once it was read. */
export function onVisitWritten(tabId: number, callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && changes[keyOf(tabId)]?.newValue) callback();
  });
}

export async function forgetVisit(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** Everything that is kept of a tab goes with it. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove([keyOf, openingsOf, originalOf, inTheWayOf].map((of) => of(tabId)));
}

/** A key for each tab: two tabs that open at once must not lose each other's. */
const openingsOf = (tabId: number) => `openings:${tabId}`;
const originalOf = (tabId: number) => `original:${tabId}`;
const inTheWayOf = (tabId: number) => `in-the-way:${tabId}`;
/** A page that has not come by then is not the one that was wished for. */
const ORIGINAL_MS = 60_000;
/** Openings kept for a tab; loops show themselves within a few. */
const KEPT = 8;

/** Openings are added one after the other, for the same reason. */
const oneAfterTheOther = createQueue();

/**
 * What a tab has opened without asking lately, whether the person wants to see its next page itself, this once, and the
 * page that it was sent on from too late.
 */
export async function readLately(
  tabId: number,
): Promise<{ openings: readonly Opening[]; wantsOriginal: boolean; inTheWay: InTheWay | undefined }> {
  const [openings, original, inTheWay] = [openingsOf(tabId), originalOf(tabId), inTheWayOf(tabId)];
  const kept: Record<string, unknown> = await browser.storage.session.get([openings, original, inTheWay]);
  const since = Date.now() - ((kept[original] as number | undefined) ?? 0);
  return {
    openings: (kept[openings] as readonly Opening[] | undefined) ?? [],
    wantsOriginal: since >= 0 && since < ORIGINAL_MS,
    inTheWay: kept[inTheWay] as InTheWay | undefined,
  };
}

/** A page that came up though its tab was sent on: it lies between where the person came from and the destination. */
interface InTheWay {
  url: string;
  /** Which way the person goes through it the next time: first back, then forward again. */
  by: -1 | 1;
}

export const markInTheWay = (tabId: number, url: string): Promise<void> =>
  writeInTheWay(tabId, { url, by: -1 });

export function isInTheWay(inTheWay: InTheWay | undefined, url: string): inTheWay is InTheWay {
  return inTheWay !== undefined && isSamePage(inTheWay.url, url);
}

async function writeInTheWay(tabId: number, inTheWay: InTheWay): Promise<void> {
  await browser.storage.session.set({ [inTheWayOf(tabId)]: inTheWay });
}

/**
 * @param returned Back or Forward has brought the page; a link to it makes it one like any other
 * @returns the way on over a page in the way; `null` where it is none
 */
export async function passBy(tabId: number, url: string, returned: boolean): Promise<-1 | 1 | null> {
  const { inTheWay } = await readLately(tabId);
  if (!isInTheWay(inTheWay, url)) return null;
  const { by } = inTheWay;
  if (returned) await writeInTheWay(tabId, { ...inTheWay, by: by === 1 ? -1 : 1 });
  else await browser.storage.session.remove(inTheWayOf(tabId));
  return returned ? by : null;
}

export function addOpening(tabId: number, opening: Opening): Promise<void> {
  return oneAfterTheOther(async () => {
    const kept = [...(await readLately(tabId)).openings, opening].slice(-KEPT);
    await browser.storage.session.set({ [openingsOf(tabId)]: kept });
  });
}

/** The person wants to see the tab's next page itself, this once, whichever address it turns out to have. */
export async function wantOriginal(tabId: number): Promise<void> {
  await browser.storage.session.set({ [originalOf(tabId)]: Date.now() });
}

/** The wish is used up: a page was shown. */
export async function forgetOriginal(tabId: number): Promise<void> {
  await browser.storage.session.remove(originalOf(tabId));
}

/** A key for each platform: the background writes them and the popup takes them away. */
const snoozedOf = (platform: string) => `snoozed-privately:${platform}`;

/** Until when a platform's strip is put away in private windows, in milliseconds since 1970; `undefined`: it was not. */
export function snoozedPrivately(platform: string): Promise<number | undefined> {
  return readKey(snoozedOf(platform));
}

export async function snoozePrivately(platform: string, until: number): Promise<void> {
  await browser.storage.session.set({ [snoozedOf(platform)]: until });
}

/** The strip is shown there again. */
export async function unsnoozePrivately(platform: string): Promise<void> {
  await browser.storage.session.remove(snoozedOf(platform));
}

async function readKey<T>(key: string): Promise<T | undefined> {
  return (await browser.storage.session.get(key))[key] as T | undefined;
}
