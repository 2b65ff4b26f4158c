import { siteOf } from '../../utils/browser/public-suffix';
import { readSettings } from '../../utils/browser/settings-store';
import { navigate, openBeside } from '../../utils/browser/tabs';
import type { Reply, Where } from '../../utils/messages/protocol';
import type { LinkView } from '../../utils/messages/views';
import type { Said } from '../../utils/resolve/resolve';
import type { Catalogue } from '../../utils/rules/catalogue';
import { judgeText } from '../../utils/visit/judge-text';
import { linkView, pagesOn } from '../../utils/visit/link-view';
import { destinationOf, readLink } from '../../utils/visit/read-link';
import { mayOpen } from '../../utils/visit/visit';
import { currentCatalogue } from './own-rules';
import { notDone, OK } from './reply';

/**
 * Where a link leads that is on no tab.
 *
 * @param said what the pages of short links said on the way to it: where their words name a danger, the link is as
 * serious
 */
export async function describeLink(url: string, said: readonly Said[] = []): Promise<LinkView> {
  const [catalogue, settings] = await Promise.all([currentCatalogue(), readSettings()]);
  return linkView(readLink(url, catalogue, siteOf), catalogue, settings, siteOf, wayOf(said, catalogue));
}

/** Opens where a link leads. The page that asks only names the link: it is read and checked anew. */
export async function openLink(
  url: string,
  tabId: number,
  where: Where,
  said: readonly Said[] = [],
): Promise<Reply> {
  const [catalogue, settings] = await Promise.all([currentCatalogue(), readSettings()]);
  const link = readLink(url, catalogue, siteOf);
  const destination = destinationOf(link);
  if (destination === null) return notDone('no-destination');
  const pages = pagesOn(link, wayOf(said, catalogue));
  if (!mayOpen(destination, pages, settings, siteOf)) return notDone('not-allowed');
  if (where === 'here') await navigate(tabId, destination);
  else await openBeside(tabId, destination, where);
  return OK;
}

function wayOf(said: readonly Said[], catalogue: Catalogue) {
  return said.flatMap(({ page, text }) => judgeText(page, text, catalogue) ?? []);
}
