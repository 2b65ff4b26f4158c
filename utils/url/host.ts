/**
 * What a host is for us, by plain scanning of characters. The scan is deliberately naive: where it and the
 * browser's parser see different hosts, somebody is being fooled (Brave, HackerOne 2610290), and the gate
 * refuses.
 */

/**
 * The host of an http(s) address, read by scanning and nothing else.
 *
 * @param address text that may be an address
 * @returns the lower-cased text between `://` and the end of the authority, without a port; `null` when the
 *   text does not start with `http://` or `https://`
 */
export function plainHost(address: string): string | null {
  if (!startsPlainly(address)) return scanHost(address);
  return address.slice(address.charCodeAt(4) === COLON ? 7 : 8, PLAIN_START.lastIndex);
}

/** Whether scheme and host are written as the parser would write them, which those of nearly every address are. */
export function startsPlainly(address: string): boolean {
  PLAIN_START.lastIndex = 0;
  return PLAIN_START.test(address);
}

/**
 * One call of an expression, because calls of a text's own methods are slow where texts of every make come by: sliced,
 * joined, with characters beyond Latin-1 (V8). Sticky, so that it says where the host ends without making a list of what
 * it found.
 */
const PLAIN_START = /https?:\/\/[a-z0-9.-]+(?=[:/?#]|$)/y;

function scanHost(address: string): string | null {
  const start = authorityStart(address);
  if (start < 0) return null;
  if (address.charCodeAt(start) === OPENING_BRACKET) {
    return address.slice(start, address.indexOf(']', start) + 1).toLowerCase() || null;
  }
  let end = start;
  while (
    end < address.length &&
    address.charCodeAt(end) !== COLON &&
    !isEndOfAuthority(address.charCodeAt(end))
  )
    end++;
  return address.slice(start, end).toLowerCase();
}

/** A host without the dot it may end in: with one and without it, browsers ask the same server. */
export function withoutFinalDot(host: string): string {
  return host.charCodeAt(host.length - 1) === DOT ? host.slice(0, -1) : host;
}

/** Whether `plainHost` of an address is this canonical host; cheaper than reading it. */
export function isHostOf(address: string, host: string): boolean {
  const start = authorityStart(address);
  const end = start + host.length;
  return (
    start > 0 &&
    address.startsWith(host, start) &&
    (end === address.length || address.charCodeAt(end) === COLON || isEndOfAuthority(address.charCodeAt(end)))
  );
}

/**
 * Whether two hosts can be of one site, told from how far they end alike: behind a site's first dot there is a name
 * in front of it too. A final dot, or a host that is the end of the other, is left to whoever knows sites.
 */
export function mayShareSite(one: string, other: string): boolean {
  if (one.endsWith('.') || other.endsWith('.')) return true;
  const shorter = Math.min(one.length, other.length);
  let hasDot = false;
  for (let back = 1; back <= shorter; back++) {
    const code = one.charCodeAt(one.length - back);
    if (code !== other.charCodeAt(other.length - back)) return false;
    if (code === DOT) hasDot = true;
    else if (hasDot) return true;
  }
  return true;
}

/** Where the authority starts in an `http://` or `https://` address; -1 when it is none. */
export function authorityStart(address: string): number {
  if (address.startsWith('https://')) return 8;
  if (address.startsWith('http://')) return 7;
  const scheme = address.slice(0, 8).toLowerCase();
  if (scheme === 'https://') return 8;
  return scheme.startsWith('http://') ? 7 : -1;
}

/** Where the authority of an address ends: at a slash, a backslash, a question mark, a hash, or its own end. */
export function authorityEnd(address: string): number {
  let end = authorityStart(address);
  while (end < address.length && !isEndOfAuthority(address.charCodeAt(end))) end++;
  return end;
}

function isEndOfAuthority(code: number): boolean {
  return code === SLASH || code === QUESTION_MARK || code === HASH || code === BACKSLASH;
}

const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const QUESTION_MARK = 0x3f;
const HASH = 0x23;
const BACKSLASH = 0x5c;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;

/**
 * Top-level names that never lead out of a network: RFC 2606, 6761, 6762 with its appendix G, 7686 and 9476, ICANN's
 * `.internal`, what routers (`.localdomain`) and clusters (`.svc`) call their own, and `.arpa`, where no site is.
 */
const LOCAL_NAMES = new Set(
  'localhost localdomain local internal lan intranet private home corp mail svc arpa alt onion test invalid'.split(
    ' ',
  ),
);

/**
 * Two labels or more with dots between them, none empty, a dot behind them allowed. No other sign stands in a name, and other
 * parsers than the browser's end the host at some of them.
 */
const NAME = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+\.?$/;
const LONG_LABEL = /[^.]{64}/;
/** Longest name the DNS allows, in characters. */
const MAX_NAME = 253;

/** Whether a canonical host is an IPv4 or IPv6 address: no top-level domain ends in a digit. */
export function isAddressLiteral(host: string): boolean {
  const last = host.charCodeAt(host.length - 1);
  return (last >= 0x30 && last <= 0x39) || last === CLOSING_BRACKET;
}

/**
 * Whether a host is out on the internet: not a place in a network of somebody's, nor what is no host at all.
 *
 * @param host a canonical host as `URL.hostname` gives it (punycode, IPv4 in dotted decimals, IPv6 in brackets)
 */
export function isPublicHost(host: string): boolean {
  if (host.startsWith('[')) return isPublicIpv6(host.slice(1, -1));
  if (isLong(host) || !NAME.test(host)) return false;
  const end = host.endsWith('.') ? host.length - 1 : host.length;
  const top = host.slice(host.lastIndexOf('.', end - 1) + 1, end);
  if (isAddressLiteral(top)) return isPublicIpv4(host.split('.').map(Number));
  return !LOCAL_NAMES.has(top);
}

/** Longer than the DNS allows, as a whole or in a label. */
function isLong(host: string): boolean {
  return host.length > 63 && (LONG_LABEL.test(host) || host.length - (host.endsWith('.') ? 1 : 0) > MAX_NAME);
}

/** IANA special-purpose registry: everything that is not globally reachable is not public. */
function isPublicIpv4([a = 0, b = 0, c = 0]: number[]): boolean {
  // Written so that `NaN` is caught: a name may end in a digit where the parser takes a meaningless `xn--` label.
  if (a === 0 || a === 10 || a === 127 || !(a < 224)) return false;
  if (a === 100 && b >= 64 && b < 128) return false;
  if (a === 169 && b === 254) return false;
  if (a === 172 && b >= 16 && b < 32) return false;
  if (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99))) return false;
  if (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) return false;
  return !(a === 203 && b === 0 && c === 113);
}

/** Only 2000::/3 is handed out; of it, documentation, 6to4, Teredo and NAT64-like ranges hide other addresses. */
function isPublicIpv6(address: string): boolean {
  const groups = address.split(':');
  const first = Number.parseInt(groups[0] || '0', 16);
  const second = Number.parseInt(groups[1] || '0', 16);
  if ((first & 0xe000) !== 0x2000 || first === 0x2002 || first === 0x3fff) return false;
  return first !== 0x2001 || (second >= 0x200 && second !== 0xdb8);
}
