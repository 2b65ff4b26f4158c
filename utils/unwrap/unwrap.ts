import type { Catalogue } from '../rules/catalogue';
import type { Kind, ReasonCode } from '../rules/define-platform';
import type { SiteOf } from '../url/site';
import type { Evidence } from './evidence';
import { extract } from './extract';
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

/** What `unwrap` makes of an address. */
export type Outcome =
  | { outcome: 'unmatched'; url: string }
  | (Encounter & { outcome: 'no-destination' })
  | (Encounter & { outcome: 'refused'; refusal: Refusal; candidate: string })
  | (Encounter & {
      outcome: 'unwrapped';
      /** `URL.href`: what is displayed is what is opened. */
      destination: string;
      flags: Flag[];
      /** Where the destination stood. */
      how: string;
      /** Wrappers removed. */
      hops: number;
    });

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
  const met = encounter(url, platform.id, rule.id, verdict);
  const context = { wrapperSite: rule.sameSite ? null : siteOf(match.url.hostname), siteOf };
  let firstRefused: { refusal: Refusal; text: string } | null = null;
  for (const extractor of rule.destination) {
    for (const { text, how, pageSupplied } of extract(extractor, match.url, texts)) {
      const result = gate(text, context);
      if ('url' in result) {
        if (pageSupplied) result.flags.push('page-supplied');
        const { href } = result.url;
        return Object.assign(met, {
          outcome: 'unwrapped' as const,
          destination: href,
          flags: result.flags,
          how,
          hops: 1,
        });
      }
      firstRefused ??= { refusal: result.refusal, text };
    }
  }
  return firstRefused
    ? refused(met, firstRefused.refusal, firstRefused.text)
    : Object.assign(met, { outcome: 'no-destination' as const });
}

/** Field by field: spreading several objects into one costs more than all the rest of unwrapping (V8). */
function encounter(url: string, platform: string, rule: string, { kind, reason, words }: Verdict): Encounter {
  const met: Encounter = { url, platform, rule, kind };
  if (reason) met.reason = reason;
  if (words) met.words = words;
  return met;
}

/** Longest part of a refused candidate that is kept for the person to see. */
const SHOWN = 300;

function refused(met: Encounter, refusal: Refusal, text: string): Outcome {
  return Object.assign(encounter(met.url, met.platform, met.rule, met), {
    outcome: 'refused' as const,
    refusal,
    candidate: text.slice(0, SHOWN),
  });
}
