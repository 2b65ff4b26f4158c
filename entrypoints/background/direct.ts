import type { WebRequest } from 'webextension-polyfill';
import { browser } from '../../utils/browser/api';
import { inTime } from '../../utils/browser/in-time';
import { markInTheWay } from '../../utils/browser/lately';
import { isPaused } from '../../utils/browser/pause';
import { siteOf } from '../../utils/browser/public-suffix';
import { readSettings } from '../../utils/browser/settings-store';
import { sleep } from '../../utils/browser/sleep';
import { navigate, tabOf } from '../../utils/browser/tabs';
import type { PageInstruction } from '../../utils/messages/protocol';
import { catalogue, platforms } from '../../utils/rules/all-platforms';
import { originsOf } from '../../utils/rules/catalogue';
import { choiceFor } from '../../utils/settings/settings';
import type { Unwrapped } from '../../utils/unwrap/unwrap';
import { isSamePage } from '../../utils/url/same-page';
import { harmlessByAddress, isNavigation } from '../../utils/visit/direct';
import { isFailureInChromium } from '../../utils/visit/net-error';
import { type From, isFree, remember } from './openings';

/** A navigation of a tab, from its request until its page speaks up. */
interface UnderWay {
  requestId: string;
  /** The address asked for last: a platform may send on to its own next page. */
  url: string;
  /** What was opened in its place; nothing, as for nearly every page. */
  opened: Promise<Unwrapped | null>;
  /** The platform has answered: its page will be there, whatever we ask for. */
  isAnswered?: true;
  /** It was called off: the person went back, stopped it, or follows another link. */
  isOver?: true;
  /** The platform could not be reached: the tab shows a page of the browser's own, or is about to. */
  hasFailed?: true;
  /** The tab was sent on, and that is written down. */
  isSent?: true;
}

const underWay = new Map<number, UnderWay>();

/** The browser's page about a platform that cannot be reached is there soon; how often it is looked for, and how soon again. */
const LOOKS = 40;
const LOOK_MS = 50;

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
    browser.webRequest.onBeforeRequest.addListener(follow, filter);
    browser.webRequest.onResponseStarted.addListener((details) => {
      const way = wayOf(details);
      if (!way) return;
      way.isAnswered = true;
      // The tab was sent on a moment too late: the page comes up, and is not replaced by what was asked for after it.
      if (way.isSent) void markInTheWay(details.tabId, way.url);
    }, filter);
    browser.webRequest.onErrorOccurred.addListener((details) => {
      const way = wayOf(details);
      if (way) way[isFailureInChromium(details.error) ? 'hasFailed' : 'isOver'] = true;
    }, filter);
    browser.tabs.onRemoved.addListener((tabId) => void underWay.delete(tabId));
  }
}

/** What is under way, if it is this request: the tab's last one. */
function wayOf({ tabId, requestId }: { tabId: number; requestId: string }): UnderWay | null {
  const way = underWay.get(tabId);
  return way?.requestId === requestId ? way : null;
}

/**
 * What a page does that was faster than we were: it leaves, so that it does not stay in Back's way. `null` for one that is
 * met. Only the page of the tab's own last request is told, and once.
 *
 * @param from what the page is, for what is written down of it
 */
export async function leaveFaster(tabId: number, url: string, from: From): Promise<PageInstruction | null> {
  const way = underWay.get(tabId);
  if (!way || !isSamePage(way.url, url)) return null;
  underWay.delete(tabId);
  way.isAnswered = true;
  const met = await way.opened;
  // Where the tab is on its way, a page that left as well would ask for the destination a second time.
  if (!met || way.isSent) return met && { do: 'nothing' };
  remember(tabId, from, met);
  return { do: 'leave', destination: met.destination };
}

/** The page waits meanwhile: where the browser's storage hangs, it must not hang with it. */
async function answer(details: WebRequest.OnBeforeRequestDetailsType): Promise<WebRequest.BlockingResponse> {
  const met = await inTime(decide(details));
  if (!met) return {};
  remember(details.tabId, fromOf(details), met, true);
  return { redirectUrl: met.destination };
}

/** One request may tell of itself several times, on its way from one address to the next; it opens once. */
function follow(details: WebRequest.OnBeforeRequestDetailsType): void {
  const { tabId, requestId, url } = details;
  if (!isNavigation(details)) return;
  const way: UnderWay = wayOf(details) ?? { requestId, url, opened: Promise.resolve(null) };
  way.url = url;
  way.opened = way.opened.then((met) => met ?? open(details, way));
  underWay.set(tabId, way);
}

async function open(
  details: WebRequest.OnBeforeRequestDetailsType,
  way: UnderWay,
): Promise<Unwrapped | null> {
  const met = await decide(details);
  if (!met) return null;
  const isPending = await stillPending(details.tabId, way);
  // An answered page can no longer be called off; it leaves by itself, see `leaveFaster`.
  if (way.isAnswered) return met;
  if (!isPending) return null;
  way.isSent = true;
  // The browser's own page is a page on the way back, and nobody on it passes it by.
  if (way.hasFailed) void markInTheWay(details.tabId, way.url);
  remember(details.tabId, fromOf(details), met);
  void navigate(details.tabId, met.destination);
  return met;
}

/**
 * Whether the tab still waits for this navigation's page. We may have been asleep at the click, and nobody is to be
 * pulled away from where they went meanwhile.
 */
async function stillPending(tabId: number, way: UnderWay, tries = 0): Promise<boolean> {
  const tab = await tabOf(tabId);
  if (!tab || way.isOver || underWay.get(tabId) !== way) return false;
  const isLoading = tab.status !== 'complete';
  if (!way.hasFailed) return isLoading;
  // Nothing is told any more of where the tab goes; the browser's page bears the address once it is there.
  if (!isLoading) return isSamePage(tab.url ?? '', way.url);
  await sleep(LOOK_MS);
  return tries < LOOKS && stillPending(tabId, way, tries + 1);
}

async function decide(details: WebRequest.OnBeforeRequestDetailsType): Promise<Unwrapped | null> {
  const { tabId, url } = details;
  // Nothing is asked of the browser for a page that nobody can have chosen to skip.
  const met = isNavigation(details) ? harmlessByAddress(url, catalogue, siteOf) : null;
  if (!met) return null;
  // All at once: the platform's answer is on its way. That we have the permission this event says.
  const [settings, paused, mayGo] = await Promise.all([
    readSettings(),
    isPaused(),
    isFree(tabId, url, async () => (await tabOf(tabId))?.url),
  ]);
  const isChosen = choiceFor(settings, met.platform, met.kind) === 'open-directly';
  return isChosen && !paused && mayGo ? met : null;
}

async function fromOf({ tabId, incognito, originUrl }: WebRequest.OnBeforeRequestDetailsType): Promise<From> {
  return { isPrivate: incognito ?? (await browser.tabs.get(tabId)).incognito, referrer: originUrl ?? '' };
}
