import browser from 'webextension-polyfill';
import type { Opening } from '../visit/direct';
import type { Visit } from '../visit/visit';

/** Session storage: in memory, gone with the browser, and not lost when the background is stopped. */
const keyOf = (tabId: number) => `visit:${tabId}`;

export async function readVisit(tabId: number): Promise<Visit | null> {
  const key = keyOf(tabId);
  return ((await browser.storage.session.get(key))[key] as Visit | undefined) ?? null;
}

export async function writeVisit(tabId: number, visit: Visit): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: visit });
}

export async function forgetVisit(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

const OPENINGS = 'openings';
const ORIGINALS = 'originals';
/** Openings kept for a tab; loops show themselves within a few. */
const KEPT = 8;

/** What a tab has opened without asking lately. */
export async function readOpenings(tabId: number): Promise<readonly Opening[]> {
  return (await readRecord<readonly Opening[]>(OPENINGS))[tabId] ?? [];
}

export async function addOpening(tabId: number, opening: Opening): Promise<void> {
  const openings = await readRecord<readonly Opening[]>(OPENINGS);
  const kept = [...(openings[tabId] ?? []), opening].slice(-KEPT);
  await browser.storage.session.set({ [OPENINGS]: { ...openings, [tabId]: kept } });
}

/** The person wants to see this page itself, this once. */
export async function wantOriginal(tabId: number, url: string): Promise<void> {
  await browser.storage.session.set({
    [ORIGINALS]: { ...(await readRecord<string>(ORIGINALS)), [tabId]: url },
  });
}

/** Whether the page itself is wanted, this once. */
export async function isOriginalWanted(tabId: number, url: string): Promise<boolean> {
  return (await readRecord<string>(ORIGINALS))[tabId] === url;
}

/** The wish is used up: a page was shown. */
export async function forgetOriginal(tabId: number): Promise<void> {
  const { [tabId]: wanted, ...others } = await readRecord<string>(ORIGINALS);
  if (wanted !== undefined) await browser.storage.session.set({ [ORIGINALS]: others });
}

async function readRecord<T>(key: string): Promise<Record<number, T>> {
  return ((await browser.storage.session.get(key))[key] as Record<number, T> | undefined) ?? {};
}
