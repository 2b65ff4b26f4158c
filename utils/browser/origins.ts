import type { Platform } from '../rules/define-platform';
import { browser } from './api';

/** Whether the browser lets us be at all of some origins. */
export function hasOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...origins] });
}

/** The ids of the platforms of which we have all the origins. */
export async function allowedAmong(
  platforms: readonly Platform[],
  originsOf: (platform: Platform) => readonly string[],
): Promise<ReadonlySet<string>> {
  const allowed = await Promise.all(platforms.map((platform) => hasOrigins(originsOf(platform))));
  return new Set(platforms.filter((_, i) => allowed[i]).map(({ id }) => id));
}

/**
 * Asks for host permissions. Call it before anything is awaited in a click, or Firefox refuses.
 *
 * @returns whether they are granted now
 */
export async function requestOrigins(origins: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...origins] });
  } catch {
    return false;
  }
}

/**
 * Gives host permissions back, and no others. Chromium takes the hosts that were allowed by themselves along with a
 * pattern that covers them; it gives them again without a prompt, but only in a click, so call it in one.
 *
 * @param needed origins that something else of ours needs; they stay where they were allowed
 */
export async function dropOrigins(dropped: readonly string[], needed: readonly string[]): Promise<void> {
  const [{ origins = [] }, ...allowed] = await Promise.all([
    browser.permissions.getAll(),
    ...needed.map((origin) => hasOrigins([origin])),
  ]);
  await browser.permissions.remove({ origins: [...dropped] }).catch(() => false);
  // The pages that come with the installation are listed, whether they were granted as hosts or not.
  const installed = browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches) ?? [];
  const listed = origins.filter((origin) => !dropped.includes(origin) && !installed.includes(origin));
  const others = [...new Set([...listed, ...needed.filter((_, i) => allowed[i])])];
  // Asked for at once, whether they are gone or not: a click does not last.
  if (others.length > 0) await requestOrigins(others);
}
