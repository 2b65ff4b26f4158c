/** The parts of an address that rules look at; a `URL` has them all. */
export type Address = Pick<URL, 'protocol' | 'hostname' | 'pathname' | 'search' | 'hash'>;

/**
 * An address in which a parser would rewrite nothing up to the query: a plain host, no port, and a path without
 * characters to escape.
 */
const PLAIN_ADDRESS = /^(https?:)\/\/[a-z0-9.-]+(\/[\w\-.~/!$&'()*+,;=:@%]*)(\?[^#]*)?(#.*)?$/s;
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
  const [, protocol, pathname, search = '', hash = ''] = PLAIN_ADDRESS.exec(text) ?? [];
  if (protocol === undefined || pathname === undefined || DOT_SEGMENT.test(pathname))
    return parse(text, host);
  return { protocol, hostname: host, pathname, search, hash };
}

function parse(text: string, host: string): Address | null {
  try {
    const url = new URL(text);
    return url.hostname === host ? url : null;
  } catch {
    return null;
  }
}
