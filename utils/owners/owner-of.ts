import type { SiteOf } from '../url/site';
import { chineseCompanies } from './companies/chinese';
import { internationalCompanies } from './companies/international';
import type { Company } from './company';

export const companies: readonly Company[] = [...chineseCompanies, ...internationalCompanies];

const bySite = new Map(companies.flatMap((company) => company.sites.map((site) => [site, company] as const)));
const byId = new Map(companies.map((company) => [company.id, company]));

/**
 * Whose site a host belongs to.
 *
 * @param host a canonical host (`URL.hostname`)
 * @param siteOf how registrable domains are told (`utils/url/site.ts`, or the browser's own)
 * @returns `null` where no public record here names an owner; a customer's subdomain (`me.github.io`) has none
 */
export function ownerOf(host: string, siteOf: SiteOf): Company | null {
  return bySite.get(siteOf(host)) ?? null;
}

/** @returns `null` for an id that no company has, for instance out of an imported file */
export function companyById(id: string): Company | null {
  return byId.get(id) ?? null;
}
