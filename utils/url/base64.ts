import { decodePercent } from './percent';
import { readUtf8 } from './utf8';

/**
 * The text behind base64 in either alphabet, that of addresses (`-_`) too, percent-encoded or not; `null` when it is
 * none. UTF-8 and nothing else.
 *
 * @param least signs; fewer are taken for chance
 */
export function fromBase64(text: string, least = 4): string | null {
  const signs = decodePercent(text).replaceAll(' ', '+').replaceAll('-', '+').replaceAll('_', '/');
  const [clean = ''] = signs.split('=', 1);
  if (clean.length < least || !/^[A-Za-z0-9+/]+=*$/.test(signs)) return null;
  try {
    return readUtf8(atob(clean));
  } catch {
    return null;
  }
}

/** MC百科: `<base64 of the path>@<base64 of the query>`, the second part optional. */
export function fromBase64Parts(text: string): string | null {
  const [path = '', query] = text.split('@', 2);
  const start = fromBase64(path);
  if (start === null || query === undefined) return start;
  const rest = fromBase64(query);
  return rest === null ? null : `${start}?${rest}`;
}
