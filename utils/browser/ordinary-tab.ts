import { browser } from './api';
import { hasWindows } from './tabs';

/** Firefox's name for what is in no container. */
const NO_CONTAINER = 'firefox-default';

/**
 * Firefox shows our pages in containers and private windows too, where they have a storage of their own: the history is
 * not in it. The page goes to an ordinary tab then; Chromium shows it in no other.
 *
 * @returns whether it goes; not where no ordinary window is open
 */
export async function goToOrdinaryTab(): Promise<boolean> {
  if (!import.meta.env.FIREFOX || !hasWindows()) return false;
  const { id, incognito, cookieStoreId, windowId } = await browser.tabs.getCurrent();
  if (id === undefined || (!incognito && cookieStoreId === NO_CONTAINER)) return false;
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const window = windows.find((each) => (incognito ? !each.incognito : each.id === windowId));
  if (window?.id === undefined) return false;
  await browser.tabs.create({ url: location.href, windowId: window.id });
  await browser.windows.update(window.id, { focused: true });
  await browser.tabs.remove(id);
  return true;
}

/** Whether the page is in a private window that it could not leave: no ordinary one is open. */
export function isInPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext === true;
}
