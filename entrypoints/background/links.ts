import { siteOf } from '../../utils/browser/public-suffix';
import { readSettings } from '../../utils/browser/settings-store';
import { navigate, openDestination, type Where } from '../../utils/browser/tabs';
import type { LinkView, Reply } from '../../utils/messages/protocol';
import { catalogue } from '../../utils/rules/all-platforms';
import { linkView, mayOpenLink } from '../../utils/visit/link-view';
import { readLink } from '../../utils/visit/read-link';

/** Where a link leads that is on no tab. */
export async function describeLink(url: string): Promise<LinkView> {
  return linkView(readLink(url, catalogue, siteOf), catalogue, await readSettings(), siteOf);
}

/** Opens where a link leads. The page that asks only names the link: it is read and checked anew. */
export async function openLink(url: string, tabId: number, where: Where): Promise<Reply> {
  const link = readLink(url, catalogue, siteOf);
  const destination = destinationOf(link);
  if (destination === null) return { ok: false, why: 'no-destination' };
  if (!mayOpenLink(link, await readSettings())) return { ok: false, why: 'not-allowed' };
  if (where === 'here') await navigate(tabId, destination);
  else await openDestination(tabId, destination, where);
  return { ok: true };
}

function destinationOf(link: ReturnType<typeof readLink>): string | null {
  if (link.is === 'plain') return link.destination;
  return link.is === 'wrapped' && link.met.outcome === 'unwrapped' ? link.met.destination : null;
}
