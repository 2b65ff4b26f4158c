import { onRequest, originsOf } from '../rules/catalogue';
import type { Platform } from '../rules/define-platform';
import { holdsForSome, type Settings } from '../settings/settings';
import { withoutFinalDot } from '../url/host';
import { browser } from './api';
import { allowedAmong, hasOrigins, requestOrigins } from './origins';

/**
 * The platforms whose hosts the browser lets us act on. In Chromium the pages that come with the installation
 * do not count: reading a page is one permission, answering its request another.
 */
export function accessiblePlatforms(platforms: readonly Platform[]): Promise<ReadonlySet<string>> {
  return allowedAmong(platforms, (platform) => originsOf([platform]));
}

/** Whether we have the host permission for an address; opening directly needs it. */
export function hasAccessTo(url: string): Promise<boolean> {
  return hasOrigins([`*://${withoutFinalDot(new URL(url).hostname)}/*`]);
}

/**
 * Asks for the hosts of some platforms. Call it straight from a click or a change.
 *
 * @returns whether they are granted now; also `false` where the browser did not take the event for a person's
 */
export function requestAccess(platforms: readonly Platform[]): Promise<boolean> {
  return requestOrigins(originsOf(platforms));
}

/** The hosts of the platforms that are opened directly. */
export function neededDirectly(platforms: readonly Platform[], settings: Settings): string[] {
  return originsOf(platforms.filter(({ id }) => holdsForSome(settings, id, 'open-directly')));
}

/**
 * Gives the hosts of a deleted platform back.
 *
 * @param others platforms that may need the same hosts; those are kept. Chromium reads what came with the installation
 *   without such a permission: only opening directly needs it there
 */
export async function dropAccess(
  platform: Platform,
  others: readonly Platform[],
  settings: Settings,
): Promise<void> {
  const asking = import.meta.env.FIREFOX ? others : onRequest(others);
  const needed = new Set([...originsOf(asking), ...neededDirectly(others, settings)]);
  const origins = originsOf([platform]).filter((origin) => !needed.has(origin));
  if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => false);
}

/** Calls back whenever access was given or taken away, here or in the browser's own settings. */
export function onAccessChanged(callback: () => void): () => void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
  return () => {
    browser.permissions.onAdded.removeListener(callback);
    browser.permissions.onRemoved.removeListener(callback);
  };
}
