import { browser } from './api';

/** A key for each platform: the background writes them and the popup takes them away. */
const keyOf = (platform: string) => `snoozed-privately:${platform}`;

/** Until when a platform's strip is put away in private windows, in milliseconds since 1970; `undefined`: it was not. */
export async function snoozedPrivately(platform: string): Promise<number | undefined> {
  const key = keyOf(platform);
  return (await browser.storage.session.get(key))[key] as number | undefined;
}

/** Puts it away until then, or until the browser closes. */
export async function snoozePrivately(platform: string, until: number): Promise<void> {
  await browser.storage.session.set({ [keyOf(platform)]: until });
}

/** The strip is shown there again. */
export async function unsnoozePrivately(platform: string): Promise<void> {
  await browser.storage.session.remove(keyOf(platform));
}
