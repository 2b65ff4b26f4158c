import type { WebNavigation } from 'webextension-polyfill';
import type { Navigation } from '../visit/arrival';
import { isFailureInChromium, isFailureInFirefox } from '../visit/net-error';
import { browser } from './api';

/** What the browser asks for, and all it gives: when a page begins, comes up or fails. */
const PERMISSION = { permissions: ['webNavigation' as const] };

/** Whether the browser tells us what came up. The permission is the whole state: there is no setting beside it. */
export function maySeeArrivals(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/**
 * Asks for the permission; call it straight from the click, or the browser refuses.
 *
 * @returns whether it is granted now
 */
export function requestArrivals(): Promise<boolean> {
  return browser.permissions.request(PERMISSION).catch(() => false);
}

/** Gives the permission back. @returns whether it is gone */
export async function dropArrivals(): Promise<boolean> {
  await browser.permissions.remove(PERMISSION).catch(() => false);
  return !(await maySeeArrivals());
}

/** Calls back when the permission was given, here or in the browser's own settings. */
export function onArrivalsAllowed(callback: () => void): void {
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (PERMISSION.permissions.every((name) => permissions.includes(name))) callback();
  });
}

/** The API is there once the permission is; some browsers have none. */
function navigationApi(): WebNavigation.Static | undefined {
  return browser.webNavigation;
}

/** Whether the browser can tell at all; asked before anything is put by for it. */
export function canSeeArrivals(): boolean {
  return navigationApi() !== undefined;
}

/** What every tab's top frame does. Called again when the API has come, it listens no second time. */
export function listenToNavigations(hear: (tabId: number, navigation: Navigation) => void): () => void {
  const ofTop =
    <T extends { tabId: number; frameId: number; url: string }>(
      tell: (details: T) => Navigation,
    ): ((details: T) => void) =>
    (details) => {
      if (details.frameId === 0) hear(details.tabId, tell(details));
    };
  const begins = ofTop(({ url }) => ({ type: 'begins', url }));
  const takes = ofTop<WebNavigation.OnCommittedDetailsType>(({ url, transitionQualifiers }) => ({
    type: 'takes',
    url,
    isSentOn: transitionQualifiers?.includes('client_redirect'),
    ...(import.meta.env.FIREFOX && transitionQualifiers?.includes('server_redirect') && { redirected: url }),
  }));
  const completes = ofTop(({ url }) => ({ type: 'completes', url }));
  const fails = ofTop<WebNavigation.OnErrorOccurredDetailsType & { error?: string }>(
    ({ url, error = '' }) => ({
      type: 'fails',
      url,
      isFailure: import.meta.env.FIREFOX ? isFailureInFirefox(error) : isFailureInChromium(error),
    }),
  );
  return () => {
    const api = navigationApi();
    if (!api || api.onCompleted.hasListener(completes)) return;
    api.onBeforeNavigate.addListener(begins);
    api.onCommitted.addListener(takes);
    api.onCompleted.addListener(completes);
    api.onErrorOccurred.addListener(fails);
  };
}
