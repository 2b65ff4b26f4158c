import type { Catalogue } from '../rules/catalogue';
import type { Kind, ReasonCode } from '../rules/define-platform';
import type { SiteOf } from '../url/site';
import { type Evidence, isPageSource } from './evidence';
import { extract, placeOf } from './extract';
import { type Flag, gate, type Refusal } from './gate';
import { matchRule } from './match';
import { readKind, type Verdict } from './read-kind';

/** What is known of an interstitial, whatever became of its destination. */
export interface Encounter {
  url: string;
  platform: string;
  rule: string;
  kind: Kind;
  reason?: ReasonCode;
  /** The platform's own words, cleaned for quotation. */
  words?: string;
}

/** A rule matched and found nothing: it may be out of date. */
type Stale = Encounter & { outcome: 'no-destination' };

type Refused = Encounter & { outcome: 'refused'; refusal: Refusal; candidate: string };

type Unwrapped = Encounter & {
  outcome: 'unwrapped';
  /** `URL.href`: what is displayed is what is opened. */
  destination: string;
  flags: Flag[];
  /** Where the destination stood. */
  how: string;
  /** Wrappers removed. */
  hops: number;
};

/** What `unwrap` makes of an address. */
export type Outcome = { outcome: 'unmatched'; url: string } | Stale | Refused | Unwrapped;

/** A destination that is still wrapped after so many wrappers is refused. */
const MAX_HOPS = 5;

/** From harmless to serious: a chain of wrappers is as serious as its most serious one. */
const SERIOUSNESS: readonly Kind[] = [
  'notice',
  'preview',
  'wall',
  'scan',
  'login',
  'app-only',
  'gone',
  'block',
  'unknown',
  'warning',
];

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
  const seen = [evidence.url, met.destination];
  for (;;) {
    const next = unwrapOnce({ url: met.destination }, catalogue, siteOf);
    if (next.outcome === 'unmatched' || next.outcome === 'no-destination') return met;
    if (next.outcome === 'refused') return refused(met, next.refusal, next.candidate);
    if (seen.includes(next.destination) || met.hops === MAX_HOPS) {
      return refused(met, 'still-wrapped', met.destination);
    }
    seen.push(next.destination);
    if (met.flags.includes('page-supplied')) next.flags.push('page-supplied');
    met.destination = next.destination;
    met.flags = next.flags;
    met.hops++;
    if (SERIOUSNESS.indexOf(next.kind) > SERIOUSNESS.indexOf(met.kind)) takeVerdict(met, next);
  }
}

/** The kind and the reason of the other; whose words are quoted stays as it is. */
function takeVerdict(met: Encounter, { kind, reason }: Verdict): void {
  met.kind = kind;
  if (reason) met.reason = reason;
  else delete met.reason;
}

function unwrapOnce({ url, texts }: Evidence, catalogue: Catalogue, siteOf: SiteOf): Outcome {
  const match = matchRule(url, catalogue);
  const verdict = match && readKind(match.rule, texts);
  if (!match || !verdict) return { outcome: 'unmatched', url };
  const { rule, platform } = match;
  const { kind } = verdict;
  const context = { wrapperSite: rule.sameSite ? null : siteOf(match.url.hostname), siteOf };
  let firstRefused: { refusal: Refusal; text: string } | null = null;
  for (const extractor of rule.destination) {
    for (const text of extract(extractor, match.url, texts)) {
      const result = gate(text, context);
      if ('refusal' in result) {
        firstRefused ??= { refusal: result.refusal, text };
        continue;
      }
      const { flags } = result;
      if (isPageSource(extractor)) flags.push('page-supplied');
      const how = placeOf(extractor);
      const destination = result.url.href;
      return withReason<Unwrapped>(verdict, {
        outcome: 'unwrapped',
        url,
        platform: platform.id,
        rule: rule.id,
        kind,
        destination,
        flags,
        how,
        hops: 1,
      });
    }
  }
  const met = withReason<Stale>(verdict, {
    outcome: 'no-destination',
    url,
    platform: platform.id,
    rule: rule.id,
    kind,
  });
  return firstRefused ? refused(met, firstRefused.refusal, firstRefused.text) : met;
}

/**
 * Reason and words stand there only where there are some. Put in afterwards, because an object that is begun
 * with a spread costs more than all the rest of unwrapping (V8).
 */
function withReason<T extends Encounter>({ reason, words }: Verdict, met: T): T {
  if (reason) met.reason = reason;
  if (words) met.words = words;
  return met;
}

/** Longest part of a refused candidate that is kept for the person to see. */
const SHOWN = 300;

function refused(met: Encounter, refusal: Refusal, text: string): Outcome {
  const { url, platform, rule, kind } = met;
  const candidate = text.slice(0, SHOWN);
  return withReason<Refused>(met, { outcome: 'refused', url, platform, rule, kind, refusal, candidate });
}
