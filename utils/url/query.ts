import { decodePercent } from './percent';

/**
 * The values of a query parameter, percent-decoded once, in the order they stand. `+` stays a plus: in an
 * address it is one, and a blank written as `+` means the same to the site that reads it.
 *
 * @param query without the leading `?`
 */
export function paramValues(query: string, name: string): string[] {
  const values: string[] = [];
  for (let start = 0; start <= query.length; ) {
    const ampersand = query.indexOf('&', start);
    const end = ampersand < 0 ? query.length : ampersand;
    const value = rawValue(query, start, end, name);
    if (value !== null) values.push(decodePercent(value));
    start = end + 1;
  }
  return values;
}

/** The raw value of the pair at `start` if it has this name. A name may be percent-encoded too. */
function rawValue(query: string, start: number, end: number, name: string): string | null {
  const nameEnd = start + name.length;
  if (query.startsWith(name, start)) {
    if (nameEnd === end) return '';
    if (query[nameEnd] === '=') return query.slice(nameEnd + 1, end);
  }
  const pair = query.slice(start, end);
  const equals = pair.indexOf('=');
  const key = equals < 0 ? pair : pair.slice(0, equals);
  if (!key.includes('%') || decodePercent(key) !== name) return null;
  return equals < 0 ? '' : pair.slice(equals + 1);
}

/** The query of an address without `?` and fragment; empty when there is none. */
export function queryOf(address: string): string {
  const hash = address.indexOf('#');
  const end = hash < 0 ? address.length : hash;
  const start = address.indexOf('?');
  return start < 0 || start > end ? '' : address.slice(start + 1, end);
}

/** Takes a parameter out of an address, leaving every other byte as it was. */
export function dropParam(address: string, name: string): string {
  const query = queryOf(address);
  if (query === '') return address;
  const kept = query.split('&').filter((pair) => (pair.split('=', 1)[0] ?? '') !== name);
  const start = address.indexOf('?');
  const rest = address.slice(start + 1 + query.length);
  return address.slice(0, start) + (kept.length > 0 ? `?${kept.join('&')}` : '') + rest;
}
