import { copyText, sayText } from '../page/copy-and-say';
import { browser } from './api';
import { inTime } from './in-time';

/**
 * Copies a text after a click in a menu or a key. Call it before anything is awaited: the browsers let a clipboard
 * be written as long as the click is at hand. Firefox's background has a clipboard of its own; a worker has none
 * and copies by way of the tab, which the click lets us touch (activeTab).
 *
 * @returns `false` where it is not allowed, for instance on an http page in Chromium, or the page is too busy
 */
export async function copyInTab(tabId: number, text: string): Promise<boolean> {
  try {
    if ('clipboard' in navigator) return await copyText(text);
    const frames = await inTime(
      browser.scripting.executeScript({ target: { tabId }, func: copyText, args: [text] }),
    );
    return frames?.[0]?.result === true;
  } catch {
    return false;
  }
}

/** Says something on the page of a tab, for a while. */
export async function sayInTab(tabId: number, words: string): Promise<void> {
  try {
    await inTime(browser.scripting.executeScript({ target: { tabId }, func: sayText, args: [words] }));
  } catch {
    // A page of the browser's own cannot be written on.
  }
}
