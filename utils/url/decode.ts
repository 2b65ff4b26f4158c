import type { Decoder } from '../rules/define-platform';
import { fromBase64, fromBase64Parts } from './base64';
import { decodeEntities } from './entities';
import { decodePercent } from './percent';
import { fromProofpointV1, fromProofpointV2, fromProofpointV3 } from './proofpoint';
import { dropParam, paramValues, queryOf } from './query';
import { readUtf8 } from './utf8';

/**
 * The decoders of the rule language. Each takes the text that stands in an address or a page and gives the
 * next text, or `null` when the text is not in that encoding. None of them throws.
 *
 * @param text what the source gave, or the decoder before
 * @param decoder a name, or a name with its argument
 */
export function decode(text: string, decoder: Decoder): string | null {
  if (typeof decoder !== 'string') return decodeWith(text, decoder);
  return DECODERS[decoder](text);
}

const DECODERS: Record<Extract<Decoder, string>, (text: string) => string | null> = {
  uri: decodePercent,
  base64: fromBase64,
  'base64-parts': fromBase64Parts,
  'base36-triples': fromBase36Triples,
  html: decodeEntities,
  latin1: fromLatin1,
  'prepend-https': prependHttps,
  'refresh-url': refreshUrl,
  'proofpoint-v1': fromProofpointV1,
  'proofpoint-v2': fromProofpointV2,
  'proofpoint-v3': fromProofpointV3,
  'one-slash': (text) => text.replace(/(?:\/|%2f){1,2}$/i, '/'),
  'web-address': (text) => (isWebAddress(text) ? text : null),
  'underscore-hex': (text) => decodePercent(text.replace(/_([0-9A-F]{2})/gi, '%$1')),
};

function decodeWith(text: string, [name, argument]: Exclude<Decoder, string>): string | null {
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
  }
}

/** Whether a text is a web address and nothing else, where the same place may hold a sentence. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}

/** PC6: three base-36 digits a character. */
function fromBase36Triples(text: string): string | null {
  if (!/^(?:[0-9A-Z]{3})+$/i.test(text)) return null;
  const codes = text.match(/.{3}/g) ?? [];
  return String.fromCharCode(...codes.slice(0, 8192).map((triple) => Number.parseInt(triple, 36)));
}

/** UTF-8 that was shown as Latin-1 (Weibo): put right when every character fits in a byte. */
function fromLatin1(text: string): string {
  return /[^\0-\xff]/.test(text) ? text : (readUtf8(text) ?? text);
}

/**
 * A host and what may follow it, at the start of a text; not what is still encoded. Whether it has a dot is asked
 * afterwards: that keeps it linear.
 */
const HOST_FIRST = /^([a-z0-9\u0080-\uffff][^\s/?#:@\\%]*)(?::\d{1,5})?(?:[/?#]|$)/i;

/** Gives an address its scheme where the platform leaves it out; anything that already has one stays. */
function prependHttps(text: string): string {
  if (text.startsWith('//')) return `https:${text}`;
  const host = HOST_FIRST.exec(text)?.[1] ?? '';
  const dot = host.indexOf('.', 1);
  return dot > 0 && dot < host.length - 1 ? `https://${text}` : text;
}

/** `content` of a meta refresh: `0;URL='https://...'`. A `url=` further on is the address's own. */
function refreshUrl(text: string): string | null {
  const [, address] = /(?:^|[;,\s])url\s*=(.*)/is.exec(text) ?? [];
  return address?.trim().replace(/^(['"])(.*)\1$/, '$2') ?? null;
}

/** A string inside JSON text, by a key of its top level. */
function fromJson(text: string, key: string): string | null {
  try {
    const found = (JSON.parse(text) as Readonly<Record<string, unknown>>)[key];
    return typeof found === 'string' ? found : null;
  } catch {
    return null;
  }
}

/** Takes the name that a proxy puts behind a host off again (`example.com.mcas.ms`). */
function stripHostSuffix(address: string, suffix: string): string {
  const [start = '', host = ''] = /^https?:\/\/([^/?#:]+)/i.exec(address) ?? [];
  return host.toLowerCase().endsWith(suffix)
    ? start.slice(0, -suffix.length) + address.slice(start.length)
    : address;
}
