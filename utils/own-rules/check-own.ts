import type { Platform } from '../rules/define-platform';
import { type Problem, problemsIn } from '../rules/problems';
import { isPageSource } from '../unwrap/evidence';
import { parsePattern } from '../url/pattern';
import { MAX_RULES, ownId } from './own-platform';

/** Something wrong with a text of own rules, to be said in the language of whoever wrote it. */
export interface RuleProblem {
  is:
    | Problem['is']
    | 'too-long'
    | 'json'
    | 'how-many'
    | 'twice'
    | 'one-host'
    | 'id'
    | 'too-many'
    | 'selector';
  /** Where it is: `rules.0.match.1`, behind the number of the platform where there are several. */
  at: string;
  more: string;
}

/** Own rules as they were read from a text, or what is wrong with it. */
type CheckedRules = { platforms: Platform[] } | { problems: RuleProblem[] };

/** In characters. */
const MAX_TEXT = 200_000;
const MAX_PLATFORMS = 200;

/**
 * Reads own rules that somebody wrote, shared or exported: one platform as JSON, or a list of them. Only what the
 * schema of all rules allows, and for one host each; a text with anything wrong in it is taken as a whole or not.
 *
 * @param isSelector whether a text is a CSS selector that a page can be asked for
 */
export function checkOwnRules(text: string, isSelector: (text: string) => boolean): CheckedRules {
  if (text.length > MAX_TEXT) return { problems: [problem('too-long', '', MAX_TEXT.toLocaleString('en'))] };
  const given = parse(text);
  if (given === undefined) return { problems: [problem('json')] };
  const list = Array.isArray(given) ? given : [given];
  if (list.length === 0 || list.length > MAX_PLATFORMS)
    return { problems: [problem('how-many', '', `${MAX_PLATFORMS}`)] };
  const problems = list.flatMap((each, index) =>
    problemsOf(each, isSelector).map((found) =>
      list.length > 1 ? { ...found, at: `${index + 1}: ${found.at}` } : found,
    ),
  );
  if (problems.length > 0) return { problems };
  const platforms = list as Platform[];
  const isTwice = new Set(platforms.map(({ id }) => id)).size < platforms.length;
  return isTwice ? { problems: [problem('twice')] } : { platforms };
}

/** Own rules as text, to be read, changed, shared and read again. */
export function writeOwnRules(platforms: readonly Platform[]): string {
  const only = platforms.length === 1 ? platforms[0] : undefined;
  return JSON.stringify(only ?? platforms, null, 2);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where a text gives an own platform another id: it says which one it is, and has to stay `id`. */
export function otherId(id: string): RuleProblem {
  return problem('id', 'id', id);
}

const problem = (is: RuleProblem['is'], at = '', more = ''): RuleProblem => ({ is, at, more });

function problemsOf(given: unknown, isSelector: (text: string) => boolean): RuleProblem[] {
  const problems = problemsIn(given);
  if (problems.length > 0) return problems.map(({ is, at, more }) => problem(is, at, more));
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
      ? [problem('one-host', 'rules')]
      : []),
    ...(platform.id !== ownId(host) ? [otherId(ownId(host))] : []),
    ...(platform.rules.length > MAX_RULES ? [problem('too-many', 'rules', `${MAX_RULES}`)] : []),
    ...(bad !== undefined ? [problem('selector', 'select', bad)] : []),
  ];
}
