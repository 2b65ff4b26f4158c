import type { Visit } from '../visit/visit';
import { browser } from './api';
import { forgetOfTab, keyOf, readOfTab, writeOfTab } from './tab-session';

/** The last visit of a tab; `null` where there was none. The tab may have gone on since: see `presentVisit`. */
export async function readVisit(tabId: number): Promise<Visit | null> {
  return (await readOfTab(tabId, 'visit')).visit ?? null;
}

/** Keeps a tab's visit, in the place of the one before. */
export function writeVisit(tabId: number, visit: Visit): Promise<void> {
  return writeOfTab(tabId, 'visit', visit);
}

/** Calls back whenever more is known of the tab's page than before, for instance once it was read. */
export function onVisitWritten(tabId: number, callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && changes[keyOf(tabId, 'visit')]?.newValue) callback();
  });
}

/** The tab is at no interstitial any more. */
export function forgetVisit(tabId: number): Promise<void> {
  return forgetOfTab(tabId, 'visit');
}
