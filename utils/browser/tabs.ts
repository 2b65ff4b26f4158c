import type { Tabs } from 'webextension-polyfill';
import type { ToPage, Where } from '../messages/protocol';
import { letGo } from '../page/leave';
import { asItsPageHasIt } from '../url/as-its-page-has-it';
import { browser } from './api';
import { inTime } from './in-time';

/** Where the address bar wants something to open. */
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** Firefox for Android has no windows: each tab is one by itself, and none that we open is private. */
export const hasWindows = (): boolean => browser.windows !== undefined;

/**
 * Opens a destination that passed the gate beside its tab, in a new one or in a private window. Where no new one would be
 * private, a private tab goes there itself.
 *
 * @returns the new tab; `null` for a private one, of which nothing is kept
 * @throws where a private window is wanted and there are none: what is private does not go elsewhere instead
 */
export async function openBeside(
  tabId: number,
  url: string,
  where: Exclude<Where, 'here'>,
): Promise<number | null> {
  if (where === 'private-window') {
    await browser.windows.create({ url, incognito: true });
    return null;
  }
  const { incognito, index, windowId } = await browser.tabs.get(tabId);
  if (import.meta.env.FIREFOX && incognito && !hasWindows()) {
    await navigate(tabId, url);
    return null;
  }
  const beside = { url, index: index + 1, ...(windowId !== undefined && { windowId }) };
  return (await createFrom(tabId, beside)).id ?? null;
}

/**
 * A tab that comes from another one is in the same container (Firefox): the person goes on as who they are there. Refused
 * by Firefox for Android, and where both are not in one window.
 */
async function createFrom(
  tabId: number | undefined,
  tab: Tabs.CreateCreatePropertiesType,
): Promise<Tabs.Tab> {
  if (!import.meta.env.FIREFOX || tabId === undefined) return browser.tabs.create(tab);
  try {
    return await browser.tabs.create({ ...tab, openerTabId: tabId });
  } catch {
    // Any tab is better than none.
    return browser.tabs.create(tab);
  }
}

/**
 * Opens a destination that passed the gate in place of the page it was found on.
 *
 * That page must not stay in Back's way, and the destination must not learn where the person came from. Firefox
 * replaces the entry itself; elsewhere the content script leaves for it, and if there is none, because the page has
 * not answered yet or stops it, or is too busy to hear, the tab is simply navigated.
 *
 * @param url `URL.href` of a destination out of our own store, never out of a message
 * @param from the page's address
 */
export async function openInPlace(tabId: number, url: string, from: string): Promise<void> {
  if (await replaceEntry(tabId, url)) return;
  const left = await tellPage(tabId, { type: 'leave-for', from, destination: url });
  if (left !== true) await navigate(tabId, url);
}

/** Firefox on the desktop knows `loadReplace`; Chromium and Firefox for Android refuse the word. */
async function replaceEntry(tabId: number, url: string): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return false;
  await inPage(tabId, letGo);
  try {
    await browser.tabs.update(tabId, { url, loadReplace: true });
    return true;
  } catch {
    return false;
  }
}

/** Says something to the content script of a tab; `null` when there is none to hear it, `undefined` when it is too busy. */
export async function tellPage(tabId: number, message: ToPage): Promise<unknown> {
  try {
    const answer = browser.tabs.sendMessage(tabId, message, { frameId: 0 });
    // A page that went away before it answered is none either.
    return await inTime(answer.then((said) => said ?? null));
  } catch {
    return null;
  }
}

/** The address of a tab where the browser tells: with a host permission, or after a click on our button. */
export async function addressOf(tabId: number): Promise<string | null> {
  return (await tabOf(tabId))?.url ?? null;
}

/** Whether a tab is in a private window; one that is gone is in none. */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  return (await tabOf(tabId))?.incognito ?? false;
}

/** A tab, its address as its page has it; `undefined` once it is gone. */
export async function tabOf(tabId: number): Promise<Tabs.Tab | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url ? { ...tab, url: asItsPageHasIt(tab.url) } : tab;
}

/**
 * Goes back one page. Where there is none, the tab goes: a link that opened in a tab of its own was clicked elsewhere.
 */
export async function goBack(tabId: number): Promise<void> {
  const isFirst = import.meta.env.FIREFOX && (await isFirstPage(tabId));
  if (!isFirst && (await wentBack(tabId))) return;
  const { windowId } = await browser.tabs.get(tabId);
  const window = windowId === undefined ? {} : { windowId };
  // Without another tab the window would go with it.
  const isWindow = !import.meta.env.FIREFOX || hasWindows();
  if (isWindow && (await browser.tabs.query(window)).length < 2) await browser.tabs.create(window);
  await browser.tabs.remove(tabId);
}

/** Chromium refuses where there is no page to go back to. */
async function wentBack(tabId: number): Promise<boolean> {
  return browser.tabs.goBack(tabId).then(
    () => true,
    () => false,
  );
}

/** Firefox says nothing there; the click on our button lets us ask the page. */
async function isFirstPage(tabId: number): Promise<boolean> {
  return (await inPage(tabId, () => history.length)) === 1;
}

/** Calls a function in a tab's page; `undefined` where the browser does not let us, or the page is too busy. */
async function inPage(tabId: number, func: () => unknown): Promise<unknown> {
  const frames = browser.scripting.executeScript({ target: { tabId }, func });
  return (await inTime(frames).catch(() => undefined))?.[0]?.result;
}

/** Sends a tab to an address of our own store. */
export async function navigate(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url });
}

/** The tab the person looks at; none when no window of the browser has the focus. */
export async function activeTab(): Promise<Tabs.Tab | undefined> {
  return (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
}

/**
 * Opens one of our own pages. A private tab is never used for it: Chromium shows our pages in ordinary windows
 * only.
 *
 * @param path from the root of the extension: `/incidents.html?search=zhihu`
 * @param opener the tab whose container it belongs to
 */
export async function openOwnPage(path: string, where?: Disposition, opener?: number): Promise<void> {
  const url = browser.runtime.getURL(path);
  const tab = where === 'currentTab' ? await activeTab() : undefined;
  if (tab?.id !== undefined && !tab.incognito) await navigate(tab.id, url);
  else await createFrom(opener, { url, active: where !== 'newBackgroundTab' });
}
