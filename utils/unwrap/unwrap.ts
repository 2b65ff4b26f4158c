import type { Catalogue } from '../rules/catalogue';
import type { Kind, ReasonCode } from '../rules/define-platform';
import type { SiteOf } from '../url/site';
import type { Evidence } from './evidence';
import { extract } from './extract';
import { type Flag, gate, type Refusal } from './gate';
import { matchRule } from './match';
import { readKind } from './read-kind';

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
  const first = unwrapOnce(evidence, catalogue, siteOf);
  if (first.outcome !== 'unwrapped') return first;
  let result = first;
  const seen = new Set([evidence.url, first.destination]);
  for (;;) {
    const next = unwrapOnce({ url: result.destination }, catalogue, siteOf);
    if (next.outcome === 'unmatched' || next.outcome === 'no-destination') return result;
    if (next.outcome === 'refused') {
      const { outcome: _, destination, flags, how, hops, ...encounter } = result;
      return { ...encounter, outcome: 'refused', refusal: next.refusal, candidate: next.candidate };
    }
    if (seen.has(next.destination) || result.hops === MAX_HOPS) {
      const { outcome: _, destination, flags, how, hops, ...encounter } = result;
      return { ...encounter, outcome: 'refused', refusal: 'still-wrapped', candidate: destination };
    }
    seen.add(next.destination);
    result = {
      ...result,
      destination: next.destination,
      flags: result.flags.includes('page-supplied') ? [...next.flags, 'page-supplied'] : next.flags,
      hops: result.hops + 1,
      kind: moreSerious(result.kind, next.kind),
    };
  }
}

function moreSerious(a: Kind, b: Kind): Kind {
  return SERIOUSNESS.indexOf(a) >= SERIOUSNESS.indexOf(b) ? a : b;
}

function unwrapOnce({ url, texts }: Evidence, catalogue: Catalogue, siteOf: SiteOf): Outcome {
  const match = matchRule(url, catalogue);
  if (!match) return { outcome: 'unmatched', url };
  const { rule, platform } = match;
  const verdict = readKind(rule, texts);
  if (!verdict) return { outcome: 'unmatched', url };
  const encounter: Encounter = { url, platform: platform.id, rule: rule.id, ...verdict };
  const context = { wrapperSite: rule.sameSite ? null : siteOf(match.url.hostname), siteOf };
  let refused: { refusal: Refusal; candidate: string } | null = null;
  for (const { text, how, pageSupplied } of extract(rule.destination, match.url, texts)) {
    const result = gate(text, context);
    if ('url' in result) {
      const flags: Flag[] = pageSupplied ? [...result.flags, 'page-supplied'] : result.flags;
      return { ...encounter, outcome: 'unwrapped', destination: result.url.href, flags, how, hops: 1 };
    }
    refused ??= { refusal: result.refusal, candidate: text.slice(0, 300) };
  }
  return refused
    ? { ...encounter, outcome: 'refused', ...refused }
    : { ...encounter, outcome: 'no-destination' };
}
