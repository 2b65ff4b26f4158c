import type { Catalogue, CatalogueRule } from '../rules/catalogue';
import { paramValues } from '../url/decode';
import { plainHost } from '../url/host';
import { fitsGlob, fitsPath, type Pattern } from '../url/pattern';

/** An address that a rule's matcher fits. */
export interface Match extends CatalogueRule {
  url: URL;
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
  if (rules.length === 0 || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.hostname !== host) return null;
  const entry = rules.find((candidate) => fits(candidate, url));
  return entry ? { ...entry, url } : null;
}

function fits({ rule, match, exclude }: CatalogueRule, url: URL): boolean {
  return (
    match.some((pattern) => fitsPattern(pattern, url)) &&
    !exclude.some((pattern) => fitsPattern(pattern, url)) &&
    (!rule.params || hasParams(rule.params, url.search.slice(1)))
  );
}

function fitsPattern(pattern: Pattern, { protocol, hostname, pathname }: URL): boolean {
  const sameHost = hostname === pattern.host || (pattern.subdomains && hostname.endsWith(`.${pattern.host}`));
  const sameScheme = pattern.scheme === '*' || `${pattern.scheme}:` === protocol;
  return sameHost && sameScheme && fitsPath(pattern.path, pathname);
}

function hasParams(wanted: Readonly<Record<string, true | string>>, query: string): boolean {
  return Object.entries(wanted).every(([name, value]) => {
    const values = paramValues(query, name);
    return value === true ? values.length > 0 : values.some((given) => fitsGlob(value, given));
  });
}
