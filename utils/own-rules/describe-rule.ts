import type { Extractor, Rule } from '../rules/define-platform';
import { isPageSource, sourceKey } from '../unwrap/evidence';

/** A rule as a person can check it: which pages it fits, and where the destination stands on them. */
interface RuleInWords {
  pages: readonly string[];
  where: readonly string[];
}

/** In the rule language's own words: `*://forum.example/out?url=…`, `param url, base64`. */
export function describeRule({ match, params = {}, destination }: Rule): RuleInWords {
  const query = Object.entries(params).map(([name, value]) => `${name}=${value === true ? '…' : value}`);
  return {
    pages: match.map((pattern) => pattern + (query.length > 0 ? `?${query.join('&')}` : '')),
    where: destination.map(whereOf),
  };
}

function whereOf(extractor: Extractor): string {
  const steps = (extractor.decode ?? []).map((step) => (typeof step === 'string' ? step : step.join(' ')));
  return [placeOf(extractor), ...steps].join(', ');
}

function placeOf(extractor: Extractor): string {
  if (isPageSource(extractor)) return sourceKey(extractor);
  switch (extractor.from) {
    case 'param':
      return `param ${extractor.name}`;
    case 'segment':
      return `segment ${extractor.index}`;
    case 'path':
      return 'after' in extractor ? `path after ${extractor.after}` : `path after ${extractor.skip} segments`;
    default:
      return extractor.after === undefined ? extractor.from : `${extractor.from} after ${extractor.after}`;
  }
}
