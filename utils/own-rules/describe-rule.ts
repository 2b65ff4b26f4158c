import type { Extractor, Rule } from '../rules/define-platform';

/** A rule as a person can check it: which pages it fits, and where the destination stands on them. */
export interface RuleInWords {
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
  const { from, decode = [], fragment: _, ...place } = extractor;
  const steps = decode.map((step) => (typeof step === 'string' ? step : step.join(' ')));
  return [[from, ...Object.values(place)].join(' '), ...steps].join(', ');
}
