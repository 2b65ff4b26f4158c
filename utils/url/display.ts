/**
 * An address as a person should read it. What is shown is cut from one parsed `URL`, the same that is opened:
 * the site whole, Unicode only where it is honest, nothing that is invisible or that turns the reading order.
 */

import { hasHidden } from './hidden';
import { withoutFinalDot } from './host';
import { findHint, findLookAlike, type Hint, isAllTakenForLatin, isOneScript } from './look-alike';
import { decodePercent } from './percent';
import { decodeLabel } from './punycode';
import type { SiteOf } from './site';

export interface DisplayedUrl {
  href: string;
  scheme: 'http' | 'https';
  /** Registrable domain, in Unicode where that is honest. */
  site: string;
  /** What stands before the site in the host, with its final dot; often empty. */
  subdomain: string;
  port: string;
  /** Path, query and fragment, elided; empty for a bare `/`. */
  rest: string;
  /** The host as the network knows it, when it differs from what is shown. */
  punycode?: string;
  hint?: Hint;
}

/** In characters. A long subdomain is cut at its front, so that the site survives; the rest in its middle. */
const MAX_SUBDOMAIN = 48;
const MAX_REST = 200;
const REST_TAIL = 40;

/**
 * @param href an http(s) address that passed the gate
 * @throws for anything that is no address: only destinations are displayed
 */
export function displayUrl(href: string, siteOf: SiteOf): DisplayedUrl {
  const url = new URL(href);
  const host = withoutFinalDot(url.hostname);
  const site = siteOf(host);
  const front = host.slice(0, host.length - site.length);
  const shown = { site: toUnicode(site, host), subdomain: toUnicode(front, host) };
  const hint = findHint(host, siteOf);
  return {
    href: url.href,
    scheme: url.protocol === 'http:' ? 'http' : 'https',
    site: shown.site,
    subdomain: elideFront(shown.subdomain),
    port: url.port,
    // Cut from the whole: `search` and `hash` keep silent about a lone sign.
    rest: elideMiddle(readable(url.href.slice(url.href.indexOf('/', 'https://'.length)))),
    ...(shown.subdomain + shown.site !== host && { punycode: host }),
    ...(hint && { hint }),
  };
}

/** Label by label: one that is honest in Unicode is shown so, every other as the network writes it. */
function toUnicode(name: string, host: string): string {
  const inAscii = !host.slice(host.lastIndexOf('.') + 1).startsWith('xn--');
  return name
    .split('.')
    .map((label) => honest(label, inAscii) ?? label)
    .join('.');
}

/** Latin letters with hooks, strokes or for clicks and phonetics (`ƙ`, `ɨ`, `ǀ`): browsers show none in a name either. */
const RARE_LETTER =
  /[\u0181-\u019f\u01a2-\u01ae\u01b1-\u01cc\u01dd\u01e4\u01e5\u0220-\u0225\u0234-\u0258\u025a-\u02af\u1d00-\u1dbf\u2c60-\u2c7f\ua720-\ua7ff\uab30-\uab6f]/;

function honest(label: string, underAsciiTld: boolean): string | null {
  const text = decodeLabel(label);
  if (text === null || text === label) return text;
  if (hasHidden(text) || RARE_LETTER.test(text) || !isOneScript(text) || !isCanonical(text, label))
    return null;
  if (underAsciiTld && isAllTakenForLatin(text)) return null;
  return findLookAlike(`${text}.`) ? null : text;
}

/** The browser's own parser writes this text as this label. */
function isCanonical(text: string, label: string): boolean {
  const address = `https://${text}.example/`;
  return URL.canParse(address) && new URL(address).hostname === `${label}.example`;
}

const ESCAPED_BEYOND_ASCII = /(?:%[89a-f][0-9a-f])+/gi;
const UNSHOWABLE = /[\p{Co}\p{Cn}]/u;

/** Letters beyond ASCII as letters; ASCII stays as written, and what cannot be seen stays percent-encoded. */
function readable(rest: string): string {
  if (rest === '/') return '';
  return rest.replace(ESCAPED_BEYOND_ASCII, (run) =>
    Array.from(decodePercent(run), (char) =>
      hasHidden(char) || UNSHOWABLE.test(char) ? encodeURIComponent(char) : char,
    ).join(''),
  );
}

function elideFront(text: string): string {
  return text.length <= MAX_SUBDOMAIN ? text : `…${text.slice(-MAX_SUBDOMAIN)}`;
}

/** By characters, so that none is cut in two. */
function elideMiddle(text: string): string {
  if (text.length <= MAX_REST) return text;
  const head = [...text.slice(0, MAX_REST * 2)].slice(0, MAX_REST - REST_TAIL);
  return `${head.join('')}…${[...text.slice(-REST_TAIL * 2)].slice(-REST_TAIL).join('')}`;
}
