import { withoutFinalDot } from '../url/host';
import { type SiteOf, siteOf as siteByTable } from '../url/site';
import { browser } from './api';

/** Chrome and Firefox 153 and later; synchronous, and no answer for a host that has no registrable domain. */
interface PublicSuffix {
  getDomain(hostname: string): string | null | undefined;
}

const known = (browser as unknown as { publicSuffix?: PublicSuffix }).publicSuffix;

/** The registrable domain of a host: the browser's own list where it has one, our small table elsewhere. */
export const siteOf: SiteOf = (host) => {
  const name = withoutFinalDot(host);
  try {
    return known?.getDomain(name) || siteByTable(name);
  } catch {
    return siteByTable(name);
  }
};
