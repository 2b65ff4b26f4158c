import type { Catalogue } from '../rules/catalogue';
import { choiceFor, type Settings } from '../settings/settings';
import { isReadWhole } from '../unwrap/evidence';
import { matchRule } from '../unwrap/match';
import { canNameDanger } from '../unwrap/read-kind';
import { type Met, type Unwrapped, unwrap } from '../unwrap/unwrap';
import type { SiteOf } from '../url/site';
import { isSafeDirectly } from './visit';

/** As much of a browser's request event as tells a person's navigation from everything else. */
interface Request {
  url: string;
  tabId: number;
  method: string;
  frameId: number;
  type: string;
  documentLifecycle?: string | undefined;
  documentId?: string | undefined;
}

/** An opening without asking, in one tab. */
export interface Opening {
  url: string;
  at: number;
}

/** Within so many milliseconds a tab opens one address at most `same` times, and at most `all` addresses. */
const LIMITS = [
  { within: 3000, same: 1, all: 3 },
  { within: 10_000, same: 2, all: 3 },
  { within: 60_000, same: 3, all: 8 },
] as const;

/**
 * Whether a request is a page that a person goes to. A page's prefetch raises the same event with the visible
 * tab's id (it carries a `documentId`), and a prerendered page is not visited yet (measured in Chromium).
 */
export function isNavigation({
  method,
  frameId,
  tabId,
  type,
  documentLifecycle,
  documentId,
}: Request): boolean {
  const isPage = type === 'main_frame' && frameId === 0 && tabId >= 0 && method === 'GET';
  return isPage && documentLifecycle !== 'prerender' && documentId === undefined;
}

/**
 * What an address leads to, where it alone tells that the page is harmless and the destination is safe to be
 * opened without asking; `null` where a page on the way has to be read first.
 */
export function harmlessByAddress(url: string, catalogue: Catalogue, siteOf: SiteOf): Unwrapped | null {
  const met = unwrap({ url }, catalogue, siteOf);
  return met.outcome === 'unwrapped' && isSafeDirectly(met, siteOf) ? met : null;
}

/**
 * Whether a page that had to be read first may be opened without asking, and the person chose so. A page that has
 * said nothing may not: its words can still come; nor one that said nothing known, nor one before another such page.
 */
export function mayOpenRead(
  met: Met,
  settings: Settings,
  catalogue: Catalogue,
  siteOf: SiteOf,
): met is Unwrapped {
  const rule = matchRule(met.url, catalogue)?.rule;
  const isRead = rule !== undefined && (isReadWhole(rule) || canNameDanger(rule.reading));
  return (
    isRead &&
    met.words !== undefined &&
    isSafeDirectly(met, siteOf) &&
    choiceFor(settings, met.platform, met.kind) === 'open-directly'
  );
}

/**
 * Breaks loops: two platforms that send to each other, or a destination that leads back.
 *
 * @param openings what this tab has opened lately
 */
export function isLoop(openings: readonly Opening[], url: string, now: number): boolean {
  return LIMITS.some(({ within, same, all }) => {
    const lately = openings.filter(({ at }) => now - at < within && at <= now);
    return lately.length >= all || lately.filter((opening) => opening.url === url).length >= same;
  });
}
