import { hasHidden } from '../url/hidden';
import {
  authorityEnd,
  authorityStart,
  isAddressLiteral,
  isHostOf,
  isPublicHost,
  mayShareSite,
  plainHost,
} from '../url/host';
import type { SiteOf } from '../url/site';

/**
 * Why a candidate is not called a destination. Each code is a named check below; `still-wrapped` is said by
 * `unwrap`. Texts for people: `locales/`, `refusal.<code>`.
 */
export type Refusal =
  | 'not-a-url'
  | 'not-http'
  | 'credentials'
  | 'hidden-characters'
  | 'host-mismatch'
  | 'private-host'
  | 'same-site'
  | 'still-wrapped'
  | 'too-long';

/** What is worth knowing of a destination that passed. */
export type Flag = 'http' | 'ip' | 'port' | 'punycode' | 'long' | 'page-supplied';

interface GateContext {
  /** The site of the wrapper or any host on it, or `null` when the destination may be there too. */
  wrapperSite: string | null;
  siteOf: SiteOf;
}

type GateResult = { url: URL; flags: Flag[] } | { refusal: Refusal };

/** Longer addresses are refused; those longer than `LONG` are flagged. */
const MAX_LENGTH = 8192;
const LONG = 2048;

/**
 * The ordered checks a candidate must pass to be called a destination. Extraction proposes, the gate
 * disposes: nothing else in Onward decides what may be opened. Total and without side effects.
 *
 * @param text the candidate after its last decoding
 */
export function gate(text: string, context: GateContext): GateResult {
  const url = parse(text);
  if (!url) return { refusal: 'not-a-url' };
  const { protocol, hostname: host, href } = url;
  const read = { text, isPlain: PLAIN.test(text), url, protocol, host, href };
  const refusal = refusalOf(read, context);
  return refusal ? { refusal } : { url, flags: flagsOf(read) };
}

/** Nearly every candidate: printable ASCII without blank, `@` and backslash, where nothing hides and nobody logs in. */
const PLAIN = /^[!-?A-[\]-~]*$/;

/** A candidate as text and as the parser reads it; the parts are asked for once. */
interface Read {
  text: string;
  isPlain: boolean;
  url: URL;
  protocol: string;
  host: string;
  href: string;
}

/** The checks in their order; the first that fails is the reason. */
function refusalOf(read: Read, context: GateContext): Refusal | null {
  if (isNotHttp(read)) return 'not-http';
  if (hasCredentials(read)) return 'credentials';
  if (hasHiddenCharacters(read)) return 'hidden-characters';
  if (isReadTwoWays(read)) return 'host-mismatch';
  if (!isPublicHost(read.host)) return 'private-host';
  if (isOnWrapperSite(read, context)) return 'same-site';
  if (isTooLong(read)) return 'too-long';
  return null;
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** Checked on the parsed address after the last decoding, so that no spelling of `javascript:` gets by. */
function isNotHttp({ protocol }: Read): boolean {
  return protocol !== 'http:' && protocol !== 'https:';
}

/** An empty user part counts too: it hides the host from a person just as well. */
function hasCredentials({ text, isPlain, url }: Read): boolean {
  if (isPlain || !text.includes('@')) return false;
  const authority = text.slice(authorityStart(text), authorityEnd(text));
  return url.username !== '' || url.password !== '' || authority.includes('@');
}

/** Also the backslash, which some parsers take for a slash. */
function hasHiddenCharacters({ text, isPlain }: Read): boolean {
  return !isPlain && (text.includes('\\') || hasHidden(text));
}

/** A host by a plain scan differs from the parser's: two readers would go to two places. */
function isReadTwoWays({ text, host }: Read): boolean {
  if (isHostOf(text, host)) return false;
  const plain = plainHost(text);
  if (plain === null) return true;
  // IPv6 has many spellings; both readers have to see one.
  if (plain === host || (host.startsWith('[') && plain.startsWith('['))) return false;
  const isUnicode = /[^\0-\x7f]/.test(plain);
  return (
    !isUnicode || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(plain) || plain !== plain.normalize('NFKC').toLowerCase()
  );
}

/** Most hosts do not even end alike, and asking for their sites costs more than all other checks. */
function isOnWrapperSite({ host }: Read, { wrapperSite, siteOf }: GateContext): boolean {
  return wrapperSite !== null && mayShareSite(host, wrapperSite) && siteOf(host) === siteOf(wrapperSite);
}

function isTooLong({ text, href }: Read): boolean {
  return text.length > MAX_LENGTH || href.length > MAX_LENGTH;
}

function flagsOf({ protocol, host, href }: Read): Flag[] {
  const flags: Flag[] = [];
  if (protocol === 'http:') flags.push('http');
  if (isAddressLiteral(host)) flags.push('ip');
  if (hasPort(protocol, host, href)) flags.push('port');
  if (host.includes('xn--')) flags.push('punycode');
  if (href.length > LONG) flags.push('long');
  return flags;
}

/** Without credentials, what follows the host is its port or its path; the parser leaves out the scheme's own port. */
function hasPort(protocol: string, host: string, href: string): boolean {
  return href[protocol.length + '//'.length + host.length] === ':';
}
