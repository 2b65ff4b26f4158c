import browser from 'webextension-polyfill';
import { type Looked, readLooked } from '../guess/looked';
import type { Look } from '../visit/proposals';

const SCRIPT = 'look.js';
const keyOf = (tabId: number) => `look:${tabId}`;

/**
 * Looks at a tab's page without a host permission: after a click on our button the browser allows it (activeTab).
 *
 * @returns `null` where it does not: a page of the browser's own, a tab that was not clicked on
 */
export async function lookInto(tabId: number): Promise<Looked | null> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
    return readLooked(frame?.result);
  } catch {
    return null;
  }
}

/** What was last proposed for a tab; in memory, gone with the browser. */
export async function readPageLook(tabId: number): Promise<Look | null> {
  const key = keyOf(tabId);
  return ((await browser.storage.session.get(key))[key] as Look | undefined) ?? null;
}

export async function writePageLook(tabId: number, look: Look): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: look });
}

export async function forgetPageLook(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
