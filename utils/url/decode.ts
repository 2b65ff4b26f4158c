import type { Decoder } from '../rules/define-platform';
import { decodePercent } from './percent';

/**
 * The decoders of the rule language. Each takes the text that stands in an address or a page and gives the
 * next text, or `null` when the text is not in that encoding. None of them throws.
 *
 * @param text what the source gave, or the decoder before
 * @param decoder a name, or a name with its argument
 */
export function decode(text: string, decoder: Decoder): string | null {
  if (typeof decoder !== 'string') return decodeWith(text, decoder[0], decoder[1]);
  return DECODERS[decoder](text);
}

const DECODERS: Record<Extract<Decoder, string>, (text: string) => string | null> = {
  uri: decodePercent,
  base64: (text) => fromBase64(text),
  base64url: (text) => fromBase64(text.replaceAll('-', '+').replaceAll('_', '/')),
  'base64-parts': fromBase64Parts,
  'base36-triples': fromBase36Triples,
  html: decodeEntities,
  latin1: fromLatin1,
  'prepend-https': prependHttps,
  'refresh-url': refreshUrl,
  'proofpoint-v1': fromProofpointV1,
  'proofpoint-v2': fromProofpointV2,
  'proofpoint-v3': fromProofpointV3,
  'one-slash': (text) => text.replace(/\/\/$/, '/'),
  'web-address': (text) => (isWebAddress(text) ? text : null),
  'underscore-hex': (text) => decodePercent(text.replace(/_([0-9A-F]{2})/gi, '%$1')),
};

function decodeWith(text: string, name: string, argument: string): string | null {
  switch (name) {
    case 'param':
      return paramValues(queryOf(text), argument)[0] ?? null;
    case 'json':
      return fromJson(text, argument);
    case 'template':
      return argument.replace('$1', () => text);
    case 'drop-param':
      return dropParam(text, argument);
    case 'strip-prefix':
      return text.startsWith(argument) ? text.slice(argument.length) : null;
    case 'strip-suffix':
      return text.endsWith(argument) ? text.slice(0, -argument.length) : text;
    case 'strip-host-suffix':
      return stripHostSuffix(text, argument);
    case 'before': {
      const end = text.indexOf(argument);
      return end < 0 ? text : text.slice(0, end);
    }
    default:
      return null;
  }
}

/** Whether a text is a web address and nothing else, where the same place may hold a sentence. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}

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
function dropParam(address: string, name: string): string {
  const query = queryOf(address);
  if (query === '') return address;
  const kept = query.split('&').filter((pair) => (pair.split('=', 1)[0] ?? '') !== name);
  const start = address.indexOf('?');
  const rest = address.slice(start + 1 + query.length);
  return address.slice(0, start) + (kept.length > 0 ? `?${kept.join('&')}` : '') + rest;
}

/** Throws at bytes that are no UTF-8; made once, because making one costs more than all the rest. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

function fromBase64(text: string): string | null {
  const clean = decodePercent(text).replaceAll(' ', '+').replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]{4,}$/.test(clean)) return null;
  try {
    const bytes = atob(clean);
    return isAscii(bytes) ? bytes : utf8.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return null;
  }
}

/** MC百科: `<base64 of the path>@<base64 of the query>`, the second part optional. */
function fromBase64Parts(text: string): string | null {
  const [path = '', query] = text.split('@', 2);
  const start = fromBase64(path);
  if (start === null || query === undefined) return start;
  const rest = fromBase64(query);
  return rest === null ? null : `${start}?${rest}`;
}

/** PC6: three base-36 digits a character. */
function fromBase36Triples(text: string): string | null {
  if (text.length % 3 !== 0 || !/^[0-9A-Z]+$/i.test(text)) return null;
  const codes = text.match(/.{3}/g) ?? [];
  return String.fromCharCode(...codes.slice(0, 8192).map((triple) => Number.parseInt(triple, 36)));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** The character references that stand in addresses: decimal, hexadecimal and the five of XML. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

/** UTF-8 that was shown as Latin-1 (Weibo): put right when every character fits in a byte. */
function fromLatin1(text: string): string {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  if (codes.every((code) => code < 0x80) || codes.some((code) => code > 0xff)) return text;
  try {
    return utf8.decode(Uint8Array.from(codes));
  } catch {
    return text;
  }
}

/** Gives an address its scheme where the platform leaves it out; anything that already has one stays. */
function prependHttps(text: string): string {
  if (text.startsWith('//')) return `https:${text}`;
  return /^[a-z0-9\u0080-\uffff][^\s/?#:@\\]*\.[^\s/?#:@\\]+(?::\d{1,5})?(?:[/?#]|$)/i.test(text)
    ? `https://${text}`
    : text;
}

/** `content` of a meta refresh: `0;URL='https://...'`. */
function refreshUrl(text: string): string | null {
  const start = text.search(/url\s*=/i);
  if (start < 0) return null;
  const value = text.slice(text.indexOf('=', start) + 1).trim();
  return value.replace(/^(['"])(.*)\1$/, '$2');
}

/** A string inside JSON text, by a key of its top level. */
function fromJson(text: string, key: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null;
    const found = (value as Record<string, unknown>)[key];
    return typeof found === 'string' ? found : null;
  } catch {
    return null;
  }
}

/** Takes the name that a proxy puts behind a host off again (`example.com.mcas.ms`). */
function stripHostSuffix(address: string, suffix: string): string {
  const [, start = '', host = '', rest = ''] = /^(https?:\/\/)([^/?#:]+)(.*)$/is.exec(address) ?? [];
  return host.toLowerCase().endsWith(suffix) ? start + host.slice(0, -suffix.length) + rest : address;
}

/** Proofpoint v1 leaves the address as it is; where its host holds `_`, the gateway wrote it as in v2. */
function fromProofpointV1(text: string): string {
  return /^https?:\/\/[^/]*_/i.test(text) ? fromProofpointV2(text) : decodeEntities(text);
}

/** Proofpoint v2: `-` for `%`, `_` for `/`. */
function fromProofpointV2(text: string): string {
  return decodePercent(text.replaceAll('-', '%').replaceAll('_', '/'));
}

const RUN_LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Proofpoint v3: `__<address>__;<base64url of the characters replaced>!!...`. In the address `*` stands for
 * one replaced character and `**X` for a run of them, X giving its length from 2 on.
 */
function fromProofpointV3(text: string): string | null {
  const start = text.indexOf('__');
  const end = text.lastIndexOf('__;');
  if (start < 0 || end <= start + 1) return null;
  const address = text.slice(start + 2, end);
  const encoded = text.slice(end + 3).split('!', 1)[0] ?? '';
  const replaced = encoded === '' ? '' : (DECODERS.base64url(encoded.padEnd(4, '=')) ?? shortBase64(encoded));
  if (replaced === null) return null;
  const characters = Array.from(replaced);
  let at = 0;
  return address
    .replace(/\*(?:\*([A-Za-z0-9_-]))?/g, (whole, run?: string) => {
      const length = run === undefined ? 1 : RUN_LENGTHS.indexOf(run) + 2;
      if (at >= characters.length) return whole;
      const piece = characters.slice(at, at + length).join('');
      at += length;
      return piece;
    })
    .replace(/^(https?):\/(?!\/)/i, '$1://');
}

/** Base64url of one or two bytes, which the stricter decoder takes for chance. */
function shortBase64(text: string): string | null {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
  } catch {
    return null;
  }
}
