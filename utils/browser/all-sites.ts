import browser from 'webextension-polyfill';
import { registerScript } from './registered-script';
import { requestOrigins } from './request-origins';

const EVERYWHERE = '*://*/*';

/** Whether the browser lets us be on all sites. */
export function mayWatch(): Promise<boolean> {
  return browser.permissions.contains({ origins: [EVERYWHERE] });
}

/** Asks for all sites; call it straight from the click, or the browser refuses. */
export function requestAllSites(): Promise<boolean> {
  return requestOrigins([EVERYWHERE]);
}

/**
 * Gives all sites back, and nothing else. Chromium takes the hosts that were allowed by themselves along; it gives
 * them again without a prompt, but only in a click, so call it in one.
 */
export async function dropAllSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  await browser.permissions.remove({ origins: [EVERYWHERE] }).catch(() => false);
  // The pages that come with the installation are listed among them, and were never granted as hosts.
  const installed = browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches) ?? [];
  const others = origins.filter((origin) => origin !== EVERYWHERE && !installed.includes(origin));
  if (!(await browser.permissions.contains({ origins: others }))) await requestOrigins(others);
}

/**
 * Runs the watching script on every page, or on none.
 *
 * @param readExcept tells the origins it stays away from; `null`: it runs nowhere
 */
export function registerWatching(readExcept: () => Promise<readonly string[] | null>): Promise<void> {
  return registerScript('watch', async () => {
    const except = await readExcept();
    return {
      file: 'watch.js',
      matches: except ? [EVERYWHERE] : [],
      excludeMatches: except ?? [],
      runAt: 'document_idle',
    };
  });
}
