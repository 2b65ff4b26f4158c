import browser from 'webextension-polyfill';
import type { OwnRule } from '../own-rules/own-platform';
import { onRequest, originsOf, patternsOf, platformsIn } from '../rules/catalogue';
import type { Pack, Platform } from '../rules/define-platform';
import { inTime } from './in-time';
import { accessiblePlatforms } from './platform-access';
import { registerScript } from './registered-script';
import { requestOrigins } from './request-origins';

/** The packs that are asked for on a click. */
export const OPTIONAL_PACKS = [
  'chinese',
  'international',
  'forums',
  'development',
  'work',
] as const satisfies readonly Pack[];
export type OptionalPack = (typeof OPTIONAL_PACKS)[number];

const SCRIPT = 'interstitial.js';

/** The host permissions a pack needs. */
export function originsOfPack(platforms: readonly Platform[], pack: OptionalPack): string[] {
  return originsOf(platformsIn(platforms, pack));
}

/** The packs whose every host is granted. */
export async function grantedPacks(platforms: readonly Platform[]): Promise<OptionalPack[]> {
  const granted = await Promise.all(OPTIONAL_PACKS.map((pack) => isGranted(platforms, pack)));
  return OPTIONAL_PACKS.filter((_, index) => granted[index]);
}

function isGranted(platforms: readonly Platform[], pack: OptionalPack): Promise<boolean> {
  return browser.permissions.contains({ origins: originsOfPack(platforms, pack) });
}

/** Asks for a pack; call it straight from a click, or the browser refuses. */
export function requestPacks(
  platforms: readonly Platform[],
  packs: readonly OptionalPack[],
): Promise<boolean> {
  return requestOrigins(packs.flatMap((pack) => originsOfPack(platforms, pack)));
}

/** Gives a pack's hosts back. */
export function dropPack(platforms: readonly Platform[], pack: OptionalPack): Promise<boolean> {
  return browser.permissions.remove({ origins: originsOfPack(platforms, pack) });
}

/**
 * Runs the content script on the pages of the platforms whose hosts are granted and of the person's own rules, and
 * on no others. Platform by platform, so that an update that adds some to a pack takes away none of the others.
 * Called whenever permissions or own rules change and when the extension starts.
 *
 * @param readOwn reads the own rules; asked when its turn has come, so that the last word is the newest
 */
export async function registerScripts(
  platforms: readonly Platform[],
  readOwn: () => Promise<readonly OwnRule[]>,
): Promise<void> {
  const run = (id: string, readWanted: () => Promise<readonly Platform[]>) =>
    registerScript(id, async () => {
      const wanted = await readWanted();
      const granted = await accessiblePlatforms(wanted);
      const matches = patternsOf(wanted.filter((platform) => granted.has(platform.id)));
      return { js: [SCRIPT], matches, runAt: 'document_start' };
    });
  await Promise.all([
    run('packs', async () => onRequest(platforms)),
    // By itself: a pattern of a person's that the browser refuses takes nothing else with it.
    run('own-rules', async () => (await readOwn()).flatMap(({ on, platform }) => (on ? platform : []))),
  ]);
}

/**
 * Looks at a tab without a host permission: after a click on our button the browser allows it (activeTab). Where the page
 * is busy, it looks as soon as it can.
 */
export async function lookAt(tabId: number): Promise<boolean> {
  try {
    await inTime(browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] }));
    return true;
  } catch {
    return false;
  }
}

/** Whether we have the host permission for an address; opening directly needs it. */
export function hasAccessTo(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`*://${new URL(url).hostname}/*`] });
}
