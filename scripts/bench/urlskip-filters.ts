import type { Extractor, Platform, Rule } from '../../utils/rules/define-platform';
import { parsePattern } from '../../utils/url/pattern';

/**
 * The catalogue as uBlock Origin's `urlskip` filters, as far as they can say it: parameters, a missing scheme and
 * base64. Paths, fragments, exclusions, the gate and whatever stands in a page they cannot.
 */
export function urlskipFilters(platforms: readonly Platform[]): string[] {
  return platforms.flatMap(({ rules }) => rules.flatMap(filtersOf));
}

function filtersOf({ match, destination }: Rule): string[] {
  const steps = destination.map(stepsOf).filter((each) => each !== null);
  return match.flatMap((pattern) => steps.map((each) => `${addressOf(pattern)}$doc,urlskip=${each}`));
}

function addressOf(pattern: string): string {
  const { host, path } = parsePattern(pattern);
  return `||${host}${path.endsWith('*') ? path.slice(0, -1) : `${path}^`}`;
}

function stepsOf(extractor: Extractor): string | null {
  if (extractor.from !== 'param') return null;
  const steps = [`?${extractor.name}`];
  for (const decoder of extractor.decode ?? []) {
    if (decoder === 'prepend-https') steps.push('+https');
    else if (decoder === 'base64') steps.push('-base64');
    else return null;
  }
  return steps.join(' ');
}
