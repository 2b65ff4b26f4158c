import { type Catalogue, createCatalogue } from '../rules/catalogue';
import type { Rule } from '../rules/define-platform';
import { extract } from '../unwrap/extract';
import { readKind } from '../unwrap/read-kind';
import { isMoreSerious } from '../unwrap/seriousness';
import { readAddress } from '../url/address';
import { parsePattern } from '../url/pattern';
import { type OwnRule, ownPlatform } from './own-platform';

/**
 * The catalogue with a person's own rules behind it: where a rule of ours fits as well, ours wins.
 *
 * @param own those that are switched off are left out
 */
export function withOwn(builtIn: Catalogue, own: readonly OwnRule[]): Catalogue {
  const platforms = own.filter(({ on }) => on).map(({ platform }) => platform);
  if (platforms.length === 0) return builtIn;
  const theirs = createCatalogue(platforms);
  return {
    platforms: [...builtIn.platforms, ...platforms],
    rulesOn: (host) => [...builtIn.rulesOn(host), ...theirs.rulesOn(host)],
  };
}

/**
 * Reads own rules from storage. They were checked against the schema before they got there; here only what could
 * no longer be run is left out, so that a rule of another version of Onward can never stop the others: each is
 * tried, instead of holding a second copy of the schema in the background.
 */
export function readOwnRules(stored: unknown): OwnRule[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap(readOwnRule);
}

/** Called by its host, whatever it calls itself; none where it cannot be run. */
function readOwnRule(stored: OwnRule): OwnRule[] {
  try {
    const { rules } = stored.platform;
    const { host } = parsePattern(rules[0]?.match[0] ?? '');
    const platform = ownPlatform(host, rules.map(supposingNothing));
    createCatalogue([platform]);
    const address = readAddress('https://a.example/?b=c#d', 'a.example');
    for (const rule of platform.rules) {
      readKind(rule, {}, []);
      for (const extractor of rule.destination) if (address) extract(extractor, address, {});
    }
    return [{ platform, on: stored.on !== false }];
  } catch {
    return [];
  }
}

/**
 * A page is harmless by what it says, and so is one that only an app shows, or that is gone. Whoever wrote the rule has
 * seen one page; the next may name a danger.
 */
function supposingNothing({ reading, ...rule }: Rule): Rule {
  const wary = reading && { reading: { ...reading, wary: true as const } };
  if (!isMoreSerious({ kind: 'unknown' }, rule)) return { ...rule, ...wary };
  const { basis: _, reason: __, ...rest } = rule;
  return { ...rest, kind: 'unknown', ...wary };
}
