import { createCatalogue } from '../../utils/rules/catalogue';
import type { Extractor } from '../../utils/rules/define-platform';
import { isPageSource } from '../../utils/unwrap/evidence';
import type { Match } from '../../utils/unwrap/match';
import { unwrap } from '../../utils/unwrap/unwrap';
import { siteOf } from '../../utils/url/site';
import type { PageFixture } from './page-fixtures';

/** Places that the records tell in words. */
const IN_WORDS: Readonly<Record<string, string>> = {
  'link text on the Tieba page': '.link',
  'first href in the fetched HTML that is not baidu.com/bdimg.com': 'a[href^="http"]',
  'plain https URL in the body text (no cgiData)': 'p',
  '#__NEXT_DATA__ JSON props.pageProps.data.link': '#__NEXT_DATA__',
  '#__NEXT_DATA__ props.pageProps.data.link': '#__NEXT_DATA__',
};

/** The alternatives of a recorded place: selectors, or `variable.path`. */
function placesIn(where: string): string[] {
  const text = IN_WORDS[where] ?? where;
  return text
    .split(/[,;] (?:else )?| or | \(fallbacks: /)
    .map((part) => part.replace(/ (?:\(|in the |when ).*$/, '').replace(/ ?@[a-z-]+$/, ''));
}

/** Whether a rule reads the destination of this page at the recorded place, with nothing else to help it. */
export function readsAt(
  where: string,
  { rule, platform }: Match,
  { document, evidence }: PageFixture,
): boolean {
  const places = placesIn(where);
  return rule.destination.some((extractor) => {
    if (!places.some((place) => looksAt(extractor, place, document))) return false;
    const alone = createCatalogue([{ ...platform, rules: [{ ...rule, destination: [extractor] }] }]);
    return unwrap(evidence, alone, siteOf).outcome === 'unwrapped';
  });
}

function looksAt(extractor: Extractor, place: string, document: Document): boolean {
  if (!isPageSource(extractor)) return false;
  if ('variable' in extractor) return place === `${extractor.variable}.${extractor.at}`;
  const read = new Set(document.querySelectorAll(extractor.select));
  return elementsAt(place, document).some((element) => read.has(element));
}

/** None where the place is told in other words than a selector. */
function elementsAt(place: string, document: Document): Element[] {
  try {
    return [...document.querySelectorAll(place)];
  } catch {
    return [];
  }
}
