import type { Awaited } from '../visit/arrival';
import type { Opening } from '../visit/direct';
import type { PageLook } from '../visit/proposals';
import type { Visit } from '../visit/visit';
import { browser } from './api';

/** A page that came up though its tab was sent on: it lies between where the person came from and the destination. */
export interface InTheWay {
  url: string;
  /** Which way the person goes through it the next time: first back, then forward again. */
  by: -1 | 1;
}

/** What is kept of a tab. */
interface OfTab {
  visit: Visit;
  /** What it has opened without asking lately. */
  openings: readonly Opening[];
  /** When the person wanted to see its next page itself, in milliseconds since 1970; then that page's address. */
  original: number | string;
  inTheWay: InTheWay;
  /** What was last proposed for its page. */
  look: PageLook;
  /** The destination that was opened in it, whose arrival the browser is to tell. */
  awaited: Awaited;
}

const NAMES = [
  'visit',
  'openings',
  'original',
  'inTheWay',
  'look',
  'awaited',
] as const satisfies readonly (keyof OfTab)[];

/** A key for each tab: two tabs that open at once must not lose each other's. */
export const keyOf = (tabId: number, name: keyof OfTab) => `${name}:${tabId}`;

/** Tabs that were closed since the background was started. No other tab gets their ids before the browser is closed. */
const closed = new Set<number>();

/** Reads session storage: in memory, gone with the browser or the tab, and not lost when the background is stopped. */
export async function readOfTab<Name extends keyof OfTab>(
  tabId: number,
  ...names: Name[]
): Promise<Partial<Pick<OfTab, Name>>> {
  const kept = await browser.storage.session.get(names.map((name) => keyOf(tabId, name)));
  return Object.fromEntries(names.map((name) => [name, kept[keyOf(tabId, name)]])) as Partial<OfTab>;
}

/** Keeps it as long as the tab is there: what was under way when it was closed leaves nothing behind. */
export async function writeOfTab<Name extends keyof OfTab>(
  tabId: number,
  name: Name,
  value: OfTab[Name],
): Promise<void> {
  if (!closed.has(tabId)) await browser.storage.session.set({ [keyOf(tabId, name)]: value });
}

/** Forgets it of one tab. */
export async function forgetOfTab(tabId: number, name: keyof OfTab): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId, name));
}

/** Forgets it of every tab. */
export async function forgetOfAll(name: keyof OfTab): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(`${name}:`)));
}

/** The tab was closed: everything that is kept of it goes with it, and nothing is kept of it any more. */
export async function forgetTab(tabId: number): Promise<void> {
  closed.add(tabId);
  await browser.storage.session.remove(NAMES.map((name) => keyOf(tabId, name)));
}
