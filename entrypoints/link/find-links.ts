import type { Asked, FoundLink } from '../../components/link/LinkScreen';
import { askBackground } from '../../utils/browser/ask-background';
import type { LinkText } from '../../utils/browser/link-texts';
import { requestOrigins } from '../../utils/browser/request-origins';
import { shortLinkNetwork } from '../../utils/browser/short-link-network';
import type { Language } from '../../utils/language/translate';
import type { Said } from '../../utils/messages/protocol';
import type { LinkView } from '../../utils/messages/views';
import { resolve } from '../../utils/resolve/resolve';
import { findShortLinkHost } from '../../utils/resolve/short-links';
import { readShareText, type ShareCode } from '../../utils/share-text/share-text';
import { fold, namesProblem } from '../../utils/unwrap/own-words';
import { nameOf } from '../../utils/visit/strip-view';

/** More links than this in one text are not looked at, and counted. */
const MOST = 10;

/** `lobste.rs/x`, `例子.中国/a`, and nothing else: in a sentence nobody could tell whether or where it begins. */
const WHOLE =
  /^\s*(?:(?:[a-z0-9-]+\.)+[a-z]{2,24}|(?:[\p{L}\p{N}-]+\.)+\p{Script=Han}{2,})(?::\d{1,5})?[/?#]\S*\s*$/iu;

/** A link of which only the beginning is known leads nobody knows where. */
const TOO_LONG: FoundLink = {
  url: '',
  said: [],
  view: { is: 'refused', refusal: 'too-long', flags: [], mayOpen: false },
  platform: '',
  isShort: false,
};

/** The links and codes of a text, each link as the background reads it; `unread`: links of which it said nothing. */
export async function findLinks(
  { text, isLink, isCut }: Pick<LinkText, 'text' | 'isLink' | 'isCut'>,
  language: Language,
): Promise<{ links: FoundLink[]; unread: number; more: number; codes: readonly ShareCode[] }> {
  if (isLink && isCut) return { links: [TOO_LONG], unread: 0, more: 0, codes: [] };
  // A link out of a menu is whole; the reader of texts would end it at the first odd character.
  const { links, codes } = isLink ? { links: [text], codes: [] } : readShareText(text);
  const isEmpty = links.length + codes.length === 0;
  const written = isEmpty && WHOLE.test(text) ? [text.trim()] : links;
  const urls = [...new Set(written.map(withScheme))];
  const found = await Promise.all(urls.slice(0, MOST).map((url) => describe(url, [], language)));
  const read = found.filter((link) => link !== null);
  return {
    links: read,
    unread: found.length - read.length,
    more: Math.max(0, urls.length - MOST),
    codes,
  };
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
  const resolution = await resolve(link.url, shortLinkNetwork).catch(() => null);
  if (!resolution) return { hops: [link.url], why: 'unreachable' };
  const { hops } = resolution;
  if (resolution.outcome !== 'resolved') return { hops, why: resolution.outcome };
  const end = await describe(resolution.destination, [...link.said, ...resolution.said], language);
  return end ? { hops, end } : { hops, why: 'unreachable' };
}

/** A link as the background reads it; `null` when nobody answers. */
async function describe(url: string, said: readonly Said[], language: Language): Promise<FoundLink | null> {
  const view = await askBackground({ type: 'describe-link', url, said });
  if (!('is' in view)) return null;
  const platform = view.platform ? nameOf(view.platform, language) : whoNamedIt(said);
  return { url, said, view, platform, isShort: isShort(url, view) };
}

/** The host of a page that names a problem, where no rule knows its platform by name. */
function whoNamedIt(said: readonly Said[]): string {
  const page = said.find(({ text }) => namesProblem(fold(text)))?.page;
  return page === undefined ? '' : new URL(page).hostname;
}

/** Only its own host knows where it leads; a rule for the host's pages does not change that. */
function isShort(url: string, { is }: LinkView): boolean {
  return (
    (is === 'plain' || is === 'no-destination') &&
    URL.canParse(url) &&
    findShortLinkHost(new URL(url)) !== null
  );
}

/** With a scheme: `example.com:8080/x` has none, whatever a parser of addresses makes of it. */
function withScheme(written: string): string {
  return /^[a-z][a-z0-9+-]*:/i.test(written) ? written : `https://${written}`;
}
