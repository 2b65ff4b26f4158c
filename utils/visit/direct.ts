import type { Catalogue } from '../rules/catalogue';
import { choiceFor, type Settings } from '../settings/settings';
import { matchRule } from '../unwrap/match';
import { unwrap } from '../unwrap/unwrap';
import type { SiteOf } from '../url/site';
import { isSafeDirectly, type Met } from './visit';

/** As much of a browser's request event as tells a person's navigation from everything else. */
export interface Request {
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

/** The same address again so soon is a loop and not a person, in milliseconds. */
const SAME_MS = 3000;
/** No tab needs more openings than this within that time. */
const MOST = 3;
const MOST_MS = 10_000;

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

/** A meeting whose destination is known. */
export type Unwrapped = Extract<Met, { outcome: 'unwrapped' }>;

/**
 * What an address leads to, where it alone tells that the page is harmless and the destination is safe to be
 * opened without asking; `null` for every page that has to be read first.
 */
export function harmlessByAddress(url: string, catalogue: Catalogue, siteOf: SiteOf): Unwrapped | null {
  const match = matchRule(url, catalogue);
  if (!match || match.rule.reading?.first) return null;
  const met = unwrap({ url }, catalogue, siteOf);
  return met.outcome === 'unwrapped' && isSafeDirectly(met) ? met : null;
}

/** The opening that the person has chosen for this platform, or `null`: the page is met as usual. */
export function directly(
  url: string,
  settings: Settings,
  catalogue: Catalogue,
  siteOf: SiteOf,
): Unwrapped | null {
  const met = harmlessByAddress(url, catalogue, siteOf);
  return met && choiceFor(settings, met.platform, met.kind) === 'open-directly' ? met : null;
}

/**
 * Breaks loops: two platforms that send to each other, or a destination that leads back.
 *
 * @param openings what this tab has opened lately
 */
export function isLoop(openings: readonly Opening[], url: string, now: number): boolean {
  const lately = openings.filter(({ at }) => now - at < MOST_MS && at <= now);
  return lately.length >= MOST || lately.some((opening) => opening.url === url && now - opening.at < SAME_MS);
}
