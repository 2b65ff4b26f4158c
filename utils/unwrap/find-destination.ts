import type { SiteOf } from '../url/site';
import { isPageSource, type Texts } from './evidence';
import { extract, placeOf } from './extract';
import { type Flag, gate, type Refusal } from './gate';
import type { Match } from './match';

/** A destination as it is opened (`URL.href`), or a candidate that is none. */
export type Found = { text: string; flags: Flag[]; how: string } | { text: string; refusal: Refusal };

/** The first candidate that passes the gate; otherwise the first one that does not. */
export function findDestination(
  { rule, url: wrapper }: Match,
  texts: Texts | undefined,
  siteOf: SiteOf,
): Found | null {
  const context = { wrapperSite: rule.sameSite ? null : wrapper.hostname, siteOf };
  let firstRefused: Found | null = null;
  for (const extractor of rule.destination) {
    for (const text of extract(extractor, wrapper, texts)) {
      const result = gate(text, context);
      if ('refusal' in result) {
        firstRefused ??= { text, refusal: result.refusal };
        continue;
      }
      const { flags, url } = result;
      if (isPageSource(extractor)) flags.push('page-supplied');
      return { text: url.href, flags, how: placeOf(extractor) };
    }
  }
  return firstRefused;
}
