import { dropOrigins, hasOrigins, requestOrigins } from './origins';
import { registerScript } from './registered-script';

const EVERYWHERE = '*://*/*';

/** Whether the browser lets us be on all sites. */
export function mayWatch(): Promise<boolean> {
  return hasOrigins([EVERYWHERE]);
}

/** Asks for all sites; call it straight from the click, or the browser refuses. */
export function requestAllSites(): Promise<boolean> {
  return requestOrigins([EVERYWHERE]);
}

/**
 * Gives all sites back, and nothing else; call it straight from the click.
 *
 * @param needed origins that something else of ours needs
 */
export function dropAllSites(needed: readonly string[]): Promise<void> {
  return dropOrigins([EVERYWHERE], needed);
}

/**
 * Runs the watching script on every page, or on none.
 *
 * @param readExcept tells the origins it stays away from; `null`: it runs nowhere
 */
export function registerWatching(readExcept: () => Promise<string[] | null>): Promise<void> {
  return registerScript('watch', async () => {
    const except = await readExcept();
    return {
      js: ['watch.js'],
      matches: except ? [EVERYWHERE] : [],
      excludeMatches: except ?? [],
      runAt: 'document_idle',
    };
  });
}
