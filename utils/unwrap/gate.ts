import { hasHidden } from '../url/hidden';
import { classifyHost, plainHost } from '../url/host';
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

export interface GateContext {
  /** The site of the wrapper, or `null` when the destination may be on it. */
  wrapperSite: string | null;
  siteOf: SiteOf;
}

export type GateResult = { url: URL; flags: Flag[] } | { refusal: Refusal };

/** Longer addresses are refused; shorter ones are displayed elided from 2,048 on. */
const MAX_LENGTH = 8192;
const DISPLAYED_LENGTH = 2048;

/**
 * The ordered checks a candidate must pass to be called a destination. Extraction proposes, the gate
 * disposes: nothing else in Onward decides what may be opened. Total and without side effects.
 *
 * @param text the candidate after its last decoding
 */
export function gate(text: string, context: GateContext): GateResult {
  const url = parse(text);
  if (!url) return { refusal: 'not-a-url' };
  for (const [refusal, refuses] of CHECKS) {
    if (refuses(text, url, context)) return { refusal };
  }
  return { url, flags: flagsOf(url) };
}

type Check = (text: string, url: URL, context: GateContext) => boolean;

const CHECKS: readonly (readonly [Refusal, Check])[] = [
  ['not-http', isNotHttp],
  ['credentials', hasCredentials],
  ['hidden-characters', hasHiddenCharacters],
  ['host-mismatch', isReadTwoWays],
  ['private-host', isNotPublic],
  ['same-site', isOnWrapperSite],
  ['too-long', isTooLong],
];

function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** Checked on the parsed address after the last decoding, so that no spelling of `javascript:` gets by. */
function isNotHttp(_text: string, { protocol }: URL): boolean {
  return protocol !== 'http:' && protocol !== 'https:';
}

function hasCredentials(text: string, { username, password }: URL): boolean {
  if (username !== '' || password !== '') return true;
  const authority = text.slice(text.indexOf('//') + 2).split(/[/?#]/, 1)[0] ?? '';
  return authority.includes('@');
}

/** Also the backslash, which some parsers take for a slash. */
function hasHiddenCharacters(text: string): boolean {
  return text.includes('\\') || hasHidden(text);
}

/** A host by a plain scan differs from the parser's: two readers would go to two places. */
function isReadTwoWays(text: string, { hostname }: URL): boolean {
  const plain = plainHost(text);
  if (plain === null) return true;
  if (plain === hostname || hostname.startsWith('[')) return false;
  const isUnicode = /[^\0-\x7f]/.test(plain);
  return (
    !isUnicode || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(plain) || plain !== plain.normalize('NFKC').toLowerCase()
  );
}

function isNotPublic(_text: string, { hostname }: URL): boolean {
  const place = classifyHost(hostname);
  return place !== 'public' && place !== 'ip';
}

function isOnWrapperSite(_text: string, { hostname }: URL, { wrapperSite, siteOf }: GateContext): boolean {
  return wrapperSite !== null && siteOf(hostname) === wrapperSite;
}

function isTooLong(text: string, { href }: URL): boolean {
  return text.length > MAX_LENGTH || href.length > MAX_LENGTH;
}

function flagsOf({ protocol, hostname, port, href }: URL): Flag[] {
  const flags: Flag[] = [];
  if (protocol === 'http:') flags.push('http');
  if (classifyHost(hostname) === 'ip') flags.push('ip');
  if (port !== '') flags.push('port');
  if (hostname.includes('xn--')) flags.push('punycode');
  if (href.length > DISPLAYED_LENGTH) flags.push('long');
  return flags;
}
