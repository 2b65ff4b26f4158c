import browser, { type WebRequest } from 'webextension-polyfill';
import { hasAccessTo } from '../../utils/browser/packs';
import { isPaused } from '../../utils/browser/pause';
import { siteOf } from '../../utils/browser/public-suffix';
import { readSettings } from '../../utils/browser/settings-store';
import { openInPlace } from '../../utils/browser/tabs';
import { addOpening, readOpenings, takeOriginal, writeVisit } from '../../utils/browser/visits';
import { catalogue, platforms } from '../../utils/rules/all-platforms';
import { originsOf } from '../../utils/rules/catalogue';
import { directly, isLoop, isNavigation } from '../../utils/visit/direct';
import type { Visit } from '../../utils/visit/visit';
import { recordAction, recordVisit } from './history';

/**
 * Opens directly what the person chose to: the destination is asked for before the platform has answered.
 * Chromium lets us watch the request and send the tab elsewhere; Firefox lets us answer it, so that the
 * platform gets no request at all. Events come only for hosts we have the permission for.
 */
export function openDirectly(): void {
  const filter: WebRequest.RequestFilter = { urls: originsOf(platforms), types: ['main_frame'] };
  if (import.meta.env.FIREFOX) {
    browser.webRequest.onBeforeRequest.addListener(answer, filter, ['blocking']);
  } else {
    browser.webRequest.onBeforeRequest.addListener((details) => void answer(details), filter);
  }
}

async function answer(details: WebRequest.OnBeforeRequestDetailsType): Promise<WebRequest.BlockingResponse> {
  const { tabId, url } = details;
  if (!isNavigation(details)) return {};
  const [settings, openings, paused] = await Promise.all([readSettings(), readOpenings(tabId), isPaused()]);
  const met = paused ? null : directly(url, settings, catalogue, siteOf);
  if (met?.outcome !== 'unwrapped' || isLoop(openings, url, Date.now())) return {};
  if ((await takeOriginal(tabId, url)) || !(await hasAccessTo(url))) return {};
  const going = import.meta.env.FIREFOX
    ? { redirectUrl: met.destination }
    : // A page that was faster than we were is left without a trace.
      void openInPlace(tabId, met.destination, url);
  void remember(tabId, {
    met,
    isPrivate: details.incognito ?? (await isPrivateTab(tabId)),
    incident: null,
    at: Date.now(),
    referrer: details.originUrl ?? '',
    isProvisional: false,
    openedDirectly: true,
  });
  return going ?? {};
}

/** Written after the tab is on its way: nothing of it may hold up the person. */
async function remember(tabId: number, visit: Visit): Promise<void> {
  await addOpening(tabId, { url: visit.met.url, at: visit.at });
  const recorded = await recordVisit(tabId, visit, await readSettings(), true);
  await recordAction(recorded, 'opened');
  await writeVisit(tabId, recorded);
}

async function isPrivateTab(tabId: number): Promise<boolean> {
  return (await browser.tabs.get(tabId)).incognito;
}
