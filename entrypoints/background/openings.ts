import { addOpening, isInTheWay, readLately } from '../../utils/browser/lately';
import { hasAccessTo } from '../../utils/browser/platform-access';
import { siteOf } from '../../utils/browser/public-suffix';
import { readSettings } from '../../utils/browser/settings-store';
import { readVisit, writeVisit } from '../../utils/browser/visits';
import { catalogue } from '../../utils/rules/all-platforms';
import type { Settings } from '../../utils/settings/settings';
import type { Unwrapped } from '../../utils/unwrap/unwrap';
import { isLoop, mayOpenRead } from '../../utils/visit/direct';
import { keptAddress, type Visit } from '../../utils/visit/visit';
import { awaitArrival } from './arrivals';
import { recordVisit } from './history';
import { inTurn } from './turns';

/**
 * Whether the tab does not go round in circles, nobody wants the page itself, and Back does not lead over it.
 *
 * @param from where the tab is, or was: the page itself, where it is loaded again; asked only where that decides
 */
export async function isFree(
  tabId: number,
  url: string,
  from: () => string | Promise<string | undefined>,
): Promise<boolean> {
  const { openings, wantsOriginal, original, inTheWay } = await readLately(tabId);
  return (
    !wantsOriginal &&
    !isInTheWay(inTheWay, url) &&
    !isLoop(openings, url, Date.now()) &&
    (original !== url || (await from()) !== url)
  );
}

/**
 * Opens a page that had to be read first, and was found harmless by its words.
 *
 * @returns the destination that its page leaves for; `null` where it stays
 */
export async function openRead(tabId: number, visit: Visit, settings: Settings): Promise<string | null> {
  const { met } = visit;
  const isChosen =
    mayOpenRead(met, settings, catalogue, siteOf) &&
    (await hasAccessTo(met.url)) &&
    (await isFree(tabId, met.url, () => visit.referrer || met.url));
  if (!isChosen) return null;
  remember(tabId, visit, met);
  return met.destination;
}

/** What the page was opened from. */
export type From = Pick<Visit, 'isPrivate' | 'referrer'>;

/**
 * Writes down that a page was gone past, and awaits the arrival. The tab is on its way: nothing of it may hold up the person.
 *
 * @param hasBegun the request for the page itself was sent on to the destination
 */
export function remember(tabId: number, from: From | Promise<From>, met: Unwrapped, hasBegun = false): void {
  const opened = { tabId, url: met.destination, from: met.url, hasBegun };
  awaitArrival(write(tabId, from, met).then((incident) => ({ ...opened, incident })));
}

async function write(tabId: number, from: From | Promise<From>, met: Unwrapped): Promise<string | null> {
  const at = Date.now();
  // Where there is no room for it, it is written down all the same.
  await addOpening(tabId, { url: met.url, at }).catch(() => {});
  const { isPrivate, referrer } = await from;
  const visit: Visit = {
    met,
    isPrivate,
    referrer: keptAddress(referrer),
    incident: null,
    at,
    isProvisional: false,
    openedDirectly: true,
  };
  const recorded = await recordVisit(tabId, visit, await readSettings(), { openedDirectly: true });
  // It may have led to an interstitial that was met meanwhile, or is being met.
  await inTurn(tabId, async () => {
    if (((await readVisit(tabId))?.at ?? 0) <= at) await writeVisit(tabId, recorded);
  });
  return recorded.incident;
}
