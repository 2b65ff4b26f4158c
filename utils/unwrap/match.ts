import type { Catalogue, CatalogueRule } from '../rules/catalogue';
import type { Platform, Rule } from '../rules/define-platform';
import { type Address, readAddress } from '../url/address';
import { plainHost, withoutFinalDot } from '../url/host';
import { bitOf, fitsGlob, fitsHost, fitsPath, type Glob, type Pattern } from '../url/pattern';
import { paramValues } from '../url/query';

/** An address that a rule's matcher fits. */
export interface Match {
  rule: Rule;
  platform: Platform;
  url: Address;
}

const DOT = 0x2e;

/**
 * The rule for an address. An ordinary address costs a scan for its host and a look-up; only a known host is
 * worth parsing.
 *
 * @param address any text
 * @returns `null` when no rule fits
 */
export function matchRule(address: string, catalogue: Catalogue): Match | null {
  const host = plainHost(address);
  if (!host) return null;
  // Looked at here: nearly no host ends in a dot, and a call costs more than the look.
  const name = host.charCodeAt(host.length - 1) === DOT ? withoutFinalDot(host) : host;
  const rules = catalogue.rulesOn(name);
  const url = rules.length > 0 ? readAddress(address, host) : null;
  if (!url) return null;
  const letter = bitOf(url.pathname, 1);
  for (const entry of rules) {
    if ((entry.letters & letter) !== 0 && fits(entry, name, url))
      return { rule: entry.rule, platform: entry.platform, url };
  }
  return null;
}

/** Loops, because a function made for each address costs more than what it would do. */
function fits({ match, exclude, params }: CatalogueRule, host: string, url: Address): boolean {
  if (!fitsAny(match, url)) return false;
  for (const pattern of exclude) {
    if (fitsHost(pattern, host) && fitsPattern(pattern, url)) return false;
  }
  for (const [name, value] of params) {
    if (!hasParam(url, name, value)) return false;
  }
  return true;
}

function fitsAny(patterns: readonly Pattern[], url: Address): boolean {
  for (const pattern of patterns) if (fitsPattern(pattern, url)) return true;
  return false;
}

/** The host is known to fit. */
function fitsPattern(pattern: Pattern, { protocol, pathname }: Address): boolean {
  const { scheme } = pattern;
  return (
    (scheme === '*' || protocol === (scheme === 'http' ? 'http:' : 'https:')) && fitsPath(pattern, pathname)
  );
}

function hasParam({ search }: Address, name: string, value: Glob): boolean {
  return paramValues(search.slice(1), name).some((given) => fitsGlob(value, given));
}
