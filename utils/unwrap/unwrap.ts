import type { Catalogue } from '../rules/catalogue';
import type { Kind, ReasonCode } from '../rules/define-platform';
import { escapeHidden } from '../url/hidden';
import type { SiteOf } from '../url/site';
import type { Evidence } from './evidence';
import { findDestination } from './find-destination';
import type { Flag, Refusal } from './gate';
import { matchRule } from './match';
import { readKind, type Verdict } from './read-kind';
import { isMoreSerious } from './seriousness';

/** What is known of an interstitial, whatever became of its destination. */
interface Encounter {
  url: string;
  platform: string;
  rule: string;
  kind: Kind;
  reason?: ReasonCode;
  /** The platform's own words, cleaned for quotation. */
  words?: string;
  /** A page on the way can name a danger, and nothing it said of this destination is known to be harmless. */
  unsettled?: true;
}

/** A rule matched and found nothing: it may be out of date. */
type Stale = Encounter & { outcome: 'no-destination' };

type Refused = Encounter & { outcome: 'refused'; refusal: Refusal; candidate: string };

/** A meeting whose destination is known. */
export type Unwrapped = Encounter & {
  outcome: 'unwrapped';
  /** `URL.href`: what is displayed is what is opened. */
  destination: string;
  flags: Flag[];
  /** Where the destination stood. */
  how: string;
  /** Wrappers removed. */
  hops: number;
  /** It is on its wrapper's own site: no destination, unless it leads on from there. Of no outcome that is returned. */
  within?: boolean | undefined;
};

/** What came of a page that a rule fits. */
export type Met = Stale | Refused | Unwrapped;

/** What `unwrap` makes of an address. */
export type Outcome = { outcome: 'unmatched'; url: string } | Met;

/** A destination that is still wrapped after so many wrappers is refused. */
const MAX_HOPS = 5;

/**
 * Gets the destination out of a wrapped URL or its page: match, extract, gate, and again while the result is
 * itself wrapped. Total and synchronous; it never throws and never touches the network.
 *
 * @param evidence the address, and what the page said if it was read
 * @param siteOf the registrable domain of a host
 */
export function unwrap(evidence: Evidence, catalogue: Catalogue, siteOf: SiteOf): Outcome {
  const met = unwrapOnce(evidence, catalogue, siteOf);
  if (met.outcome !== 'unwrapped') return met;
  for (;;) {
    const next = unwrapOnce({ url: met.destination }, catalogue, siteOf);
    if (next.outcome === 'unmatched') break;
    // A page that keeps its destination is the destination: only what it is known to say counts.
    if (next.outcome !== 'no-destination' || isMoreSerious(next, { kind: 'scan' })) addVerdict(met, next);
    if (next.outcome === 'no-destination') break;
    if (next.outcome === 'refused') return refused(met, next.refusal, next.candidate);
    if (met.hops === MAX_HOPS) return refused(met, 'still-wrapped', met.destination);
    if (met.flags.includes('page-supplied')) next.flags.push('page-supplied');
    met.destination = next.destination;
    met.flags = next.flags;
    met.within = next.within;
    met.hops++;
  }
  return met.within ? refused(met, 'same-site', met.destination) : met;
}

/** Kind and reason of the more serious one, and whatever is left open by either; whose words are quoted stays. */
function addVerdict(met: Encounter, next: Verdict): void {
  if (next.unsettled) met.unsettled = true;
  if (!isMoreSerious(next, met)) return;
  met.kind = next.kind;
  if (next.reason) met.reason = next.reason;
  else delete met.reason;
}

function unwrapOnce({ url, texts }: Evidence, catalogue: Catalogue, siteOf: SiteOf): Outcome {
  const match = matchRule(url, catalogue);
  if (!match) return { outcome: 'unmatched', url };
  const found = findDestination(match, texts, siteOf, catalogue);
  const verdict = readKind(match.rule, texts, found ? [url, found.text] : [url]);
  if (!verdict) return { outcome: 'unmatched', url };
  const { kind } = verdict;
  const platform = match.platform.id;
  const rule = match.rule.id;
  if (!found || isBanned(verdict) || 'refusal' in found) {
    const met = withReason<Stale>(verdict, { outcome: 'no-destination', url, platform, rule, kind });
    return found && 'refusal' in found ? refused(met, found.refusal, found.text) : met;
  }
  const { text: destination, flags, how, within } = found;
  if (found.unsettled) verdict.unsettled = true;
  return withReason<Unwrapped>(verdict, {
    outcome: 'unwrapped',
    url,
    platform,
    rule,
    kind,
    destination,
    flags,
    how,
    hops: 1,
    within,
  });
}

/** Whoever made the link was banned: there is nothing to open, whatever the address carries. */
function isBanned({ reason }: Verdict): boolean {
  return reason === 'account-suspended';
}

/**
 * Reason and words stand there only where there are some. Put in afterwards, because an object that is begun
 * with a spread costs more than all the rest of unwrapping (V8).
 */
function withReason<T extends Encounter>({ reason, words, unsettled }: Verdict, met: T): T {
  if (reason) met.reason = reason;
  if (words) met.words = words;
  if (unsettled) met.unsettled = true;
  return met;
}

/** Longest part of a refused candidate that is kept for the person to see. */
const SHOWN = 300;

function refused(met: Encounter, refusal: Refusal, text: string): Outcome {
  const { url, platform, rule, kind } = met;
  const candidate = escapeHidden(text.slice(0, SHOWN));
  return withReason<Refused>(met, { outcome: 'refused', url, platform, rule, kind, refusal, candidate });
}
