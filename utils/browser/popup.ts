import browser from 'webextension-polyfill';

/** What the types do not know yet: Chromium 127, Firefox 149 without a click. */
interface ActionWithPopup {
  openPopup?: (options: { windowId?: number }) => Promise<void>;
}

/** The browser can open our popup without a click on its button. */
export function canOpenPopup(): boolean {
  return typeof (browser.action as ActionWithPopup).openPopup === 'function';
}

/**
 * Opens the popup over a tab by itself.
 *
 * @returns `false` where the browser cannot, or will not: no window has the focus, another popup is open
 */
export async function openPopup(tabId: number): Promise<boolean> {
  const { openPopup } = browser.action as ActionWithPopup;
  if (!openPopup) return false;
  try {
    const { active, windowId } = await browser.tabs.get(tabId);
    if (!active) return false;
    await openPopup.call(browser.action, windowId === undefined ? {} : { windowId });
    return true;
  } catch {
    return false;
  }
}
