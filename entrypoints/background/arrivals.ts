import browser from 'webextension-polyfill';
import {
  canSeeArrivals,
  listenToNavigations,
  maySeeArrivals,
  onArrivalsAllowed,
  readAwaited,
  writeAwaited,
} from '../../utils/browser/arrivals';
import { createQueue } from '../../utils/browser/queue';
import { matchRule } from '../../utils/unwrap/match';
import { type Awaited, hear, type Navigation } from '../../utils/visit/arrival';
import { recordArrival } from './history';
import { currentCatalogue } from './own-rules';

/** All tabs share a record, so that who reads and writes it does so one after the other. */
const inTurn = createQueue();

/** A destination on its way into a tab. */
export interface Opening extends Pick<Awaited, 'url' | 'from'> {
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
    void inTurn(() => writeAwaited({}));
  });
  browser.tabs.onRemoved.addListener((tabId) => void inTurn(() => keep(tabId, null)));
}

/**
 * Awaits the arrival of what is being opened. What the browser tells meanwhile is heard afterwards, so that it comes never
 * too early; nobody has to wait for this.
 *
 * @param opening `null`, or failing: there is nothing to await
 */
export function awaitArrival(opening: Promise<Opening | null>): void {
  const settled = opening.catch(() => null);
  if (!canSeeArrivals()) return;
  void inTurn(async () => {
    const found = await settled;
    if (!found?.incident) return;
    const { tabId, incident, url, from, hasBegun = false } = found;
    await keep(tabId, { incident, url, from, state: hasBegun ? 'begun' : 'opened' });
  });
}

async function hearOf(tabId: number, navigation: Navigation): Promise<void> {
  const awaited = (await readAwaited())[tabId];
  if (!awaited) return;
  const heard = hear(awaited, navigation);
  if (heard.awaited !== awaited) await keep(tabId, heard.awaited);
  if (!heard.control || !(await maySeeArrivals())) return;
  // A destination that led into the next stop page was not reached, and without a network nothing would be.
  const isKnown =
    heard.control === 'opened-ok'
      ? matchRule(navigation.url, await currentCatalogue()) === null
      : globalThis.navigator?.onLine !== false;
  if (isKnown) await recordArrival(awaited.incident, heard.control);
}

async function keep(tabId: number, awaited: Awaited | null): Promise<void> {
  const { [tabId]: before, ...others } = await readAwaited();
  if (before || awaited) await writeAwaited(awaited ? { ...others, [tabId]: awaited } : others);
}
