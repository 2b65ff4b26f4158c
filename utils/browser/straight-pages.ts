import { originsOf } from '../rules/catalogue';
import type { Platform } from '../rules/define-platform';
import type { Settings } from '../settings/settings';
import { allowedAmong, dropOrigins, requestOrigins } from './origins';
import { registerScript } from './registered-script';

const pagesOf = ({ pages = [] }: Platform): readonly string[] => pages;

/** The own pages of the platforms whose links go straight. */
export function neededStraight(
  platforms: readonly Platform[],
  { straight }: Pick<Settings, 'straight'>,
): string[] {
  return platforms.filter(({ id }) => straight.includes(id)).flatMap(pagesOf);
}

/** The platforms on whose own pages the browser lets us be. */
export function platformsWithPages(platforms: readonly Platform[]): Promise<ReadonlySet<string>> {
  return allowedAmong(platforms, pagesOf);
}

/** Asks for a platform's own pages; call it straight from a click or a change, or the browser refuses. */
export function requestPages(platform: Platform): Promise<boolean> {
  return requestOrigins(pagesOf(platform));
}

/**
 * Gives a platform's own pages back, but for the hosts whose leaving pages a pack or a choice may need; call it straight
 * from the click.
 *
 * @param needed origins that something else of ours needs
 */
export async function dropPages(platform: Platform, needed: readonly string[]): Promise<void> {
  const notices = originsOf([platform]);
  const origins = pagesOf(platform).filter((origin) => !notices.includes(origin));
  if (origins.length > 0) await dropOrigins(origins, needed);
}

/**
 * Runs the script for straight links on the pages of the platforms that are both wanted and granted, and nowhere
 * else. Called whenever the settings or the permissions change.
 *
 * @param readWanted tells the platforms; asked when its turn has come, so that the last word is the newest
 */
export function registerStraightLinks(readWanted: () => Promise<readonly Platform[]>): Promise<void> {
  return registerScript('straight-links', async () => {
    const wanted = await readWanted();
    const granted = await platformsWithPages(wanted);
    const matches = wanted.filter(({ id }) => granted.has(id)).flatMap(pagesOf);
    return { js: ['straight-links.js'], matches, runAt: 'document_start' };
  });
}
