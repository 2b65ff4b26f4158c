import type { Catalogue, CatalogueRule } from '../rules/catalogue';
import type { Platform, Rule } from '../rules/define-platform';
import { type Address, readAddress } from '../url/address';
import { paramValues } from '../url/decode';
import { plainHost } from '../url/host';
import { fitsGlob, fitsPath, type Pattern } from '../url/pattern';

/** An address that a rule's matcher fits. */
export interface Match {
  rule: Rule;
  platform: Platform;
  url: Address;
}

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
  const rules = catalogue.rulesOn(host);
  const url = rules.length > 0 ? readAddress(address, host) : null;
  if (!url) return null;
  for (const entry of rules) {
    if (fits(entry, url)) return { rule: entry.rule, platform: entry.platform, url };
  }
  return null;
}

function fits({ rule, match, exclude }: CatalogueRule, url: Address): boolean {
  return (
    match.some((pattern) => fitsPattern(pattern, url)) &&
    !exclude.some((pattern) => fitsPattern(pattern, url)) &&
    (!rule.params || hasParams(rule.params, url.search.slice(1)))
  );
}

function fitsPattern(pattern: Pattern, { protocol, hostname, pathname }: Address): boolean {
  const { scheme, host, subdomains, path } = pattern;
  const sameHost = hostname === host || (subdomains && hostname.endsWith(`.${host}`));
  return sameHost && (scheme === '*' || `${scheme}:` === protocol) && fitsPath(path, pathname);
}

function hasParams(wanted: Readonly<Record<string, true | string>>, query: string): boolean {
  return Object.entries(wanted).every(([name, value]) => {
    const values = paramValues(query, name);
    return value === true ? values.length > 0 : values.some((given) => fitsGlob(value, given));
  });
}
