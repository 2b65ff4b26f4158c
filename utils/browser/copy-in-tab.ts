import browser from 'webextension-polyfill';
import { copyText, sayText } from '../page/copy-and-say';

/**
 * Copies a text after a click in a menu or a key. Call it before anything is awaited: the browsers let a clipboard
 * be written as long as the click is at hand. Firefox's background has a clipboard of its own; a worker has none
 * and copies by way of the tab, which the click lets us touch (activeTab).
 *
 * @returns `false` where it is not allowed, for instance on an http page in Chromium
 */
export async function copyInTab(tabId: number, text: string): Promise<boolean> {
  try {
    if ('clipboard' in navigator) return await copyText(text);
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: copyText,
      args: [text],
    });
    return frame?.result === true;
  } catch {
    return false;
  }
}

/** Says something on the page of a tab, for a while. */
export async function sayInTab(tabId: number, words: string): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: sayText, args: [words] });
  } catch {
    // A page of the browser's own cannot be written on.
  }
}
