/** Every foreign address that a page and its address name, with what speaks for each. */

import { findLinks } from '../url/find-links';
import { findCarriedAddresses } from './addresses';
import type { MayBeDestination, PageSketch } from './guess';
import type { Why } from './looked';
import { isWayOn } from './signs';
import { GOING_NAMES, RETURN_NAMES } from './words';

export interface Candidate {
  destination: string;
  points: number;
  why: Set<Why>;
  /** Something offers it: the page's address, its text, or a link that says so. */
  offered: boolean;
  inAddress: boolean;
  linked: boolean;
}

/** Software notices, authorities' registers and the like: on the page, never where it leads. */
const FOOTER =
  /(^|\.)(discuz\.(net|vip)|xenforo\.com|vbulletin\.com|phpbb\.com|mybb\.com|mediawiki\.org|moodle\.org|beian\.miit\.gov\.cn|beian\.mps\.gov\.cn|beian\.gov\.cn|facebook\.com|twitter\.com|x\.com|instagram\.com|youtube\.com|translate\.google\.com)$/;

/**
 * @param page with its texts capped
 * @returns one candidate per destination; software notices and the like only when address or text name them
 */
export function collectCandidates(
  page: PageSketch,
  url: URL,
  mayBeDestination: MayBeDestination,
): Candidate[] {
  const candidates = new Map<string, Candidate>();
  const candidateOf = (text: string): Candidate | null => {
    const destination = mayBeDestination(text);
    if (destination === null) return null;
    const key = destination.replace(/https?:\/\//, '').replace(/\/$/, '');
    const known = candidates.get(key);
    if (known) return known;
    const fresh = {
      destination,
      points: 0,
      why: new Set<Why>(),
      offered: false,
      inAddress: false,
      linked: false,
    };
    candidates.set(key, fresh);
    return fresh;
  };

  for (const { text, where, name, schemeless } of findCarriedAddresses(url)) {
    const candidate = candidateOf(text);
    if (!candidate || candidate.inAddress) continue;
    const isReturn = RETURN_NAMES.has(name);
    const worth = GOING_NAMES.has(name) ? 5 : isReturn ? 1 : 4;
    // A return that stands there twice tells no more than once.
    if (!isReturn || !candidate.why.has(IN[where]))
      reward(candidate, schemeless ? worth - 1 : worth, IN[where]);
    // Where one came from is where the page leads only if the page itself offers it.
    if (isReturn) continue;
    candidate.inAddress = true;
    candidate.offered = true;
  }
  const shown = `${page.title} ${page.text}`;
  for (const { text, bare } of findLinks(shown, () => false)) {
    const candidate = candidateOf(bare ? `https://${text}` : text);
    if (!candidate || candidate.why.has('shown')) continue;
    reward(candidate, 3, 'shown');
    candidate.offered = true;
  }
  const base = url.href;
  for (const { href, text } of page.anchors) {
    const candidate = URL.canParse(href, base) ? candidateOf(new URL(href, base).href) : null;
    if (!candidate) continue;
    const namesIt = text.toLowerCase().includes(hostOf(candidate));
    candidate.linked = true;
    if (!isWayOn(text) && !namesIt) continue;
    if (!candidate.why.has('way-on')) reward(candidate, isWayOn(text) ? 3 : 2, 'way-on');
    candidate.offered = true;
  }
  const lower = shown.toLowerCase();
  for (const candidate of candidates.values()) {
    if (!candidate.why.has('shown') && lower.includes(hostOf(candidate))) reward(candidate, 1, 'shown');
  }
  return [...candidates.values()].filter(
    ({ destination, inAddress, why }) => inAddress || why.has('shown') || !isFooter(destination),
  );
}

const IN = { query: 'in-query', path: 'in-path', fragment: 'in-fragment' } as const;

/** Something more speaks for a candidate. @param points how much; `ENOUGH` of them make a proposal */
export function reward(candidate: Candidate, points: number, why: Why): void {
  candidate.points += points;
  candidate.why.add(why);
}

/** The host as a page would print it: without `www.`. */
function hostOf({ destination }: Candidate): string {
  return new URL(destination).hostname.replace(/^www\./, '');
}

const isFooter = (destination: string): boolean => FOOTER.test(new URL(destination).hostname);
