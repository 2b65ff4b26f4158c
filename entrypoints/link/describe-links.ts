import type { Asked, FoundLink } from '../../components/link/found-link';
import { askBackground } from '../../utils/browser/ask-background';
import type { LinkText } from '../../utils/browser/link-texts';
import { requestOrigins } from '../../utils/browser/origins';
import { shortLinkNetwork } from '../../utils/browser/short-link-network';
import type { Language } from '../../utils/language/translate';
import type { LinkView } from '../../utils/messages/views';
import { resolve, type Said } from '../../utils/resolve/resolve';
import { findShortLinkHost } from '../../utils/resolve/short-links';
import { isHarmless } from '../../utils/rules/kinds';
import { readShareText, type ShareCode } from '../../utils/share-text/share-text';
import { fold, namesProblem } from '../../utils/unwrap/own-words';
import { quote } from '../../utils/unwrap/quote';
import { isMoreSerious } from '../../utils/unwrap/seriousness';
import { withoutFinalDot } from '../../utils/url/host';
import { nameOf } from '../../utils/visit/platform-of';

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
  short: null,
};

interface Found {
  links: FoundLink[];
  /** Links of which the background said nothing. */
  unread: number;
  more: number;
  codes: readonly ShareCode[];
}

/** The links and codes of a text, each link as the background reads it. */
export async function describeLinks(
  { text, isLink, isCut }: Pick<LinkText, 'text' | 'isLink' | 'isCut'>,
  language: Language,
): Promise<Found> {
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
  const { short } = link;
  const host = short && withoutFinalDot(new URL(short).hostname);
  if (!host || !(await requestOrigins([`*://${host}/*`]))) return null;
  const resolution = await resolve(short, shortLinkNetwork).catch(() => null);
  if (!resolution) return { hops: [short], why: 'unreachable' };
  const { hops, outcome: why } = resolution;
  if (why === 'no-destination') {
    return { hops, why, words: { page: hops.at(-1) ?? short, text: quote(resolution.text) } };
  }
  if (why !== 'resolved') return { hops, why };
  const end = await describe(resolution.destination, [...link.said, ...resolution.said], language);
  const problem = problemIn(resolution.said);
  const words = problem && { words: { ...problem, text: quote(problem.text) } };
  return end ? { hops, end: asSerious(end, link), ...words } : { hops, why: 'unreachable' };
}

/** What a short link leads to, for as serious as the wrapper that the short link was found in. */
function asSerious(end: FoundLink, { view: { is, kind, reason, mayOpen }, platform }: FoundLink): FoundLink {
  // What a rule supposes of a page that it cannot read does not count: the short link's host has answered itself.
  const supposed = is === 'no-destination' && kind === 'unknown';
  if (!kind || isHarmless(kind) || supposed) return end;
  const { view } = end;
  if (view.kind && !isMoreSerious({ kind }, { kind: view.kind })) return end;
  return { ...end, platform, view: { ...view, kind, reason, mayOpen: mayOpen && view.mayOpen } };
}

/** A link as the background reads it; `null` when nobody answers. */
async function describe(url: string, said: readonly Said[], language: Language): Promise<FoundLink | null> {
  const view = await askBackground({ type: 'describe-link', url, said });
  if (!('is' in view)) return null;
  const platform = view.platform ? nameOf(view.platform, language) : whoNamedIt(said);
  return { url, said, view, platform, short: shortLinkOf(url, view) };
}

/** The host of a page that names a problem, where no rule knows its platform by name. */
function whoNamedIt(said: readonly Said[]): string {
  const page = problemIn(said)?.page;
  return page === undefined ? '' : new URL(page).hostname;
}

const problemIn = (said: readonly Said[]): Said | undefined =>
  said.find(({ text }) => namesProblem(fold(text)));

/** The link itself, or what it hides, where only its own host knows more; a rule for that host's pages does not change it. */
function shortLinkOf(url: string, { is, kind, destination, mayOpen }: LinkView): string | null {
  // What may not be opened is not asked about either, and nothing is asked that a scan has to come before.
  const hidden = mayOpen && kind !== 'scan' ? destination?.href : undefined;
  const address = is === 'unwrapped' ? hidden : url;
  if (is === 'refused' || !address || !URL.canParse(address)) return null;
  return findShortLinkHost(new URL(address)) && address;
}

/** With a scheme: `example.com:8080/x` has none, whatever a parser of addresses makes of it. */
function withScheme(written: string): string {
  return /^[a-z][a-z0-9+-]*:/i.test(written) ? written : `https://${written}`;
}
