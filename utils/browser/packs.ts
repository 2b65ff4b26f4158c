import browser from 'webextension-polyfill';
import { originsOf, platformsIn } from '../rules/catalogue';
import type { OptionalPack, Platform } from '../rules/define-platform';
import { requestOrigins } from './request-origins';

/** The packs that are asked for on a click. */
export const OPTIONAL_PACKS = [
  'chinese',
  'international',
  'forums',
  'development',
  'work',
] as const satisfies readonly OptionalPack[];

/** The host permissions a pack needs. */
function originsOfPack(platforms: readonly Platform[], pack: OptionalPack): string[] {
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
