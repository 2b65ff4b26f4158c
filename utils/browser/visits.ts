import browser from 'webextension-polyfill';
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
