import { browser } from './api';

/** What the types do not know yet: Chromium 127, Firefox 149 without a click. */
interface ActionWithPopup {
  openPopup?: (options: { windowId?: number }) => Promise<void>;
}

/** The browser can open our popup without a click on its button. */
export function canOpenPopup(): boolean {
  return typeof (browser.action as ActionWithPopup).openPopup === 'function';
}

/** Opens the popup over a tab by itself, if that is looked at. */
export async function openPopup(tabId: number): Promise<void> {
  try {
    const { active, windowId } = await browser.tabs.get(tabId);
    const over = windowId === undefined ? {} : { windowId };
    if (active) await (browser.action as ActionWithPopup).openPopup?.(over);
  } catch {
    // The browser will not: no window has the focus, another popup is open.
  }
}
