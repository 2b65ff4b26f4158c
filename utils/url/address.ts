import { authorityEnd, authorityStart } from './host';

/** The parts of an address that rules look at; a `URL` has them all. */
export type Address = Pick<URL, 'protocol' | 'hostname' | 'pathname' | 'search' | 'hash'>;

/** What a parser would rewrite: characters it escapes, and dot segments. */
const NOT_CANONICAL = /[^\w\-.~/!$&'()*+,;=:@%]|\/\.|%2e/i;

/**
 * Takes an http(s) address apart by scanning, which is several times cheaper than parsing it. Whatever is not
 * written the plain way is left to the parser.
 *
 * @param host what `plainHost` gave for the same text
 * @returns `null` when it is no address, or when its host is read in two ways
 */
export function readAddress(text: string, host: string): Address | null {
  const end = authorityEnd(text);
  if (end - authorityStart(text) !== host.length || text[end] !== '/') return parse(text, host);
  const hashAt = text.indexOf('#', end);
  const last = hashAt < 0 ? text.length : hashAt;
  const queryAt = text.indexOf('?', end);
  const pathEnd = queryAt < 0 || queryAt > last ? last : queryAt;
  const pathname = text.slice(end, pathEnd);
  if (NOT_CANONICAL.test(pathname)) return parse(text, host);
  return {
    protocol: text.startsWith('https') ? 'https:' : 'http:',
    hostname: host,
    pathname,
    search: text.slice(pathEnd, last),
    hash: text.slice(last),
  };
}

function parse(text: string, host: string): Address | null {
  try {
    const url = new URL(text);
    return url.hostname === host ? url : null;
  } catch {
    return null;
  }
}
