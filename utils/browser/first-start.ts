import { browser } from './api';

const KEY = 'started';

/**
 * Calls back when the background starts for the first time since the browser did, since an update, or since the person
 * switched Onward on again: the browser has forgotten what the button shows by then, and tells nobody of the last one.
 */
export async function onFirstStart(callback: () => Promise<void>): Promise<void> {
  if (KEY in (await browser.storage.session.get(KEY))) return;
  await callback();
  await browser.storage.session.set({ [KEY]: true });
}
