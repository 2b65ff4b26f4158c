import { browser } from './api';
import { activeTab, type Disposition, openOwnPage } from './tabs';

/** A text that the person wants to know the way of. */
export interface LinkText {
  /** A link, or a text with links in it, written by a stranger. */
  text: string;
  /** It was found in a private window: it is opened in one, and nothing is written down. */
  isPrivate: boolean;
  /** The text is one whole address as the browser has it, and no sentence around one. */
  isLink?: true;
  /** Copying it did not work: the page offers that again. */
  copyFailed?: true;
  /** There was more of it than is kept. */
  isCut?: true;
}

/** A key for each text: the background and the popup both write them. */
const PREFIX = 'link-text:';
const KEPT = 20;
const MAX_LENGTH = 20_000;

/**
 * Opens the page that says where a link goes. The text is handed over in memory and not in the page's address,
 * which the browser's history would keep, links of private windows included.
 */
export async function openLinkPage(found: LinkText, where?: Disposition): Promise<void> {
  // Ids sort by time, and the oldest are forgotten; before this one is there, which a clock that was put back makes older.
  const id = `${Date.now()}-${crypto.randomUUID()}`;
  const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(PREFIX));
  await browser.storage.session.remove(keys.sort().slice(0, 1 - KEPT));
  await browser.storage.session.set({
    [PREFIX + id]: { ...found, text: found.text.slice(0, MAX_LENGTH) },
  });
  // It belongs to the container that the person is in; what is private is no ordinary page's.
  const opener = import.meta.env.FIREFOX && !found.isPrivate ? (await activeTab())?.id : undefined;
  await openOwnPage(`/link.html?text=${id}`, where, opener);
}

/** What a page with this query was opened for; `null` after a restart of the browser. */
export async function readLinkText(search: string): Promise<LinkText | null> {
  const key = keyIn(search);
  const found = (await browser.storage.session.get(key))[key] as LinkText | undefined;
  return found && found.text.length >= MAX_LENGTH ? withoutLastWord(found) : (found ?? null);
}

/** Forgets what a page with this query was opened for. */
export async function forgetLinkText(search: string): Promise<void> {
  await browser.storage.session.remove(keyIn(search));
}

const keyIn = (search: string) => PREFIX + new URLSearchParams(search).get('text');

/**
 * Where a text was cut, there may be the beginning of an address, which leads somewhere else. What ends one in a
 * sentence ends what is kept: Chinese is written without blanks.
 */
function withoutLastWord(found: LinkText): LinkText {
  const end = found.text.search(
    /[\s，。；：！？、「」『』【】《》（）“”][^\s，。；：！？、「」『』【】《》（）“”]*$/,
  );
  return { ...found, text: found.text.slice(0, Math.max(0, end)), isCut: true };
}
