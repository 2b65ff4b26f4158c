import type { PageInstruction } from '../messages/protocol';
import type { Catalogue } from '../rules/catalogue';
import type { PageSource, Rule } from '../rules/define-platform';
import { type Evidence, pageSourcesOf, sourceKey, wordPlacesOf } from '../unwrap/evidence';
import { matchRule } from '../unwrap/match';
import { type Met, unwrap } from '../unwrap/unwrap';
import type { SiteOf } from '../url/site';

/** A page that decides by its words is waited for so long, in milliseconds. */
const PATIENCE_FIRST_MS = 10_000;
/** Where the address says enough for a first answer, it is given so soon; a page that speaks later is read again. */
const PATIENCE_WORDS_MS = 1500;
/** An address that forwards by itself has done so by then; if it has not, it shows a page. */
const FORWARD_MS = 1500;

/**
 * What to do about a page: ask it for more first, or conclude. A page that was read reports what it says later on, and
 * each report is concluded anew; the one that says most of it holds (`saysMore`).
 */
type Step = { instruction: PageInstruction; met: Met | null } | { instruction: null; met: Met };

/**
 * The next step for a page whose address a content script has just reported.
 *
 * @param evidence with texts once the page was read
 * @param waited the page was already asked to wait or to be read
 * @returns an instruction for the page, with what is known so far; or the conclusion. `null`: no rule fits
 */
export function nextStep(
  evidence: Evidence,
  waited: boolean,
  catalogue: Catalogue,
  siteOf: SiteOf,
): Step | null {
  const rule = matchRule(evidence.url, catalogue)?.rule;
  if (!rule) return null;
  if (rule.forwards && !waited) return { instruction: { do: 'wait', milliseconds: FORWARD_MS }, met: null };
  const outcome = unwrap(evidence, catalogue, siteOf);
  // An ordinary page, or one that only its own words can tell from an ordinary one (`reading.only`).
  const met = outcome.outcome === 'unmatched' ? null : outcome;
  const sources = evidence.texts ? [] : pageSourcesOf(rule);
  if (sources.length === 0) return met && { instruction: null, met };
  const needsPage = rule.kind === 'unknown' || met?.outcome !== 'unwrapped';
  const patience = needsPage ? PATIENCE_FIRST_MS : PATIENCE_WORDS_MS;
  const reading = { do: 'read', sources, until: spokenKeys(rule), patience } as const;
  if (!needsPage || !met || !rule.reading) return { instruction: reading, met };
  return { instruction: { ...reading, sources: [...sources, DRAWN], drawn: sourceKey(DRAWN) }, met };
}

/**
 * A page of another make than was seen has its words elsewhere. It has drawn itself once it offers a way on or back, or
 * something stands beside something: what says that it is loading mostly stands alone.
 */
const DRAWN: PageSource = {
  from: 'text',
  select: 'a, button, body :not(:empty, script, noscript) ~ :not(:empty, script, noscript)',
};

/** What tells that a page has drawn itself: its words, or where it has none that we know, its destination. */
function spokenKeys(rule: Rule): string[] {
  const words = wordPlacesOf(rule);
  return (words.length > 0 ? words : pageSourcesOf(rule)).map(sourceKey);
}
