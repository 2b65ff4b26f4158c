import browser from 'webextension-polyfill';
import type { OwnRule } from '../own-rules/own-platform';
import { originsOf, patternsOf, platformsIn } from '../rules/catalogue';
import type { Pack, Platform } from '../rules/define-platform';
import { accessiblePlatforms } from './platform-access';
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
const OWN_SCRIPT = 'own-rules';

/** The host permissions a pack needs. */
export function originsOfPack(platforms: readonly Platform[], pack: OptionalPack): string[] {
  return originsOf(platformsIn(platforms, pack));
}

/** The packs whose every host is granted. */
export async function grantedPacks(platforms: readonly Platform[]): Promise<OptionalPack[]> {
  const granted = await Promise.all(
    OPTIONAL_PACKS.map((pack) => browser.permissions.contains({ origins: originsOfPack(platforms, pack) })),
  );
  return OPTIONAL_PACKS.filter((_, index) => granted[index]);
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

/** Scripts are registered one call after the other: two at once would each try to add the same one. */
let registering: Promise<unknown> = Promise.resolve();

/**
 * Runs the content script on the pages of the granted packs and of the person's own rules, and on no others.
 * Called whenever permissions or own rules change and when the extension starts; it says the same thing twice
 * without harm.
 *
 * @param readOwn reads the own rules; asked when its turn has come, so that the last word is the newest
 */
export function registerScripts(
  platforms: readonly Platform[],
  readOwn: () => Promise<readonly OwnRule[]>,
): Promise<void> {
  const task = registering.then(async () => register(platforms, await readOwn()));
  registering = task.catch(() => undefined);
  return task;
}

async function register(platforms: readonly Platform[], own: readonly OwnRule[]): Promise<void> {
  const [packs, reachable] = await Promise.all([grantedPacks(platforms), reachableOwn(own)]);
  const wanted = [
    ...packs.map((pack) => ({ id: pack as string, matches: patternsOf(platformsIn(platforms, pack)) })),
    ...(reachable.length > 0 ? [{ id: OWN_SCRIPT, matches: patternsOf(reachable) }] : []),
  ];
  const scripts = wanted.map((script) => ({
    ...script,
    js: [SCRIPT],
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  }));
  const isOurs = (id: string) => id === OWN_SCRIPT || OPTIONAL_PACKS.some((pack) => pack === id);
  const registered = (await browser.scripting.getRegisteredContentScripts())
    .map(({ id }) => id)
    .filter(isOurs);
  const stale = registered.filter((id) => !wanted.some((script) => script.id === id));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  const known = scripts.filter(({ id }) => registered.includes(id));
  const fresh = scripts.filter(({ id }) => !registered.includes(id));
  if (known.length > 0) await browser.scripting.updateContentScripts(known);
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
}

/** The own platforms that are switched on and whose host is granted. */
async function reachableOwn(own: readonly OwnRule[]): Promise<Platform[]> {
  const platforms = own.filter(({ on }) => on).map(({ platform }) => platform);
  const granted = await accessiblePlatforms(platforms);
  return platforms.filter(({ id }) => granted.has(id));
}

/** Looks at a tab without a host permission: after a click on our button the browser allows it (activeTab). */
export async function lookAt(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
    return true;
  } catch {
    return false;
  }
}

/** Whether we have the host permission for an address; opening directly needs it. */
export function hasAccessTo(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`*://${new URL(url).hostname}/*`] });
}
