import { gate } from '../unwrap/gate';
import type { SiteOf } from '../url/site';
import type { MayBeDestination } from './guess';

/**
 * The gate, bound to one page: a destination is never on the page's own site.
 *
 * @param page the page's address; nothing passes for what is none
 */
export function passing(page: string, siteOf: SiteOf): MayBeDestination {
  if (!URL.canParse(page)) return () => null;
  const wrapperSite = siteOf(new URL(page).hostname);
  return (candidate) => {
    const result = gate(candidate, { wrapperSite, siteOf });
    return 'url' in result ? result.url.href : null;
  };
}
