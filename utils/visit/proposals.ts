import type { Looked, Why } from '../guess/looked';
import type { LookView } from '../messages/views';
import { draftRule } from '../own-rules/draft-rule';
import type { OwnRule } from '../own-rules/own-platform';
import { originsOf } from '../rules/catalogue';
import type { Platform } from '../rules/define-platform';
import { carefulness, type Settings } from '../settings/settings';
import { type Flag, gate } from '../unwrap/gate';
import type { Met } from '../unwrap/unwrap';
import { displayUrl } from '../url/display';
import type { SiteOf } from '../url/site';

/** Where a page that no rule fits may lead; kept for the session, so that a click only has to name it. */
export interface Proposal {
  destination: string;
  flags: readonly Flag[];
  why: readonly Why[];
  /** The rule that would find it from now on, where one can be told from this page. */
  rule: Platform | null;
}

/** A tab's page as it was looked at on a click. */
export interface PageLook {
  url: string;
  isPrivate: boolean;
  proposals: readonly Proposal[];
  /** The incident, where the person wanted one. */
  incident: string | null;
  /** The destination that stands in it. */
  recorded?: string | undefined;
  /** The own rules for its host before its rule was kept; where that is taken back, they are there again. */
  before?: readonly OwnRule[] | undefined;
}

/**
 * What may be proposed of what was found on a page: only what the gate lets pass here as well.
 *
 * @param url the page's address as the browser knows it
 * @param isPrivate a rule would be a trace of a private window
 * @param month the present one, `2026-11`
 */
export function proposalsOf(
  looked: Looked,
  url: string,
  isPrivate: boolean,
  month: string,
  siteOf: SiteOf,
): Proposal[] {
  const wrapperSite = siteOf(new URL(url).hostname);
  return looked.guesses.flatMap(({ destination, why, places }) => {
    const result = gate(destination, { wrapperSite, siteOf });
    if ('refusal' in result) return [];
    const { href } = result.url;
    const mayKeep = !isPrivate && !why.includes('imitation');
    const rule = mayKeep ? draftRule(url, href, places, month, siteOf) : null;
    return [{ destination: href, flags: result.flags, why, rule }];
  });
}

/** The proposal the person was shown, where it still is one of this look's: a page can be looked at twice. */
export function shownProposal(look: PageLook | null, destination: string): Proposal | undefined {
  return look?.proposals.find((proposal) => proposal.destination === destination);
}

/** What the popup shows of it. */
export function lookView(
  looked: Looked,
  { url, isPrivate, proposals, incident }: PageLook,
  settings: Pick<Settings, 'careful'>,
  siteOf: SiteOf,
): LookView {
  const { title, words, buttons, recognised } = looked;
  const { warning, imitates } = recognised;
  return {
    ...(warning && { warning }),
    ...(imitates && { imitates }),
    proposals: proposals.map(({ destination, flags, why, rule }) => ({
      destination: displayUrl(destination, siteOf),
      flags,
      why,
      ...(rule && { rule, origins: originsOf([rule]) }),
    })),
    careful: carefulness(settings),
    isPrivate,
    ...(incident && { isRecorded: true as const }),
    page: { url, title, words, buttons },
  };
}

/** The person wants it in the history: a page nobody knows, and what was proposed for it. */
export function asMet({ url }: PageLook, { destination, flags }: Proposal): Met {
  const page = { url, platform: 'unknown', rule: 'unknown/page', kind: 'unknown' } as const;
  return { ...page, outcome: 'unwrapped', destination, flags: [...flags], how: 'guess', hops: 1 };
}
