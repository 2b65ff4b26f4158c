import { startsPlainly } from './host';

/** The parts of an address that rules look at; a `URL` has them all. */
export type Address = Pick<URL, 'protocol' | 'hostname' | 'pathname' | 'search' | 'hash'>;

/** A path in which a parser would rewrite nothing, and no port in front of it. */
const PLAIN_PATH = /^\/[\w\-.~/!$&'()*+,;=:@%]*$/;
/** In a path that is otherwise plain: dot segments. */
const DOT_SEGMENT = /\/\.|%2e/i;

/**
 * Takes an http(s) address apart, which is several times cheaper than parsing it. Whatever is not written the
 * plain way is left to the parser.
 *
 * @param host what `plainHost` gave for the same text
 * @returns `null` when it is no address, or when its host is read in two ways
 */
export function readAddress(text: string, host: string): Address | null {
  const protocol = text.startsWith('https://') ? 'https:' : 'http:';
  const start = protocol.length + 2;
  const path = start + host.length;
  const hash = orEnd(text, text.indexOf('#', path));
  const query = Math.min(orEnd(text, text.indexOf('?', path)), hash);
  const pathname = text.slice(path, query);
  if (!startsPlainly(text) || !PLAIN_PATH.test(pathname) || DOT_SEGMENT.test(pathname))
    return parse(text, host);
  return { protocol, hostname: host, pathname, search: text.slice(query, hash), hash: text.slice(hash) };
}

function orEnd(text: string, at: number): number {
  return at < 0 ? text.length : at;
}

function parse(text: string, host: string): Address | null {
  try {
    const url = new URL(text);
    return url.hostname === host ? url : null;
  } catch {
    return null;
  }
}
