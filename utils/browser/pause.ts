import browser from 'webextension-polyfill';

/** How long Onward stays quiet. */
export type Pause = 'hour' | 'restart' | 'until-resumed';

const KEY = 'paused';
const HOUR_MS = 60 * 60 * 1000;

/** Whether Onward is paused now. A pause until restart lives in session storage and ends with it. */
export async function isPaused(): Promise<boolean> {
  const [session, local] = await Promise.all([
    browser.storage.session.get(KEY),
    browser.storage.local.get(KEY),
  ]);
  const until = local[KEY];
  return (
    session[KEY] === true || until === 'until-resumed' || (typeof until === 'number' && until > Date.now())
  );
}

export async function pause(length: Pause): Promise<void> {
  if (length === 'restart') await browser.storage.session.set({ [KEY]: true });
  else await browser.storage.local.set({ [KEY]: length === 'hour' ? Date.now() + HOUR_MS : length });
}

export async function resume(): Promise<void> {
  await Promise.all([browser.storage.session.remove(KEY), browser.storage.local.remove(KEY)]);
}
