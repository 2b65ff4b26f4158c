import type { Asked, FoundLink } from '../../components/link/LinkScreen';
import { askBackground } from '../../utils/browser/ask-background';
import { requestOrigins } from '../../utils/browser/request-origins';
import type { Language } from '../../utils/language/translate';
import type { LinkView } from '../../utils/messages/protocol';
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
 * Asks a short link's own host where it leads. The permission comes first, straight from the click.
 *
 * @returns `null` when the permission was refused
 */
export async function askShortLink(link: FoundLink, language: Language): Promise<Asked | null> {
  const { hostname } = new URL(link.url);
  if (!(await requestOrigins([`*://${hostname}/*`]))) return null;
  const answer = await askBackground({ type: 'resolve-link', url: link.url });
  if (!('hops' in answer)) return { hops: [], why: 'unreachable' };
  const { hops, end, why } = answer;
  return {
    hops,
    ...(why && { why }),
    ...(end && { end: { ...end, platform: platformName(end.view, language), isShort: false } }),
  };
}

function platformName(view: LinkView, language: Language): string {
  return view.platform ? nameOf(view.platform, language) : '';
}

async function describe(written: string, language: Language): Promise<FoundLink | null> {
  const url = /^[a-z][\w+.-]*:/i.test(written) ? written : `https://${written}`;
  const view = await askBackground({ type: 'describe-link', url });
  if (!('is' in view)) return null;
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const isShort = view.is === 'plain' && shortLinkHosts.some((short) => short.host === host);
  return { url, view, platform: platformName(view, language), isShort };
}

function isOneAddress(text: string): boolean {
  return !/\s/.test(text) && URL.canParse(text);
}
