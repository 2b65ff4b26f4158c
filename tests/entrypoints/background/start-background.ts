import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import background from '../../../entrypoints/background';
import type { Incident } from '../../../utils/incidents/incident';
import type { FromExtension, PageInstruction, Reply } from '../../../utils/messages/protocol';
import { type FakeTab, fake } from '../../fake-browser';
import { fetchFromPackage } from '../../package-fetch';

export const ZHIHU = 'https://link.zhihu.com/?target=https%3A//example.com/a';
export const QQ_WARNING = 'https://c.pc.qq.com/middleb.html?pfurl=https%3A%2F%2Fexample.org%2F';

vi.setConfig({ testTimeout: 30_000 });

/** Waits for what the background does on its own time, also on a busy machine. */
export const soon = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, 10_000);

let isStarted = false;

/**
 * Our background on the fake browser, with everything in it that the browser would have registered, and nothing
 * kept of an earlier test. It is started once, and forgets each time.
 */
export async function startBackground(): Promise<void> {
  if (!isStarted) {
    isStarted = true;
    fetchFromPackage();
    void background.main();
  }
  await wish({ type: 'forget-everything' });
  fake.clear();
}

/** What one of our own pages wishes. */
export const wish = <T = Reply>(message: FromExtension) =>
  fake.browser.runtime.sendMessage(message) as Promise<T>;

/** Where the newest tab is. */
export const lastUrl = () => [...fake.tabs.values()].at(-1)?.url;

/** What our content script says is another document each time. */
let documents = 0;

/** A tab at a page our content script runs on, which answers what it is asked. */
export function tabAt(url: string, more: Partial<FakeTab> = {}): FakeTab {
  const tab = fake.addTab({ url, ...more });
  tab.hears = (message) => ((message as { type: string }).type === 'where-are-you' ? tab.url : true);
  return tab;
}

/** Such a tab, whose page has said that it is there, and shown what it was asked for. */
export async function meet(url: string, tab: Partial<FakeTab> = {}): Promise<FakeTab> {
  const met = tabAt(url, tab);
  await say(met);
  return met;
}

/** The page says that it is there, until nothing more is asked of it; the last instruction. */
export async function say(tab: FakeTab, texts: Record<string, string[]> = {}): Promise<PageInstruction> {
  const seen = { type: 'interstitial-seen', url: tab.url, document: ++documents, referrer: '' };
  let instruction = (await fake.fromPage(tab, seen)) as PageInstruction;
  while (instruction.do === 'wait' || instruction.do === 'read') {
    const more = instruction.do === 'read' ? { texts } : {};
    instruction = (await fake.fromPage(tab, { ...seen, waited: true, ...more })) as PageInstruction;
  }
  return instruction;
}

/** The person closes a tab. */
export async function closeTab({ id }: FakeTab): Promise<void> {
  fake.tabs.delete(id);
  await fake.browser.tabs.onRemoved.fire(id);
}

/** What the session still holds of a tab. */
export const keptOf = ({ id }: FakeTab) =>
  Object.keys(fake.browser.storage.session.values).filter((key) => key.endsWith(`:${id}`));

/** The incidents in the database, the latest first. */
export async function incidents(): Promise<Incident[]> {
  const { openIncidentArchive } = await import('../../../utils/browser/incidents/archive');
  const { ownHistory } = await import('../../../utils/browser/own-history');
  const store = openIncidentArchive(ownHistory);
  const latest = await store.latest(1000);
  await store.close();
  return latest;
}
