import browser from 'webextension-polyfill';
import { copyAndSay } from '../page/copy-and-say';

/**
 * Copies a text by way of a tab, because a worker has no clipboard. It needs the click on a menu or the key that
 * lets us touch the tab (activeTab).
 *
 * @param says what the person reads on the page then
 * @returns `false` where the browser or the page does not allow it, on an http page for instance
 */
export async function copyInTab(tabId: number, text: string, says: string): Promise<boolean> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: copyAndSay,
      args: [text, says],
    });
    return frame?.result === true;
  } catch {
    return false;
  }
}
