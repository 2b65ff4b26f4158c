import browser from 'webextension-polyfill';
import type { Opening } from '../visit/direct';
import type { Visit } from '../visit/visit';

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
  await browser.storage.session.remove([keyOf(tabId), openingsOf(tabId), originalOf(tabId)]);
}

/** A key for each tab: two tabs that open at once must not lose each other's. */
const openingsOf = (tabId: number) => `openings:${tabId}`;
const originalOf = (tabId: number) => `original:${tabId}`;
/** Openings kept for a tab; loops show themselves within a few. */
const KEPT = 8;

/** Openings are added one after the other, for the same reason. */
let adding: Promise<unknown> = Promise.resolve();

/** What a tab has opened without asking lately, and the page the person wants to see itself, this once. */
export async function readLately(
  tabId: number,
): Promise<{ openings: readonly Opening[]; original: string | null }> {
  const [openings, original] = [openingsOf(tabId), originalOf(tabId)];
  const kept: Record<string, unknown> = await browser.storage.session.get([openings, original]);
  return {
    openings: (kept[openings] as readonly Opening[] | undefined) ?? [],
    original: (kept[original] as string | undefined) ?? null,
  };
}

export function addOpening(tabId: number, opening: Opening): Promise<void> {
  const added = adding.then(async () => {
    const kept = [...(await readLately(tabId)).openings, opening].slice(-KEPT);
    await browser.storage.session.set({ [openingsOf(tabId)]: kept });
  });
  adding = added.catch(() => undefined);
  return added;
}

/** The person wants to see this page itself, this once. */
export async function wantOriginal(tabId: number, url: string): Promise<void> {
  await browser.storage.session.set({ [originalOf(tabId)]: url });
}

/** The wish is used up: a page was shown. */
export async function forgetOriginal(tabId: number): Promise<void> {
  await browser.storage.session.remove(originalOf(tabId));
}

/** Until when the strip is put away in private windows, by platform, in milliseconds since 1970. */
const SNOOZED = 'snoozed-privately';

export async function snoozedPrivately(): Promise<Readonly<Record<string, number>>> {
  return (await readKey<Record<string, number>>(SNOOZED)) ?? {};
}

export async function snoozePrivately(platform: string, until: number): Promise<void> {
  await browser.storage.session.set({ [SNOOZED]: { ...(await snoozedPrivately()), [platform]: until } });
}

async function readKey<T>(key: string): Promise<T | undefined> {
  return (await browser.storage.session.get(key))[key] as T | undefined;
}
