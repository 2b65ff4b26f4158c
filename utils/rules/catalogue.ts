import { browserPatterns, fitsHost, type Glob, type Pattern, parsePattern, readGlob } from '../url/pattern';
import type { Pack, Platform, Rule } from './define-platform';

/** A rule as it is looked up on one host: its patterns there, read, beside the platform it belongs to. */
export interface CatalogueRule {
  rule: Rule;
  platform: Platform;
  /** One of them has to fit; they are known to fit the host. */
  match: Pattern[];
  /** None of them may fit. */
  exclude: readonly Pattern[];
  /** All of them have to be there, with a value that fits. */
  params: readonly (readonly [name: string, value: Glob])[];
}

/** All platforms and rules together. Rules are looked up by host, so its size costs an ordinary address nothing. */
export interface Catalogue {
  platforms: readonly Platform[];
  /** The rules that have a pattern for this host; most specific host first. */
  rulesOn(host: string): readonly CatalogueRule[];
}

const NONE: readonly CatalogueRule[] = [];

/**
 * @param platforms in any order; an earlier rule wins where two fit, which the tests forbid
 * @throws for a malformed pattern, which is a mistake in a platform file
 */
export function createCatalogue(platforms: readonly Platform[]): Catalogue {
  const exact = new Map<string, CatalogueRule[]>();
  const below = new Map<string, CatalogueRule[]>();
  for (const platform of platforms) {
    for (const rule of platform.rules) {
      const patterns = rule.match.map(parsePattern);
      const read = {
        rule,
        platform,
        exclude: (rule.exclude ?? []).map(parsePattern),
        params: Object.entries(rule.params ?? {}).map(
          ([name, value]) => [name, readGlob(value === true ? '*' : value)] as const,
        ),
      };
      for (const pattern of patterns) {
        const fitting = pattern.subdomains
          ? patterns.filter(({ host }) => fitsHost(pattern, host))
          : [pattern];
        for (const { host, subdomains } of fitting) {
          add(exact, host, read, pattern);
          if (pattern.subdomains && subdomains) add(below, host, read, pattern);
        }
      }
    }
  }
  // Most hosts have no parent in the catalogue; its length tells that without making the text.
  const lengths: boolean[] = [];
  for (const { length } of below.keys()) lengths[length] = true;
  return {
    platforms,
    rulesOn(host) {
      const own = exact.get(host);
      if (own) return own;
      for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
        const parent = lengths[host.length - dot - 1] ? below.get(host.slice(dot + 1)) : undefined;
        if (parent) return parent;
      }
      return NONE;
    },
  };
}

/** Puts a pattern to its rule on a host. */
function add(
  index: Map<string, CatalogueRule[]>,
  host: string,
  read: Omit<CatalogueRule, 'match'>,
  pattern: Pattern,
): void {
  const rules = index.get(host) ?? [];
  const known = rules.find(({ rule }) => rule === read.rule);
  if (known) known.match.push(pattern);
  else index.set(host, [...rules, { ...read, match: [pattern] }]);
}

/** The browsers' match patterns of some platforms' rules, sorted, each once, and none that another one covers. */
export function patternsOf(platforms: readonly Platform[]): string[] {
  const patterns = platforms.flatMap(({ rules }) => rules.flatMap(({ match }) => match.map(parsePattern)));
  const all = [...new Set(patterns.flatMap(browserPatterns))];
  const wide = all.filter((pattern) => pattern.endsWith('/*'));
  return all.filter((pattern) => !wide.some((other) => other !== pattern && covers(other, pattern))).sort();
}

function covers(wide: string, pattern: string): boolean {
  const start = wide.slice(0, -1);
  return !start.includes('://*.') && pattern.startsWith(start);
}

/**
 * Whether the installation lets us look at a rule's pages: those of the required pack, as it was in version 1.0. No
 * platform comes into that pack later (a test holds it), and a rule that does says its own `since`.
 */
export function isAtInstall(platform: Platform, rule: Rule): boolean {
  return platform.pack === 'required' && !rule.since;
}

/** The platforms with the rules that come with the installation. */
export function atInstall(platforms: readonly Platform[]): Platform[] {
  return platforms.map((each) => ({ ...each, rules: each.rules.filter((rule) => isAtInstall(each, rule)) }));
}

/** The platforms with the rules whose pages are looked at once the person allowed it: all others. */
export function onRequest(platforms: readonly Platform[]): Platform[] {
  return platforms.map((each) => ({ ...each, rules: each.rules.filter((rule) => !isAtInstall(each, rule)) }));
}

/** The platforms of one pack. */
export function platformsIn(platforms: readonly Platform[], pack: Pack): Platform[] {
  return platforms.filter((platform) => platform.pack === pack);
}

/** The hosts of some platforms' matchers as permissions name them (`*.` in front where subdomains fit). */
export function hostsOf(platforms: readonly Platform[]): string[] {
  const patterns = platforms.flatMap(({ rules }) => rules.flatMap(({ match }) => match.map(parsePattern)));
  return [...new Set(patterns.map(({ host, subdomains }) => (subdomains ? `*.${host}` : host)))].sort();
}

/** The host permissions that acting on some platforms' pages needs. */
export function originsOf(platforms: readonly Platform[]): string[] {
  return hostsOf(platforms).map((host) => `*://${host}/*`);
}
