import type { Platform } from '../rules/define-platform';
import { problemsIn } from '../rules/schema';
import { isPageSource } from '../unwrap/evidence';
import { parsePattern } from '../url/pattern';
import { ownId } from './own-platform';

/** Own rules as they were read from a text, or what is wrong with it, one sentence each. */
export type CheckedRules = { platforms: Platform[] } | { problems: string[] };

const MAX_TEXT = 200_000;
const MAX_PLATFORMS = 200;
const MAX_RULES = 20;

/**
 * Reads own rules that somebody wrote, shared or exported: one platform as JSON, or a list of them. Only what the
 * schema of all rules allows, and for one host each; a text with anything wrong in it is taken as a whole or not.
 *
 * @param isSelector whether a text is a CSS selector that a page can be asked for
 */
export function checkOwnRules(text: string, isSelector: (text: string) => boolean): CheckedRules {
  const given = parse(text);
  if (given === undefined) return { problems: ['not JSON'] };
  const list = Array.isArray(given) ? given : [given];
  if (list.length === 0 || list.length > MAX_PLATFORMS) return { problems: [`1 to ${MAX_PLATFORMS} hosts`] };
  const problems = list.flatMap((each, index) =>
    problemsOf(each, isSelector).map((problem) => (list.length > 1 ? `${index + 1}: ${problem}` : problem)),
  );
  if (problems.length > 0) return { problems };
  const platforms = list as Platform[];
  const isTwice = new Set(platforms.map(({ id }) => id)).size < platforms.length;
  return isTwice ? { problems: ['the same host twice'] } : { platforms };
}

/** Own rules as text, to be read, changed, shared and read again. */
export function writeOwnRules(platforms: readonly Platform[]): string {
  const only = platforms.length === 1 ? platforms[0] : undefined;
  return JSON.stringify(only ?? platforms, null, 2);
}

function parse(text: string): unknown {
  try {
    return text.length > MAX_TEXT ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemsOf(given: unknown, isSelector: (text: string) => boolean): string[] {
  const problems = problemsIn(given);
  if (problems.length > 0) return problems;
  const platform = given as Platform;
  const patterns = platform.rules
    .flatMap(({ match, exclude = [] }) => [...match, ...exclude])
    .map(parsePattern);
  const host = patterns[0]?.host ?? '';
  const selectors = platform.rules.flatMap(({ destination, reading }) => {
    const sources = [...destination, ...(reading?.words ?? []), ...(reading?.marks ?? [])];
    return sources.filter(isPageSource).flatMap((source) => ('select' in source ? [source.select] : []));
  });
  const bad = selectors.find((select) => !isSelector(select));
  return [
    ...(patterns.some((pattern) => pattern.host !== host || pattern.subdomains)
      ? ['rules: all patterns name the same host, without *.']
      : []),
    ...(platform.id !== ownId(host) ? [`id: for ${host} it is ${ownId(host)}`] : []),
    ...(platform.rules.length > MAX_RULES ? [`rules: at most ${MAX_RULES}`] : []),
    ...(bad !== undefined ? [`select: ${bad} is no selector`] : []),
  ];
}
