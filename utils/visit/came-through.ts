import type { SiteOf } from '../url/site';
import type { Visit } from './visit';

/**
 * Whether a tab is where it was sent without asking. The site is enough: many send on to `www.` or to a start page of
 * their own.
 *
 * @param url where the tab is; `null` where the browser does not say, and then what is known last holds: it says so
 * after a click on our button, for every page of the web
 */
export function cameThrough(
  { met, openedDirectly }: Pick<Visit, 'met' | 'openedDirectly'>,
  url: string | null,
  siteOf: SiteOf,
): boolean {
  if (!openedDirectly || met.outcome !== 'unwrapped') return false;
  if (url === null) return true;
  return URL.canParse(url) && siteOf(new URL(url).hostname) === siteOf(new URL(met.destination).hostname);
}
