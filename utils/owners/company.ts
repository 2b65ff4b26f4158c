/**
 * A company and the sites that are its own, so that the history can say whose platforms stop links to whose
 * sites. Only what a public record says, and only sites that people meet: a site that is missing belongs to
 * nobody here, which is never wrong.
 */
export interface Company {
  id: string;
  name: { en: string; zh_CN: string; zh_TW: string };
  /** Registrable domains (`utils/url/site.ts`): never a host below one, never a place others can rent. */
  sites: readonly string[];
  /** Where it can be looked up that these sites are the company's. */
  sources: readonly string[];
}

/** Site lists kept by a public project, one file for a company: `DOMAIN_LIST + 'tencent'`. Read in 2026-08. */
export const DOMAIN_LIST = 'https://github.com/v2fly/domain-list-community/blob/master/data/';

/** Owners of sites as a crawl of the web finds them, one file for a company. Read in 2026-08. */
export const TRACKER_RADAR = 'https://github.com/duckduckgo/tracker-radar/blob/main/entities/';

/** The same name under many endings: `('google', 'com co.jp')` is `google.com`, `google.co.jp`. */
export function family(name: string, endings: string): string[] {
  return endings.split(' ').map((ending) => `${name}.${ending}`);
}

/** Sites in a list that is easy to read and to compare. */
export function list(sites: string): string[] {
  return sites.trim().split(/\s+/);
}
