import {
  canSeeArrivals,
  listenToNavigations,
  maySeeArrivals,
  onArrivalsAllowed,
} from '../../utils/browser/arrivals';
import { createQueue } from '../../utils/browser/queue';
import { forgetOfAll, forgetOfTab, readOfTab, writeOfTab } from '../../utils/browser/tab-session';
import { matchRule } from '../../utils/unwrap/match';
import { type Awaited, hear, type Navigation } from '../../utils/visit/arrival';
import { recordArrival } from './history';
import { currentCatalogue } from './own-rules';

/** One after the other: what the browser tells while a destination opens is heard once that is awaited. */
const inTurn = createQueue();

/** A destination on its way into a tab. */
export interface OpenedDestination extends Pick<Awaited, 'url' | 'from'> {
  tabId: number;
  /** Its incident; `null` where none was written, and then nothing is awaited. */
  incident: string | null;
  /** The browser has begun to load it before we knew its incident. */
  hasBegun?: boolean;
}

/**
 * Where the person allowed it, the browser's own word on whether a destination came up goes into the history. Nothing is
 * asked of anybody, and nothing is kept of a tab that Onward has opened nothing in.
 */
export function watchArrivals(): void {
  const listen = listenToNavigations((tabId, navigation) => {
    void inTurn(() => hearOf(tabId, navigation));
  });
  listen();
  onArrivalsAllowed(() => {
    listen();
    // Nobody heard where these tabs have been meanwhile.
    void inTurn(() => forgetOfAll('awaited'));
  });
}

/**
 * Awaits the arrival of what is being opened. What the browser tells meanwhile is heard afterwards, so that it comes never
 * too early; nobody has to wait for this.
 *
 * @param departure `null`, or failing: there is nothing to await
 */
export function awaitArrival(departure: Promise<OpenedDestination | null>): void {
  const settled = departure.catch(() => null);
  if (!canSeeArrivals()) return;
  void inTurn(async () => {
    const found = await settled;
    if (!found?.incident) return;
    const { tabId, incident, url, from, hasBegun = false } = found;
    await writeOfTab(tabId, 'awaited', { incident, url, from, state: hasBegun ? 'begun' : 'opened' });
  });
}

async function hearOf(tabId: number, navigation: Navigation): Promise<void> {
  const { awaited } = await readOfTab(tabId, 'awaited');
  if (!awaited) return;
  const heard = hear(awaited, navigation);
  if (!heard.awaited) await forgetOfTab(tabId, 'awaited');
  else if (heard.awaited !== awaited) await writeOfTab(tabId, 'awaited', heard.awaited);
  if (!heard.control || !(await maySeeArrivals())) return;
  // A destination that led into the next stop page was not reached, and without a network nothing would be.
  const isKnown =
    heard.control === 'opened-ok'
      ? matchRule(navigation.url, await currentCatalogue()) === null
      : globalThis.navigator?.onLine !== false;
  if (isKnown) await recordArrival(awaited.incident, heard.control);
}
