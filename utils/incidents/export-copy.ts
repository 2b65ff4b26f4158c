import type { Incident } from './incident';
import { onlySite, type RedactedAddress, redactAddress, redactText, redactWords } from './redact';

/** What of an address is kept: all that is no secret, or nothing but its site. */
export type Keep = 'addresses' | 'sites';

/** What the schema beside the copies allows. */
const MAX_TEXT = 300;
const MAX_PAGE = 2048;
const MAX_DESTINATION = 8192;
const MAX_PLACES = 100;

/**
 * The incident as it may leave the device: the destination, kept whole until now, loses its secrets too, and so
 * does the page address that carries it, and so do the platform's words. What grew too long by that is cut again. The
 * person's own note stays as it is.
 */
export function redactForExport(incident: Incident, keep: Keep = 'addresses'): Incident {
  const sitesOnly = keep === 'sites';
  const shorten = sitesOnly ? onlySite : redactAddress;
  const { take, places } = createPlaces(incident.redacted);
  const address = (url: string, max: number, place: string) =>
    url === '' ? '' : take(shorten(url, place), max, place);
  const text = (raw: string, kept: string, place: string) =>
    take({ url: kept, redacted: kept === raw ? [] : [place] }, MAX_TEXT, place);

  const copy: Incident = {
    ...incident,
    page: { ...incident.page, url: address(incident.page.url, MAX_PAGE, 'page') },
  };
  const { words } = incident.reason;
  if (words !== undefined) {
    copy.reason = { ...incident.reason, words: text(words, redactWords(words, shorten), 'reason.words') };
  }
  if (incident.refusal) {
    const { code, raw } = incident.refusal;
    copy.refusal = { code, raw: text(raw, sitesOnly ? '' : redactText(raw), 'refusal.raw') };
  }
  if (typeof incident.destination === 'object' && incident.destination.url !== undefined) {
    const { url, ...destination } = incident.destination;
    const kept = address(url, MAX_DESTINATION, 'destination');
    copy.destination = sitesOnly ? destination : { ...destination, url: kept };
  }
  return { ...copy, redacted: places() };
}

/** Collects what was taken out, and where something was cut: `page.end`. */
function createPlaces(known: readonly string[]) {
  const taken = new Set(known);
  const ends: string[] = [];
  return {
    take({ url, redacted }: RedactedAddress, max: number, place: string): string {
      for (const each of redacted) taken.add(each);
      if (url.length <= max) return url;
      taken.delete(`${place}.end`);
      ends.push(`${place}.end`);
      return url.slice(0, max);
    },
    /** Rather the last name is left out than that something was cut. */
    places: (): string[] => [...[...taken].slice(0, MAX_PLACES - ends.length), ...ends],
  };
}
