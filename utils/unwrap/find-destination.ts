import type { SiteOf } from '../url/site';
import { isPageSource, type Texts } from './evidence';
import { extract, placeOf } from './extract';
import { type Flag, gate, type Refusal } from './gate';
import type { Match } from './match';

/** A destination as it is opened (`URL.href`), or a candidate that is none. */
export type Found = { text: string; flags: Flag[]; how: string } | { text: string; refusal: Refusal };

/** The first candidate that passes the gate; otherwise the first address that does not, or the last text that is none. */
export function findDestination(
  { rule, url: wrapper }: Match,
  texts: Texts | undefined,
  siteOf: SiteOf,
): Found | null {
  const context = { wrapperSite: rule.sameSite ? null : wrapper.hostname, siteOf };
  let refused: { text: string; refusal: Refusal } | null = null;
  for (const extractor of rule.destination) {
    for (const text of extract(extractor, wrapper, texts)) {
      const result = gate(text, context);
      if ('refusal' in result) {
        // What is no address says less of why there is no destination than one that may not be opened.
        if (!refused || refused.refusal === 'not-a-url') refused = { text, ...result };
        continue;
      }
      const { flags, url } = result;
      if (isPageSource(extractor)) flags.push('page-supplied');
      return { text: url.href, flags, how: placeOf(extractor) };
    }
  }
  return refused;
}
