import { withoutFinalDot } from '../../url/host';
import { isSameJson } from '../canonical-json';
import type { Incident } from '../incident';
import type { Entry } from '../journal';
import { parseWeb } from '../redact';
import type { IncidentLine } from '../schema';

/** What is wrong with a line of the right shape, and where in it. */
export interface Wrong {
  refused:
    | 'bad-date'
    | 'bad-address'
    /** A copy made for others: without its journal it cannot be checked. */
    | 'no-journal';
  where?: string;
}

/** Says why an address may not be in a history, `null` for nothing. */
export type CheckUrl = (url: string, of: 'destination' | 'page') => string | null;

/**
 * Looks at the addresses of an incident that has the right shape, and at them and the dates of its journal: what the
 * incident says of dates is only taken where that says the same.
 */
export function checkIncident(
  incident: IncidentLine,
  entries: readonly Entry[],
  checkUrl: CheckUrl,
): Wrong | null {
  return (
    checkAddresses(incident as Incident, checkUrl) ??
    checkEntries(entries, checkUrl, incident as Incident) ??
    (incident.journal ? null : { refused: 'no-journal' })
  );
}

type Addresses = Pick<Incident, 'page' | 'platform' | 'destination'>;

/**
 * Looks at the dates and addresses of a journal's entries.
 *
 * @param checked what was checked already: nearly always an incident has the addresses of its first entry
 */
export function checkEntries(
  entries: readonly Entry[],
  checkUrl: CheckUrl,
  checked?: Addresses,
): Wrong | null {
  for (const { sealed } of entries) {
    if (!sealed || !isDate(sealed.event.at.utc)) return { refused: 'bad-date', where: 'journal' };
    if (sealed.event.type !== 'seen' || (checked && hasSameAddresses(sealed.event, checked))) continue;
    const refused = checkAddresses(sealed.event, checkUrl);
    if (refused) return refused;
  }
  return null;
}

function hasSameAddresses(a: Addresses, b: Addresses): boolean {
  return (
    isSameJson(a.page, b.page) &&
    isSameJson(a.platform, b.platform) &&
    isSameJson(a.destination, b.destination)
  );
}

/** A day there is, of every month or of this one; form and years are bounded by the schema. */
function isDate(utc: string): boolean {
  if (utc.slice(8, 10) <= '28') return true;
  const ms = Date.parse(utc);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === utc;
}

/** What is shown must be what is opened: the host is the address's own, and the site a part of it. */
function checkAddresses({ page, platform, destination }: Addresses, checkUrl: CheckUrl): Wrong | null {
  const bad = (where: string): Wrong => ({ refused: 'bad-address', where });
  if (platform.host !== '' && !isHost(platform.host)) return bad('platform.host');
  if (page.url !== '' && (hostOf(page.url) !== platform.host || checkUrl(page.url, 'page') !== null)) {
    return bad('page.url');
  }
  if (!isReferrer(page.referrerHost)) return bad('page.referrerHost');
  if (typeof destination === 'string') return null;
  const { url, host, site } = destination;
  if (!isHost(host) || checkUrl(`https://${host}/`, 'destination') !== null) return bad('destination.host');
  const name = withoutFinalDot(host);
  if (site === '' || (name !== site && !name.endsWith(`.${site}`))) return bad('destination.site');
  if (url === undefined) return null;
  return hostOf(url) !== host || new URL(url).href !== url || checkUrl(url, 'destination') !== null
    ? bad('destination.url')
    : null;
}

/** Once also written down of what is no page: nothing of `about:newtab`, and of an app its name with its capitals. */
function isReferrer(host = ''): boolean {
  return host === '' || isHost(host.toLowerCase());
}

/** As the parser itself writes it. */
function isHost(host: string): boolean {
  return hostOf(`https://${host}/`) === host;
}

function hostOf(url: string): string | undefined {
  return parseWeb(url)?.hostname;
}
