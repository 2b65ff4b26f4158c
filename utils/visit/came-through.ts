import type { SiteOf } from '../url/site';
import type { Visit } from './visit';

/**
 * Whether a tab is where it was sent without asking. The site is enough: many send on to `www.` or to a start page of
 * their own.
 *
 * @param url where the tab is; `null` where the browser does not say, which it does for every page of the web
 */
export function cameThrough(
  { met, openedDirectly }: Pick<Visit, 'met' | 'openedDirectly'>,
  url: string | null,
  siteOf: SiteOf,
): boolean {
  if (!openedDirectly || met.outcome !== 'unwrapped' || url === null || !URL.canParse(url)) return false;
  return siteOf(new URL(url).hostname) === siteOf(new URL(met.destination).hostname);
}
