import { browserPatterns, type Pattern, parsePattern } from '../url/pattern';
import type { Pack, Platform, Rule } from './define-platform';

/** A rule with its patterns read, beside the platform it belongs to. */
export interface CatalogueRule {
  rule: Rule;
  platform: Platform;
  match: readonly Pattern[];
  exclude: readonly Pattern[];
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
      const entry = {
        rule,
        platform,
        match: rule.match.map(parsePattern),
        exclude: (rule.exclude ?? []).map(parsePattern),
      };
      for (const { host, subdomains } of entry.match) {
        add(exact, host, entry);
        if (subdomains) add(below, host, entry);
      }
    }
  }
  // Most hosts have no parent in the catalogue; its length tells that without making the text.
  const lengths = new Set([...below.keys()].map((host) => host.length));
  return {
    platforms,
    rulesOn(host) {
      const own = exact.get(host);
      if (own) return own;
      for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
        const parent = lengths.has(host.length - dot - 1) ? below.get(host.slice(dot + 1)) : undefined;
        if (parent) return parent;
      }
      return NONE;
    },
  };
}

function add(index: Map<string, CatalogueRule[]>, host: string, entry: CatalogueRule): void {
  const entries = index.get(host);
  if (!entries) index.set(host, [entry]);
  else if (!entries.includes(entry)) entries.push(entry);
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

/** The platforms of one pack. */
export function platformsIn(platforms: readonly Platform[], pack: Pack): Platform[] {
  return platforms.filter((platform) => platform.pack === pack);
}

/** The hosts of some platforms' matchers as permissions name them (`*.` in front where subdomains fit). */
export function hostsOf(platforms: readonly Platform[]): string[] {
  const patterns = platforms.flatMap(({ rules }) => rules.flatMap(({ match }) => match.map(parsePattern)));
  return [...new Set(patterns.map(({ host, subdomains }) => (subdomains ? `*.${host}` : host)))].sort();
}
