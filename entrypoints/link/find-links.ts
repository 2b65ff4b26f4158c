import type { Asked, FoundLink } from '../../components/link/LinkScreen';
import { askBackground } from '../../utils/browser/ask-background';
import { requestOrigins } from '../../utils/browser/request-origins';
import { shortLinkNetwork } from '../../utils/browser/short-link-network';
import type { Language } from '../../utils/language/translate';
import type { LinkView, Said } from '../../utils/messages/protocol';
import { resolve } from '../../utils/resolve/resolve';
import { shortLinkHosts } from '../../utils/resolve/short-links';
import { readShareText, type ShareCode } from '../../utils/share-text/share-text';
import { nameOf } from '../../utils/visit/strip-view';

/** More links than this in one text are not looked at. */
const MOST = 10;

/** The links and codes of a text, each link as the background reads it. */
export async function findLinks(
  text: string,
  language: Language,
): Promise<{ links: FoundLink[]; codes: readonly ShareCode[] }> {
  // A link out of a menu is whole; the reader of texts would end it at the first odd character.
  const { links, codes } = isOneAddress(text) ? { links: [text], codes: [] } : readShareText(text);
  const found = await Promise.all(links.slice(0, MOST).map((url) => describe(url, language)));
  return { links: found.filter((link) => link !== null), codes };
}

/**
 * Asks a short link's own host where it leads, on a click for exactly that. The permission comes first, straight from
 * the click; where it leads is a link like any other, read and checked by the background.
 *
 * @returns `null` when the permission was refused
 */
export async function askShortLink(link: FoundLink, language: Language): Promise<Asked | null> {
  const { hostname } = new URL(link.url);
  if (!(await requestOrigins([`*://${hostname}/*`]))) return null;
  const resolution = await resolve(link.url, shortLinkNetwork);
  const { hops } = resolution;
  if (resolution.outcome !== 'resolved') return { hops, why: resolution.outcome };
  const { destination, text } = resolution;
  const said = text === undefined ? undefined : { page: hops.at(-1) ?? link.url, text };
  const view = await viewOf(destination, said);
  return view ? { hops, end: asFound(destination, view, language) } : { hops, why: 'unreachable' };
}

/** A link as the background reads it; `null` when nobody answers. */
async function viewOf(url: string, said?: Said): Promise<LinkView | null> {
  const view = await askBackground({ type: 'describe-link', url, ...(said && { said }) });
  return 'is' in view ? view : null;
}

async function describe(written: string, language: Language): Promise<FoundLink | null> {
  const url = /^[a-z][\w+.-]*:/i.test(written) ? written : `https://${written}`;
  const view = await viewOf(url);
  return view && asFound(url, view, language);
}

function asFound(url: string, view: LinkView, language: Language): FoundLink {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const isShort = view.is === 'plain' && shortLinkHosts.some((short) => short.host === host);
  return { url, view, platform: view.platform ? nameOf(view.platform, language) : '', isShort };
}

function isOneAddress(text: string): boolean {
  return !/\s/.test(text) && URL.canParse(text);
}
