/**
 * A rule out of one page: whoever said "always recognise this page" has shown us an address and its destination,
 * and a rule that finds the one in the other is looked for, the plainest first.
 */

import { createCatalogue } from '../rules/catalogue';
import type { Decoder, Extractor, Platform, Rule } from '../rules/define-platform';
import { type Place, sourceKey } from '../unwrap/evidence';
import { unwrap } from '../unwrap/unwrap';
import { withoutFinalDot } from '../url/host';
import type { SiteOf } from '../url/site';
import { ownPlatform } from './own-platform';

/** What an address may have gone through, the plainest first; percent-encoding is undone anyway, however often. */
const DECODINGS: readonly (readonly Decoder[])[] = [[], ['base64'], ['prepend-https'], ['underscore-hex']];
const MAX_PARAMS = 20;
/** Parameters by which software calls one of its pages. */
const CALLING = new Set('id do act action mod mode module controller page'.split(' '));

/**
 * @param url the page's address
 * @param places where the destination was seen on the page, the steadiest first
 * @param month when that was, `2026-11`
 * @returns an own platform whose one rule finds exactly this destination here; `null` where none does
 */
export function draftRule(
  url: string,
  destination: string,
  places: readonly Place[],
  month: string,
  siteOf: SiteOf,
): Platform | null {
  if (!URL.canParse(url)) return null;
  const page = new URL(url);
  // No pattern names a dot behind a host, and each fits hosts with one.
  page.hostname = withoutFinalDot(page.hostname);
  const texts = Object.fromEntries(places.map(({ source, text }) => [sourceKey(source), [text]]));
  const wrapped = (parts: Wrapper): Platform =>
    ownPlatform(page.hostname, [{ ...parts, kind: 'unknown', verified: month }]);
  const finds = (platform: Platform): boolean => {
    try {
      const outcome = unwrap({ url, texts }, createCatalogue([platform]), siteOf);
      return outcome.outcome === 'unwrapped' && outcome.destination === destination && outcome.hops === 1;
    } catch {
      // A host that no pattern can name: one label, an IPv6 address.
      return false;
    }
  };
  for (const parts of wrappersOf(page, places)) {
    const platform = wrapped(parts);
    if (isNarrow(parts) && finds(platform)) return platform;
  }
  return null;
}

type Wrapper = Pick<Rule, 'match' | 'params' | 'destination'>;

/** A start page's other names. */
const START = /^(?:index|default|home|main)(?:\.\w+)?$/i;

/** Fits some pages of its host only: a piece of the path or a parameter says which. */
function isNarrow({ match, params = {} }: Wrapper): boolean {
  if (Object.keys(params).length > 0) return true;
  return match.every((pattern) => {
    const pieces = pattern.replace(/^[^/]*\/\/[^/]*\//, '').split('/');
    return pieces.some((piece) => piece !== '' && piece !== '*' && !START.test(piece));
  });
}

function* wrappersOf(page: URL, places: readonly Place[]): Generator<Wrapper> {
  const match = [`*://${page.hostname}${steadyPath(page.pathname)}`];
  const calling = callingParams(page);
  const names = [...new Set(page.searchParams.keys())].slice(0, MAX_PARAMS);
  const decoded = (place: Extractor): Extractor[] =>
    DECODINGS.map((decode) => (decode.length > 0 ? { ...place, decode } : place));
  for (const name of names) {
    const params = { ...calling, [name]: true } as const;
    for (const each of decoded({ from: 'param', name })) yield { match, params, destination: [each] };
  }
  const called = Object.keys(calling).length > 0 && { params: calling };
  const found: Extractor[] = places.map(({ source }) => source);
  for (const each of decoded({ from: 'raw-query' })) yield { match, ...called, destination: [each] };
  const fragment = /^#([^=]*[=/])?/.exec(page.hash)?.[1];
  for (const after of [undefined, fragment, ...named(page.hash)]) {
    const place = { from: 'fragment', ...(after !== undefined && { after }) } as const;
    for (const each of decoded(place)) yield { match, ...called, destination: [each] };
  }
  yield* inPath(page, decoded);
  for (const each of found) yield { match, ...called, destination: [each] };
  for (const each of found) yield { match, ...called, destination: [{ ...each, decode: ['prepend-https'] }] };
}

/** `url=` wherever it stands in a fragment. */
function named(hash: string): string[] {
  return [...hash.slice(0, 2000).matchAll(/[?&]([\w-]{1,30}=)/g)].flatMap(([, name]) => name ?? []);
}

/** The address is a segment of the path, or all of it from somewhere on. */
function* inPath(page: URL, decoded: (place: Extractor) => Extractor[]): Generator<Wrapper> {
  const segments = page.pathname.split('/').slice(1);
  for (let skip = 0; skip < Math.min(segments.length, 6); skip++) {
    const front = segments.slice(0, skip).map((segment) => `/${segment}`);
    const match = [`*://${page.hostname}${front.join('')}/*`];
    yield { match, destination: [{ from: 'path', skip }] };
    for (const each of decoded({ from: 'segment', index: skip })) yield { match, destination: [each] };
  }
}

/** Without what changes from page to page: numbers, keys and addresses. */
function steadyPath(pathname: string): string {
  const segments = pathname
    .replace(/https?:\/.*/i, '*')
    .split('/')
    .slice(1);
  const steady = segments.map((segment) => (/^\d+$|^(?=.*\d)[\w-]{12,}$|%/.test(segment) ? '*' : segment));
  return `/${steady.join('/')}`;
}

/** Where one script serves many pages (`plugin.php?id=outlink:go`), what calls this one has to be there. */
function callingParams(page: URL): Record<string, string> {
  const pairs = [...page.searchParams].filter(
    ([name, value]) => CALLING.has(name.toLowerCase()) && /^[a-z][\w:.-]{1,40}$/i.test(value),
  );
  return Object.fromEntries(pairs);
}
