import type { Catalogue } from '../rules/catalogue';
import { isHarmless } from '../rules/kinds';
import { type Flag, gate, type Refusal } from '../unwrap/gate';
import { isHeldBack } from '../unwrap/seriousness';
import { type Met, unwrap } from '../unwrap/unwrap';
import type { SiteOf } from '../url/site';
import { imitates } from './visit';

/** A link that nobody has followed yet, by its address alone. */
export type Link =
  /** It fits a rule; what came of it is an outcome like any other. */
  | { is: 'wrapped'; met: Met }
  /** No rule fits: it leads where it says. */
  | { is: 'plain'; destination: string; flags: readonly Flag[] }
  | { is: 'refused'; refusal: Refusal };

/**
 * Reads a link out of a menu, the address bar or a text. Whoever wrote it, it goes through rules and gate.
 *
 * @param address as written; a plain link has to pass the gate as well
 */
export function readLink(address: string, catalogue: Catalogue, siteOf: SiteOf): Link {
  const outcome = unwrap({ url: address }, catalogue, siteOf);
  if (outcome.outcome !== 'unmatched') return { is: 'wrapped', met: outcome };
  const result = gate(address, { wrapperSite: null, siteOf });
  if ('refusal' in result) return { is: 'refused', refusal: result.refusal };
  return { is: 'plain', destination: result.url.href, flags: result.flags };
}

/** Where a link leads, as far as its address says. */
export function destinationOf(link: Link): string | null {
  if (link.is === 'plain') return link.destination;
  return link.is === 'wrapped' && link.met.outcome === 'unwrapped' ? link.met.destination : null;
}

/**
 * The destination, if a click on a menu may open it unseen: harmless, no page on the way that could name a danger, and
 * nothing about it to be wary of.
 */
export function openableUnseen(link: Link, siteOf: SiteOf): string | null {
  if (link.is !== 'wrapped' || link.met.outcome !== 'unwrapped') return null;
  const { kind, flags, destination, unsettled } = link.met;
  const isWary = flags.length > 0 || unsettled || imitates(destination, siteOf);
  return isHarmless(kind) && !isWary && !isHeldBack(link.met) ? destination : null;
}

/** What a click on a menu may copy unseen; where a danger may be named, it has to be read first. */
export function copyableUnseen(link: Link): string | null {
  return link.is === 'wrapped' && !isHarmless(link.met.kind) ? null : destinationOf(link);
}
