import type { Catalogue } from '../rules/catalogue';
import type { SiteOf } from '../url/site';
import { isPageSource, type PageTexts } from './evidence';
import { extract, placeOf } from './extract';
import { type Flag, gate, type Refusal } from './gate';
import { type Match, matchRule } from './match';

/**
 * A destination as it is opened (`URL.href`), or a candidate that is none. Unsettled: the same place holds another one (a
 * parameter that is there twice), and the platform may have looked at that.
 */
type Found =
  | { text: string; flags: Flag[]; how: string; within: boolean; unsettled: boolean }
  | { text: string; refusal: Refusal };

/**
 * The first candidate that passes the gate; otherwise the first address that does not, or the last text that is none.
 * One on the wrapper's own site that may lead away again, because a rule fits it, is `within` and comes behind all others.
 */
export function findDestination(
  { rule, url: wrapper }: Match,
  texts: PageTexts | undefined,
  siteOf: SiteOf,
  catalogue: Catalogue,
): Found | null {
  const context = { wrapperSite: rule.sameSite ? null : wrapper.hostname, siteOf };
  let lastResort: Found | null = null;
  let refused: { text: string; refusal: Refusal } | null = null;
  for (const extractor of rule.destination) {
    const candidates = extract(extractor, wrapper, texts);
    for (const text of candidates) {
      let result = gate(text, context);
      const within =
        'refusal' in result && result.refusal === 'same-site' && matchRule(text, catalogue) !== null;
      if (within) result = gate(text, { wrapperSite: null, siteOf });
      if ('refusal' in result) {
        // An address that may not be opened says better why there is no destination than a text that is no address.
        if (!refused || refused.refusal === 'not-a-url') refused = { text, ...result };
        continue;
      }
      const { flags, url } = result;
      if (isPageSource(extractor)) flags.push('page-supplied');
      const unsettled = candidates.some((each) => each !== text);
      const found = { text: url.href, flags, how: placeOf(extractor), within, unsettled };
      if (!within) return found;
      lastResort ??= found;
    }
  }
  return lastResort ?? refused;
}
