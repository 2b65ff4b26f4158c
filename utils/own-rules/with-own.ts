import { type Catalogue, createCatalogue } from '../rules/catalogue';
import type { Platform } from '../rules/define-platform';
import { extract } from '../unwrap/extract';
import { readKind } from '../unwrap/read-kind';
import { readAddress } from '../url/address';
import { isOwn, type OwnRule } from './own-platform';

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
    rulesOn: (host) => {
      const added = theirs.rulesOn(host);
      return added.length === 0 ? builtIn.rulesOn(host) : [...builtIn.rulesOn(host), ...added];
    },
  };
}

/**
 * Reads own rules from storage. They were checked against the schema before they got there; here only what could
 * no longer be run is left out, so that a rule of another version of Onward can never stop the others: each is
 * tried, instead of holding a second copy of the schema in the background.
 */
export function readOwnRules(stored: unknown): OwnRule[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((each: Partial<OwnRule> | null) =>
    each?.platform && isRunnable(each.platform) ? [{ platform: each.platform, on: each.on !== false }] : [],
  );
}

function isRunnable(platform: Platform): boolean {
  try {
    createCatalogue([platform]);
    const address = readAddress('https://host.example/a?b=c#d', 'host.example');
    for (const rule of platform.rules) {
      readKind(rule, {}, []);
      for (const extractor of rule.destination) if (address) extract(extractor, address, {});
    }
    const { en, zh_CN } = platform.name;
    return isOwn(platform.id) && typeof en === 'string' && typeof zh_CN === 'string';
  } catch {
    return false;
  }
}
