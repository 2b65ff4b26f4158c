import type { Incident } from './incident';
import { onlySite, redactAddress, redactText, redactWords } from './redact';

/** What of an address is kept: all that is no secret, or nothing but its site. */
export type Keep = 'addresses' | 'sites';

/**
 * The incident as it may leave the device: the destination, kept whole until now, loses its secrets too, and so
 * does the page address that carries it, and so do addresses in the platform's words. The person's own note stays as
 * it is.
 */
export function redactForExport(incident: Incident, keep: Keep = 'addresses'): Incident {
  const sitesOnly = keep === 'sites';
  const shorten = sitesOnly ? onlySite : redactAddress;
  const page = incident.page.url === '' ? { url: '', redacted: [] } : shorten(incident.page.url, 'page');
  const copy: Incident = { ...incident, page: { ...incident.page, url: page.url } };
  const redacted = new Set([...incident.redacted, ...page.redacted]);
  const { words } = incident.reason;
  if (words !== undefined) {
    const kept = redactWords(words, shorten);
    if (kept !== words) redacted.add('reason.words');
    copy.reason = { ...incident.reason, words: kept };
  }
  if (incident.refusal) {
    const raw = sitesOnly ? '' : redactText(incident.refusal.raw);
    if (raw !== incident.refusal.raw) redacted.add('refusal.raw');
    copy.refusal = { ...incident.refusal, raw };
  }
  if (typeof incident.destination === 'object' && incident.destination.url !== undefined) {
    const { url, ...destination } = incident.destination;
    const kept = shorten(url, 'destination');
    for (const place of kept.redacted) redacted.add(place);
    copy.destination = sitesOnly ? destination : { ...destination, url: kept.url };
  }
  return { ...copy, redacted: [...redacted] };
}
