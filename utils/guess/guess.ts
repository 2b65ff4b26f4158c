/**
 * Pages that no rule covers: is this a leaving page, and where does it lead? Proposals with the reasons for
 * them, for a person to decide on; nothing is ever opened because of them.
 */

import { type Candidate, collectCandidates, reward } from './candidates';
import type { Why } from './looked';
import { isEntry, type LeaveAlone, recognise } from './recognise';
import { readSigns, type Signs } from './signs';

/** What a page shows, as text. Longer fields are cut here, so that any page may be handed in. */
export interface PageSketch {
  url: string;
  title: string;
  /** What a person reads on it, without scripts, styles and hidden parts. */
  text: string;
  anchors: readonly { href: string; text: string }[];
  buttons: readonly string[];
}

export interface Guess {
  destination: string;
  /** 0 to 1; proposals start at 0.5. */
  score: number;
  why: Why[];
}

/** The gate: the canonical address of a candidate that may be called a destination of this page, or null. */
export type MayBeDestination = (candidate: string) => string | null;

const MAX_URL = 32_768;
const MAX_TEXT = 6000;
const MAX_ANCHORS = 300;
/** Points from which a candidate is proposed, and those that make a score of 1. */
const ENOUGH = 9;
const CERTAIN = 2 * ENOUGH;
/** What an address or one button alone suggests, a page that says one is leaving can outweigh. */
const MAY_STILL_LEAVE: ReadonlySet<LeaveAlone> = new Set(['share', 'archive', 'translator', 'login-offered']);

/**
 * @param page any page, known or not
 * @param mayBeDestination the gate, bound to this page
 * @returns the likeliest destination first; empty for pages that are none, that must be left alone or that warn
 */
export function guess(page: PageSketch, mayBeDestination: MayBeDestination): Guess[] {
  if (page.url.length > MAX_URL || !URL.canParse(page.url)) return [];
  const url = new URL(page.url);
  const sketch = capped(page);
  const { leaveAlone, warning, imitates } = recognise(sketch, url);
  const signs = readSigns(sketch, url);
  if (warning || (leaveAlone && !(signs.leaving && MAY_STILL_LEAVE.has(leaveAlone)))) return [];

  const candidates = collectCandidates(sketch, url, mayBeDestination);
  const rivals = new Set(candidates.map(({ destination }) => new URL(destination).hostname)).size;
  const guesses: Guess[] = [];
  for (const candidate of candidates) {
    if (rivals === 1) reward(candidate, 2, 'only-way-on');
    if (!mayPropose(candidate, signs) || isEntry(candidate.destination)) continue;
    const points = candidate.points + signs.points - doubt(candidate, signs);
    if (points < (signs.unread ? ENOUGH - 1 : ENOUGH)) continue;
    const why = [...candidate.why, ...signs.why, ...(imitates ? (['imitation'] as const) : [])];
    guesses.push({
      destination: candidate.destination,
      score: Math.min(1, Math.max(points, ENOUGH) / CERTAIN),
      why,
    });
  }
  return guesses.sort((a, b) => b.score - a.score);
}

/** Words alone propose nothing, and neither does an address alone: each kind of place wants its own company. */
function mayPropose({ offered, inAddress, linked, why }: Candidate, signs: Signs): boolean {
  if (!offered) return false;
  const { leaving, external, onTheWay, leavingAddress, goesOn, busy, length } = signs;
  if (signs.unread) return leavingAddress && why.has('only-way-on');
  const wayOn = why.has('way-on');
  if (inAddress) {
    if (length > 3000) return leaving && leavingAddress;
    const company = leavingAddress || wayOn || goesOn;
    return (
      leaving || ((external || onTheWay) && company) || (leavingAddress && linked && !busy && length <= 300)
    );
  }
  if (length > 1200) return false;
  if (leaving) return wayOn || why.has('shown');
  if (external && leavingAddress && wayOn && why.has('only-way-on')) return true;
  return onTheWay && wayOn && (external || why.has('shown'));
}

/** What speaks against it: banks put their whole menu on a leaving page, but then the address says where to. */
function doubt({ inAddress }: Candidate, { busy, length }: Signs): number {
  if (inAddress) return (busy ? 4 : 0) + (length > 800 ? 2 : 0);
  return (busy ? 6 : 0) + (length > 800 ? 3 : 0);
}

function capped(page: PageSketch): PageSketch {
  return {
    url: page.url,
    title: page.title.slice(0, 300),
    text: page.text.slice(0, MAX_TEXT).replace(/\s+/g, ' ').trim(),
    anchors: page.anchors.slice(0, MAX_ANCHORS).map(({ href, text }) => ({ href, text: text.slice(0, 300) })),
    buttons: page.buttons.slice(0, 50).map((label) => label.slice(0, 80)),
  };
}
