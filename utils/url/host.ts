/**
 * What a host is for us, by plain scanning of characters. The scan is deliberately naive: where it and the
 * browser's parser see different hosts, somebody is being fooled (Brave, HackerOne 2610290), and the gate
 * refuses.
 */

const END_OF_AUTHORITY = /[/?#\\]/;

/**
 * The host of an http(s) address, read by scanning and nothing else.
 *
 * @param address text that may be an address
 * @returns the lower-cased text between `://` and the end of the authority, without a port; `null` when the
 *   text does not start with `http://` or `https://`
 */
export function plainHost(address: string): string | null {
  const start = authorityStart(address);
  if (start < 0) return null;
  const rest = address.slice(start, start + 2048);
  const end = rest.search(END_OF_AUTHORITY);
  const authority = end < 0 ? rest : rest.slice(0, end);
  if (authority.startsWith('[')) return authority.slice(0, authority.indexOf(']') + 1).toLowerCase() || null;
  const colon = authority.indexOf(':');
  return (colon < 0 ? authority : authority.slice(0, colon)).toLowerCase();
}

/** Where the authority starts in an `http://` or `https://` address; -1 when it is none. */
export function authorityStart(address: string): number {
  const scheme = address.slice(0, 8).toLowerCase();
  if (scheme === 'https://') return 8;
  return scheme.startsWith('http://') ? 7 : -1;
}

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** What kind of place a host names. `public` may be opened; `ip` is a public literal; `private` never leaves. */
export type HostClass = 'public' | 'ip' | 'private' | 'single-label' | 'invalid';

/** Names that never lead out of a network: RFC 6761, 6762, 8375 and the reserved `.internal`. */
const LOCAL_SUFFIXES = [
  'localhost',
  'local',
  'internal',
  'home.arpa',
  'lan',
  'intranet',
  'corp',
  'onion',
  'test',
  'invalid',
];

/**
 * @param host a canonical host as `URL.hostname` gives it (punycode, IPv4 in dotted decimals, IPv6 in brackets)
 */
export function classifyHost(host: string): HostClass {
  const name = host.endsWith('.') ? host.slice(0, -1) : host;
  if (name === '' || name.includes('%')) return 'invalid';
  if (name.startsWith('[')) return isPublicIpv6(name.slice(1, -1)) ? 'ip' : 'private';
  if (IPV4.test(name)) return isPublicIpv4(name.split('.').map(Number)) ? 'ip' : 'private';
  const labels = name.split('.');
  if (labels.some((label) => label === '' || label.length > 63)) return 'invalid';
  if (LOCAL_SUFFIXES.some((suffix) => name === suffix || name.endsWith(`.${suffix}`))) return 'private';
  return labels.length < 2 ? 'single-label' : 'public';
}

/** IANA special-purpose registry: everything that is not globally reachable is not public. */
function isPublicIpv4([a = 0, b = 0, c = 0]: number[]): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 100 && b >= 64 && b < 128) return false;
  if (a === 169 && b === 254) return false;
  if (a === 172 && b >= 16 && b < 32) return false;
  if (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)))) return false;
  if (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) return false;
  return !(a === 203 && b === 0 && c === 113);
}

/** Only 2000::/3 is handed out; of it, documentation, 6to4, Teredo and NAT64-like ranges hide other addresses. */
function isPublicIpv6(address: string): boolean {
  const groups = address.split(':');
  const first = Number.parseInt(groups[0] || '0', 16);
  const second = Number.parseInt(groups[1] || '0', 16);
  if ((first & 0xe000) !== 0x2000) return false;
  if (first === 0x2002) return false;
  return !(first === 0x2001 && (second === 0 || second === 0xdb8 || second < 0x200)) && !(first === 0x3fff);
}
