import { decodePercent } from '../url/percent';
import { isSecretPair, looksSecret, mentionsSecret, PEOPLE } from './secrets';

/** What stands where something was taken out. */
export const REDACTED = 'REDACTED';

/** An address and what was taken out of it: `page.query.ticket`, `page.fragment`. */
export interface RedactedAddress {
  url: string;
  redacted: string[];
}

/** A page address longer than this is cut; a destination never is. */
const MAX_PAGE_LENGTH = 2048;
/** No more of it is looked at, and no more places are listed: a page can make its address as long as it likes. */
const MAX_READ = 8192;
const MAX_PLACES = 64;
const MAX_NAME_LENGTH = 40;
/** Addresses within addresses are looked into so deep; what lies deeper goes as a whole. */
const MAX_DEPTH = 3;
/** What is encoded more often goes as a whole. */
const MAX_DECODINGS = 8;
/** What databases number things with, and platforms their posts: no secret where it names a page. */
const OBJECT_ID = /^[\da-f]{24}$/;
/** A parameter, or two parts of a path, that numbers a thing, with as many digits as a mobile or a card has. */
const ITEM =
  /^(?:p\/|(?:a?id|(?:item|goods|sku|article|news|post|video|answer|question)s?(?:_?id)?)[/=])(?:\d{11}|\d{16}|\d{19})$/i;

/**
 * The address of an interstitial as it is written down: without secrets, but with the destination it carries.
 *
 * @param text any text; what is no http(s) address is not kept at all
 * @param how where the destination stood (`Outcome.how`); that part is left alone
 */
export function redactPage(text: string, how?: string): RedactedAddress {
  const { url, redacted } = redactAddress(text.slice(0, MAX_READ), 'page', how);
  const places = redacted.slice(0, MAX_PLACES);
  const isCut = text.length > MAX_READ || url.length > MAX_PAGE_LENGTH;
  return isCut
    ? { url: url.slice(0, MAX_PAGE_LENGTH), redacted: [...places, 'page.end'] }
    : { url, redacted: places };
}

/**
 * @param prefix what the address is called in the list of what was taken out
 * @param how the part to leave alone: `param target`, `raw-query`, `fragment`, `path`, `segment`
 */
export function redactAddress(text: string, prefix: string, how = '', depth = 0): RedactedAddress {
  const url = parseWeb(text);
  if (!url) return { url: '', redacted: [`${prefix}.url`] };
  const redacted: string[] = [];
  const note = (place: string) => redacted.push(`${prefix}.${place}`);
  if (url.username !== '' || url.password !== '') note('user');

  const path = how === 'path' || how === 'segment' ? url.pathname : redactPath(url.pathname, note, depth);
  const query =
    how === 'path' || how === 'raw-query' ? url.search : redactQuery(url.search, 'query', note, depth, how);
  const fragment =
    how === 'path' || how === 'raw-query' || how === 'fragment'
      ? url.hash
      : redactQuery(url.hash, 'fragment', note, depth);
  return redacted.length === 0
    ? { url: text, redacted }
    : { url: url.origin + path + query + fragment, redacted: [...new Set(redacted)] };
}

/** The address of the site and nothing else. */
export function onlySite(text: string, prefix: string): RedactedAddress {
  const url = parseWeb(text);
  if (!url) return { url: '', redacted: [`${prefix}.url`] };
  const rest = url.pathname.slice(1) + url.search + url.hash + url.username + url.password;
  return rest === '' ? { url: text, redacted: [] } : { url: `${url.origin}/`, redacted: [`${prefix}.path`] };
}

/** A text that may be an address or hold a secret. */
export function redactText(text: string): string {
  if (parseWeb(text)) return redactAddress(text, '').url;
  return isSecret(text) ? REDACTED : text;
}

/**
 * A stranger's words, which may name addresses, with or without their scheme: those lose what an address loses. What
 * says who somebody is goes as well.
 *
 * @param shorten what to do with each address
 */
export function redactWords(words: string, shorten: typeof onlySite = redactAddress): string {
  const kept = words.replace(ADDRESS_IN_WORDS, (text, host: string | undefined, rest: string) =>
    // The host stays as it is written, which may be Chinese.
    host === undefined
      ? shorten(text, '').url
      : host + shorten(ANY_HOST + rest, '').url.slice(ANY_HOST.length),
  );
  return kept.replace(PEOPLE, REDACTED);
}

const ANY_HOST = 'https://a';
/**
 * Up to a blank, a quotation mark or Chinese; without a scheme only where more than a host and its port stands there. Of
 * the host its end is enough: it may be Chinese, and nobody knows where in a sentence it begins.
 */
const ADDRESS_IN_WORDS =
  /https?:\/\/[^\s"'<>\u3000-\u9fff\uff00-\uffef]+|([\p{L}\p{N}_-]\.(?:\p{L}[\p{L}\p{N}-]+|(?<=(?:\d+\.){3})\d+)\.?(?::\d*)?)([/?#][^\s"'<>\u3000-\u9fff\uff00-\uffef]*)/giu;

/** An address of the web, or nothing. */
export function parseWeb(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}

type Note = (place: string) => void;

function redactPath(pathname: string, note: Note, depth: number): string {
  const segments = pathname.split('/').map((segment, i, all) => {
    const isPublic = OBJECT_ID.test(segment) || ITEM.test(`${all[i - 1]}/${segment}`);
    const kept = isPublic ? segment : redactValue(segment, depth);
    if (kept !== segment) note(`path.${i}`);
    return kept;
  });
  return segments.join('/');
}

/** Also a fragment. Works on the text as it stands, so that what is kept is kept to the byte. */
function redactQuery(search: string, place: string, note: Note, depth: number, how = ''): string {
  const parts = search
    .slice(1)
    .split('&')
    .map((part) => {
      const equals = part.indexOf('=');
      if (equals < 0) {
        const kept = redactValue(part, depth);
        if (kept !== part) note(place);
        return kept;
      }
      const rawName = part.slice(0, equals);
      const name = decodePercent(rawName);
      if (how === `param ${name}` || ITEM.test(part)) return part;
      const raw = part.slice(equals + 1);
      const kept = isSecretPair(name, decodePercent(raw)) ? REDACTED : redactValue(raw, depth);
      // A name can be a secret too, for instance when the query is one long value with `=` at its end.
      const keptName = redactValue(rawName, depth);
      if (keptName !== rawName) note(place);
      else if (kept !== raw) note(`${place}.${name.slice(0, MAX_NAME_LENGTH)}`);
      return `${keptName}=${kept}`;
    });
  return search.charAt(0) + parts.join('&');
}

/** One value, percent-encoded: untouched, an address with its secrets taken out, or nothing. */
function redactValue(raw: string, depth: number): string {
  const value = decodePercent(raw);
  if (parseWeb(value) && depth < MAX_DEPTH) {
    const inner = redactAddress(value, '', '', depth + 1);
    return inner.redacted.length === 0 ? raw : encodeURIComponent(inner.url);
  }
  return isSecret(value) ? REDACTED : raw;
}

/** However often it was encoded. */
function isSecret(text: string): boolean {
  let value = text;
  for (let i = 0; i < MAX_DECODINGS; i++) {
    if (looksSecret(value) || mentionsSecret(value)) return true;
    const decoded = decodePercent(value);
    if (decoded === value) return false;
    value = decoded;
  }
  return true;
}
