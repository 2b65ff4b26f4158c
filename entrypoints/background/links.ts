import { siteOf } from '../../utils/browser/public-suffix';
import { readSettings } from '../../utils/browser/settings-store';
import { shortLinkNetwork } from '../../utils/browser/short-link-network';
import { navigate, openBeside, type Where } from '../../utils/browser/tabs';
import type { LinkView, Reply, ResolvedLink } from '../../utils/messages/protocol';
import { resolve } from '../../utils/resolve/resolve';
import { linkView, mayOpenLink } from '../../utils/visit/link-view';
import { readLink } from '../../utils/visit/read-link';
import { wordsOf } from '../../utils/visit/words-of';
import { currentCatalogue } from './own-rules';

/** Where a link leads that is on no tab. */
export async function describeLink(url: string): Promise<LinkView> {
  const [catalogue, settings] = await Promise.all([currentCatalogue(), readSettings()]);
  return linkView(readLink(url, catalogue, siteOf), catalogue, settings, siteOf);
}

/**
 * Asks a short link where it leads, on a click for exactly that. What a page of the short link's host says about
 * the link counts as well: where its words name a danger, the end is as serious.
 */
export async function resolveLink(url: string): Promise<ResolvedLink> {
  const resolution = await resolve(url, shortLinkNetwork);
  const { hops } = resolution;
  if (resolution.outcome !== 'resolved') return { hops, why: resolution.outcome };
  const catalogue = await currentCatalogue();
  const link = readLink(resolution.destination, catalogue, siteOf);
  const said = resolution.text ? wordsOf(hops.at(-1) ?? url, resolution.text, catalogue) : null;
  const view = linkView(link, catalogue, await readSettings(), siteOf);
  return { hops, end: { url: resolution.destination, view: said ? { ...view, ...said } : view } };
}

/** Opens where a link leads. The page that asks only names the link: it is read and checked anew. */
export async function openLink(url: string, tabId: number, where: Where): Promise<Reply> {
  const link = readLink(url, await currentCatalogue(), siteOf);
  const destination = destinationOf(link);
  if (destination === null) return { ok: false, why: 'no-destination' };
  if (!mayOpenLink(link, await readSettings())) return { ok: false, why: 'not-allowed' };
  if (where === 'here') await navigate(tabId, destination);
  else await openBeside(tabId, destination, where);
  return { ok: true };
}

function destinationOf(link: ReturnType<typeof readLink>): string | null {
  if (link.is === 'plain') return link.destination;
  return link.is === 'wrapped' && link.met.outcome === 'unwrapped' ? link.met.destination : null;
}
