import { atInstall, originsOf, platformsIn } from '../rules/catalogue';
import { OPTIONAL_PACKS, type Pack, type Platform } from '../rules/define-platform';
import { browser } from './api';
import { hasOrigins, requestOrigins } from './origins';

/** All that can be asked for: what came with the installation too, where a person has taken it away. */
export const PACKS: readonly Pack[] = ['required', ...OPTIONAL_PACKS];

/** The host permissions a pack needs; of what came with the installation, those that came with it. */
function originsOfPack(platforms: readonly Platform[], pack: Pack): string[] {
  const members = platformsIn(platforms, pack);
  return originsOf(pack === 'required' ? atInstall(members) : members);
}

/** The packs whose every host is granted. */
export async function grantedPacks(platforms: readonly Platform[]): Promise<Pack[]> {
  const granted = await Promise.all(PACKS.map((pack) => isGranted(platforms, pack)));
  return PACKS.filter((_, index) => granted[index]);
}

/** Only Firefox lets a person take away what came with the installation; Chromium says of it that we may not act there. */
async function isGranted(platforms: readonly Platform[], pack: Pack): Promise<boolean> {
  if (pack === 'required' && !import.meta.env.FIREFOX) return true;
  return hasOrigins(originsOfPack(platforms, pack));
}

/** Asks for a pack; call it straight from a click, or the browser refuses. */
export function requestPacks(platforms: readonly Platform[], packs: readonly Pack[]): Promise<boolean> {
  return requestOrigins(packs.flatMap((pack) => originsOfPack(platforms, pack)));
}

/** Gives a pack's hosts back. */
export function dropPack(platforms: readonly Platform[], pack: Pack): Promise<boolean> {
  return browser.permissions.remove({ origins: originsOfPack(platforms, pack) });
}
