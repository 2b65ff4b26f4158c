import browser from 'webextension-polyfill';
import { type Disposition, openOwnPage } from './tabs';

/** A text that the person wants to know the way of. */
export interface Look {
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

const KEY = 'looks';
const KEPT = 20;
const MAX_LENGTH = 20_000;

/**
 * Opens the page that says where a link goes. The text is handed over in memory and not in the page's address,
 * which the browser's history would keep, links of private windows included.
 */
export async function openLook(look: Look, where?: Disposition): Promise<void> {
  const id = crypto.randomUUID();
  const looks = Object.entries(await readLooks()).slice(1 - KEPT);
  const kept = { ...look, text: look.text.slice(0, MAX_LENGTH) };
  await browser.storage.session.set({ [KEY]: { ...Object.fromEntries(looks), [id]: kept } });
  await openOwnPage(`/link.html?look=${id}`, where);
}

/** What a page with this query was opened for; `null` after a restart of the browser. */
export async function readLook(search: string): Promise<Look | null> {
  const id = new URLSearchParams(search).get('look') ?? '';
  const looks = await readLooks();
  const look = Object.hasOwn(looks, id) ? (looks[id] ?? null) : null;
  return look && look.text.length >= MAX_LENGTH ? withoutLastWord(look) : look;
}

/** Where a text was cut, there may be the beginning of an address, which leads somewhere else. */
function withoutLastWord(look: Look): Look {
  const end = look.text.search(/\s\S*$/);
  return { ...look, text: look.text.slice(0, Math.max(0, end)), isCut: true };
}

async function readLooks(): Promise<Record<string, Look>> {
  return ((await browser.storage.session.get(KEY))[KEY] as Record<string, Look> | undefined) ?? {};
}
