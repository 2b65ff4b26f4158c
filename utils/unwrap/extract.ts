import type { AddressSource, Extractor, Source } from '../rules/define-platform';
import type { Address } from '../url/address';
import { decode } from '../url/decode';
import { decodePercent } from '../url/percent';
import { paramValues } from '../url/query';
import { isPageSource, type PageTexts, sourceKey } from './evidence';

/** An address that is still encoded is no address: it is decoded until it is one, whatever its scheme, at most so often. */
const EXTRA_DECODINGS = 3;
/**
 * A longer text is not decoded but left as it stands, which the gate refuses for its length: what came out would be
 * too long as well. Eight times as long as an address may be, for encodings in encodings and what is cut off.
 */
const LONGEST_DECODED = 65_536;
const STILL_ENCODED = /^[a-z]+%(?:25)*3a/i;
/** In an address that is encoded as a whole, `&` is encoded too: behind one that is not stand the wrapper's parameters. */
const ENCODED_AND_MORE = /^(https?%(?:25)*3a[^?&#]*)&[^#]*/i;
/** In a path two slashes become one on some ways; scanners put underscores in front of the address. */
const ONE_SLASH = /^(_*https?:)\/(?!\/)/i;

/**
 * What one extractor finds. Each text may be the destination; only the gate can say.
 *
 * @param url the wrapped address
 * @param texts what the page said, if it was read
 */
export function extract(extractor: Extractor, url: Address, texts: PageTexts | undefined): string[] {
  const found = isPageSource(extractor) ? (texts?.[sourceKey(extractor)] ?? []) : valuesIn(extractor, url);
  const candidates: string[] = [];
  for (const raw of found) {
    const text = decodeAll(raw, extractor);
    if (text) candidates.push(text + keptFragment(extractor, text, url));
  }
  return candidates;
}

/** Where an extractor looks, for the person who asks: `param target`, `text p.link`. */
export function placeOf(source: Source): string {
  if (isPageSource(source)) return sourceKey(source);
  return source.from === 'param' ? `param ${source.name}` : source.from;
}

function valuesIn(source: AddressSource, url: Address): string[] {
  switch (source.from) {
    case 'param':
      return paramValues(url.search.slice(1), source.name);
    case 'raw-query':
      return behindParam(url.search.slice(1) + url.hash, source.after).map((value) =>
        value.replace(ENCODED_AND_MORE, '$1'),
      );
    case 'fragment':
      return behind(url.hash.slice(1), source.after);
    case 'path':
      // Of an address that is encoded as a whole, the query is encoded too: the one behind it is the wrapper's own.
      return pathRest(source, url).map((rest) =>
        (rest + (STILL_ENCODED.test(rest) ? '' : url.search) + url.hash).replace(ONE_SLASH, '$1//'),
      );
    case 'segment': {
      const value = url.pathname.split('/').slice(1).at(source.index);
      return value === undefined ? [] : [decodePercent(value)];
    }
  }
}

/** What the path holds from the place on that the source names. */
function pathRest(source: Extract<AddressSource, { from: 'path' }>, { pathname }: Address): string[] {
  if ('after' in source) return behind(pathname, source.after);
  return [
    pathname
      .split('/')
      .slice(source.skip + 1)
      .join('/'),
  ];
}

/** The text behind the first `marker`; the whole text when no marker is wanted. */
function behind(text: string, marker: string | undefined): string[] {
  if (marker === undefined) return [text];
  const at = text.indexOf(marker);
  return at < 0 ? [] : [text.slice(at + marker.length)];
}

/** The same in a query, where the marker has to begin a parameter: `url=` does not stand in `pfurl=`. */
function behindParam(query: string, marker: string | undefined): string[] {
  return marker === undefined ? [query] : behind(`&${query}`, `&${marker}`);
}

function decodeAll(raw: string, { decode: decoders = [] }: Extractor): string | null {
  let text: string | null = raw.trim();
  if (text.length > LONGEST_DECODED) return text;
  for (const decoder of decoders) {
    text = decode(text, decoder)?.trim() ?? null;
    if (text === null) return null;
  }
  for (let i = 0; i < EXTRA_DECODINGS && STILL_ENCODED.test(text); i++) text = decodePercent(text);
  return text;
}

function keptFragment({ fragment }: Extractor, text: string, url: Address): string {
  return fragment === 'keep' && !text.includes('#') ? url.hash : '';
}
