import type { Met } from '../unwrap/unwrap';
import type { SiteOf } from '../url/site';
import type { Keep } from './export-copy';
import type { Destination, Incident } from './incident';
import type { SeenEvent } from './journal';
import type { Moment } from './moment';
import { onlySite, parseWeb, redactPage, redactWords } from './redact';

/** A meeting with an interstitial as the background knows it, not yet fit to be written down. */
export interface Meeting {
  outcome: Met;
  /** Month the rule's facts were last seen. */
  verified: string;
  /** Version of the extension. */
  extension: string;
  /** The page keeps its destination to itself, which says nothing about the rule. */
  withheld?: boolean;
  /** Where the person came from; only its host is kept. */
  referrer?: string;
  openedDirectly?: boolean;
}

/** The platform's words are kept verbatim up to here. */
const MAX_WORDS = 300;
const MAX_RAW = 300;

/**
 * What is written down of a meeting: the page without its secrets, the destination whole, and raw strings
 * beside our judgement.
 *
 * @param keep `sites` leaves out every path and query
 */
export function seenEvent(meeting: Meeting, at: Moment, siteOf: SiteOf, keep: Keep = 'addresses'): SeenEvent {
  const { outcome: met } = meeting;
  const how = met.outcome === 'unwrapped' ? met.how : undefined;
  const page = keep === 'sites' ? onlySite(met.url, 'page') : redactPage(met.url, how);
  const referrerHost = hostOf(meeting.referrer);
  const words = keep === 'sites' && met.words ? redactWords(met.words, onlySite) : met.words;
  return {
    type: 'seen',
    at,
    platform: { id: met.platform, host: hostOf(met.url) ?? '' },
    page: { url: page.url, ...(referrerHost !== null && { referrerHost }) },
    redacted: page.redacted,
    outcome: met.outcome,
    destination: destinationOf(meeting, siteOf, keep),
    ...(met.outcome === 'refused' && { refusal: refusalOf(met.refusal, met.candidate, keep) }),
    kind: met.kind,
    reason: {
      ...(met.reason !== undefined && { code: met.reason }),
      ...(words !== undefined && { words: words.slice(0, MAX_WORDS) }),
    },
    rule: { id: met.rule, verified: meeting.verified, extension: meeting.extension },
    openedDirectly: meeting.openedDirectly ?? false,
  };
}

function destinationOf(
  { outcome: met, withheld }: Meeting,
  siteOf: SiteOf,
  keep: Keep,
): Incident['destination'] {
  if (met.outcome !== 'unwrapped') return met.outcome === 'no-destination' && withheld ? 'withheld' : 'none';
  const { hostname, href } = new URL(met.destination);
  const destination: Destination = {
    host: hostname,
    site: siteOf(hostname),
    how: met.how.slice(0, MAX_RAW),
    flags: met.flags,
    hops: met.hops,
  };
  return keep === 'sites' ? destination : { url: href, ...destination };
}

function refusalOf(code: string, candidate: string, keep: Keep): { code: string; raw: string } {
  return { code, raw: keep === 'sites' ? '' : candidate.slice(0, MAX_RAW) };
}

/** Only the web has hosts that can be told again: of `about:newtab` or an app nothing is kept. */
function hostOf(url = ''): string | null {
  return parseWeb(url)?.hostname.slice(0, 253) ?? null;
}
