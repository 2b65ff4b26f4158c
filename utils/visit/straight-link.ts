import type { Catalogue } from '../rules/catalogue';
import type { Platform } from '../rules/define-platform';
import type { Settings } from '../settings/settings';
import type { Unwrapped } from '../unwrap/unwrap';
import { fitsHost, parsePattern } from '../url/pattern';
import type { SiteOf } from '../url/site';
import { harmlessByAddress } from './direct';
import { platformOf } from './platform-of';

/**
 * Where a link on a platform's own page leads, if it may go straight: the person wants it for this platform, the
 * link runs through a plain notice of the same platform, which its address alone tells, and there is nothing to be
 * wary of about the destination. `null`: the link stays as it is.
 *
 * @param link the link's full address, as the page has it
 * @param page the address of the page, as the browser knows it
 */
export function straightLink(
  link: string,
  page: string,
  settings: Pick<Settings, 'straight' | 'careful'>,
  catalogue: Catalogue,
  siteOf: SiteOf,
): Unwrapped | null {
  const met = settings.careful ? null : harmlessByAddress(link, catalogue, siteOf);
  if (met?.kind !== 'notice' || met.flags.length > 0 || !settings.straight.includes(met.platform))
    return null;
  const platform = platformOf(catalogue, met.platform);
  return platform && isPageOf(platform, page) ? met : null;
}

function isPageOf({ pages = [] }: Platform, page: string): boolean {
  const host = URL.canParse(page) ? new URL(page).hostname : '';
  return pages.some((pattern) => fitsHost(parsePattern(pattern), host));
}
