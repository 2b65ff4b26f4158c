import { type Looked, readLooked } from '../guess/looked';
import type { PageLook } from '../visit/proposals';
import { browser } from './api';
import { inTime } from './in-time';
import { readOfTab, writeOfTab } from './tab-session';

const SCRIPT = 'look.js';

/**
 * Looks at a tab's page without a host permission: after a click on our button the browser allows it (activeTab).
 *
 * @returns `null` where it does not: a page of the browser's own, a tab that was not clicked on; and where the page does
 * not answer in time, because it is busy or asks a question of its own
 */
export async function lookInto(tabId: number): Promise<Looked | null> {
  try {
    const frames = await inTime(browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] }));
    return readLooked(frames?.[0]?.result);
  } catch {
    return null;
  }
}

/** What was last proposed for a tab. */
export async function readPageLook(tabId: number): Promise<PageLook | null> {
  return (await readOfTab(tabId, 'look')).look ?? null;
}

/** Keeps what is proposed for a tab, in the place of what was before. */
export function writePageLook(tabId: number, look: PageLook): Promise<void> {
  return writeOfTab(tabId, 'look', look);
}
