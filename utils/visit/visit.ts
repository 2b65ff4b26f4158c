import type { StoreFault } from '../incidents/store-fault';
import { isOwn } from '../own-rules/own-platform';
import type { Kind } from '../rules/define-platform';
import { isHarmless } from '../rules/kinds';
import type { Settings } from '../settings/settings';
import type { Flag } from '../unwrap/gate';
import { isHeldBack, type Judged } from '../unwrap/seriousness';
import type { Met } from '../unwrap/unwrap';
import { findHint } from '../url/look-alike';
import type { SiteOf } from '../url/site';

/** A tab's present meeting with an interstitial; kept for the session, so that a stopped worker forgets nothing. */
export interface Visit {
  met: Met;
  isPrivate: boolean;
  /** Its incident in the history; `null` when none was written. */
  incident: string | null;
  /** The document it was met in, as `InterstitialSeen` names it; none where the page was never asked for. */
  document?: number;
  /** When it was met, in milliseconds since 1970. */
  at: number;
  referrer: string;
  /** Why the history could not be written; the person is told. */
  fault?: StoreFault;
  /** It was opened without asking: the tab is at the destination, not at the page. */
  openedDirectly?: true;
  /** The page has not been read yet: its words may still change the kind. */
  isProvisional: boolean;
}

/**
 * Whether a person may open what stands behind pages that say this of themselves: never where that is somebody else's
 * decision, and in careful mode only where all of them are harmless and the name cannot be taken for another.
 */
export function mayOpen(
  destination: string,
  pages: readonly Judged[],
  { careful }: Pick<Settings, 'careful'>,
  siteOf: SiteOf,
): boolean {
  const mayPass = (page: Judged) => !isHeldBack(page) && (!careful || isHarmless(page.kind));
  return pages.every(mayPass) && (!careful || !imitates(destination, siteOf));
}

/**
 * Whether what a person was shown of a visit still holds. A tab can be sent elsewhere while the popup is open, and
 * a page's words can name a danger that its address did not.
 */
export function isAsShown({ met }: Pick<Visit, 'met'>, shown: { destination: string; kind: Kind }): boolean {
  if (met.outcome !== 'unwrapped' || met.destination !== shown.destination) return false;
  return met.kind === shown.kind || isHarmless(met.kind);
}

/** Flags that keep a destination from ever being opened without asking. */
const NEVER_DIRECTLY: readonly Flag[] = ['ip', 'page-supplied', 'punycode', 'port', 'long'];
/** So much of a page's address is kept for a tab. A page can make it as long as it likes, and all tabs share 10 MB. */
const MAX_KEPT = 32_000;

/** A page's address as a visit has it: what is compared with that is cut as well. */
export function keptAddress(url: string): string {
  return url.slice(0, MAX_KEPT);
}

/**
 * Whether a page like this may be opened without asking, if the person chooses so. Not by a rule of one's own:
 * nobody else has looked at it. Nor where a page on the way could still name a danger.
 */
export function isSafeDirectly(met: Met, siteOf: SiteOf): boolean {
  if (isOwn(met.platform)) return false;
  if (met.outcome !== 'unwrapped' || !isHarmless(met.kind) || isHeldBack(met)) return false;
  if (met.unsettled || met.flags.some((flag) => NEVER_DIRECTLY.includes(flag))) return false;
  // The last few are kept for each tab, and of a part no loop would be seen.
  if (met.url.length >= MAX_KEPT) return false;
  return !imitates(met.destination, siteOf);
}

/** Whether the name of a destination can be taken for another; nobody would see that before it is open. */
export function imitates(destination: string, siteOf: SiteOf): boolean {
  return findHint(new URL(destination).hostname, siteOf) !== null;
}
