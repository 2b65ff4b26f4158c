import {
  bitOf,
  bitsOfPath,
  browserPatterns,
  fitsHost,
  type Glob,
  type Pattern,
  parsePattern,
  readGlob,
} from '../url/pattern';
import type { Pack, Platform, Rule } from './define-platform';

/** A rule as it is looked up on one host: its patterns there, read, beside the platform it belongs to. */
export interface CatalogueRule {
  rule: Rule;
  platform: Platform;
  /** One of them has to fit; they are known to fit the host. */
  match: readonly Pattern[];
  /** The first letters of the paths that may fit, as `bitsOfPath`: most pages of a platform differ from its interstitials there. */
  letters: number;
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

/** A rule with all its patterns, whatever their hosts. */
type Indexed = Omit<CatalogueRule, 'match' | 'letters'> & { patterns: readonly Pattern[] };

/**
 * @param platforms in any order; an earlier rule wins where two fit, which the tests forbid
 * @throws for a malformed pattern, which is a mistake in a platform file
 */
export function createCatalogue(platforms: readonly Platform[]): Catalogue {
  const exact = createIndex(fitsHost);
  const below = createIndex((pattern, host) => pattern.subdomains && fitsHost(pattern, host));
  // Most hosts have no parent in the catalogue; its length and its first letter tell that without making the text.
  const letters: number[] = [];
  for (const platform of platforms) {
    for (const rule of platform.rules) {
      const indexed = {
        rule,
        platform,
        patterns: rule.match.map(parsePattern),
        exclude: (rule.exclude ?? []).map(parsePattern),
        params: Object.entries(rule.params ?? {}).map(
          ([name, value]) => [name, readGlob(value === true ? '*' : value)] as const,
        ),
      };
      for (const { host, subdomains } of indexed.patterns) {
        exact.add(host, indexed);
        if (!subdomains) continue;
        below.add(host, indexed);
        letters[host.length] = (letters[host.length] ?? 0) | bitOf(host, 0);
      }
    }
  }
  return {
    platforms,
    rulesOn(host) {
      const own = exact.on(host);
      if (own) return own;
      for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
        const known = (letters[host.length - dot - 1] ?? 0) & bitOf(host, dot + 1);
        const parent = known !== 0 ? below.on(host.slice(dot + 1)) : undefined;
        if (parent) return parent;
      }
      return NONE;
    },
  };
}

/**
 * Rules by host. Which of a rule's patterns fit a host is looked up when the host is met: some families have hundreds,
 * and the background starts anew for every few clicks.
 */
function createIndex(fits: (pattern: Pattern, host: string) => boolean) {
  const hosts = new Map<string, { all: Indexed[]; met: readonly CatalogueRule[] | null }>();
  return {
    /** The patterns of one rule are added one after the other. */
    add(host: string, rule: Indexed): void {
      const there = hosts.get(host);
      if (!there) hosts.set(host, { all: [rule], met: null });
      else if (there.all.at(-1) !== rule) there.all.push(rule);
    },
    on(host: string): readonly CatalogueRule[] | undefined {
      const there = hosts.get(host);
      if (!there) return undefined;
      there.met ??= there.all.map(({ patterns, ...rule }) => {
        const match = patterns.filter((pattern) => fits(pattern, host));
        return { ...rule, match, letters: match.reduce((bits, pattern) => bits | bitsOfPath(pattern), 0) };
      });
      return there.met;
    },
  };
}

/** The browsers' match patterns of some platforms' rules, sorted, each once, and none that another one covers. */
export function patternsOf(platforms: readonly Platform[]): string[] {
  const all = [...new Set(patternsIn(platforms).flatMap(browserPatterns))];
  const wide = all.filter((pattern) => pattern.endsWith('/*'));
  return all.filter((pattern) => !wide.some((other) => other !== pattern && covers(other, pattern))).sort();
}

function patternsIn(platforms: readonly Platform[]): Pattern[] {
  return platforms.flatMap(({ rules }) => rules.flatMap(({ match }) => match.map(parsePattern)));
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
  const hosts = patternsIn(platforms).map(({ host, subdomains }) => (subdomains ? `*.${host}` : host));
  return [...new Set(hosts)].sort();
}

/** The host permissions that acting on some platforms' pages needs. */
export function originsOf(platforms: readonly Platform[]): string[] {
  return hostsOf(platforms).map((host) => `*://${host}/*`);
}
