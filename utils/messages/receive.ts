import { isRecord } from '../is-record';
import { MAX_TEXT, MAX_TEXTS } from '../page/collect-texts';
import type { PageTexts } from '../unwrap/evidence';
import { isSamePage } from '../url/same-page';
import type { FromExtension, FromPage, MayBeLeaving, Straighten, WentStraight } from './protocol';

/** As much of a browser's `MessageSender` as is needed to know who speaks. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; incognito: boolean } | undefined;
}

/** A tab's top frame on an http(s) page, with our content script in it. */
export interface PageSender {
  tabId: number;
  /** The page's address as the browser knows it, not as the message claims. */
  url: string;
  isPrivate: boolean;
}

/** Most sources a rule may ask for, with room to spare. */
const MAX_SOURCES = 32;
/** Whoever writes a rule of their own lets the browser's tools copy the selector, and those begin at the top. */
const MAX_KEY = 2000;
/** The browsers' own limit (Chromium `kMaxURLChars`, Firefox half of it): no page is at a longer address. */
const MAX_URL = 2 * 1024 * 1024;

/**
 * The page a message comes from, or `null` when it does not come from our content script in a top frame.
 *
 * @param extensionId our own `runtime.id`
 */
export function pageSender(sender: Sender, extensionId: string): PageSender | null {
  const { id, url, frameId, tab } = sender;
  if (id !== extensionId || frameId !== 0 || tab?.id === undefined) return null;
  if (!url || !/^https?:\/\//.test(url)) return null;
  return { tabId: tab.id, url, isPrivate: tab.incognito };
}

/**
 * Whether a message comes from one of our own pages (popup, history, options, welcome).
 *
 * @param origin our own origin with its final slash, `runtime.getURL('')`
 */
export function isOwnPage(sender: Sender, extensionId: string, origin: string): boolean {
  return sender.id === extensionId && (sender.url ?? '').startsWith(origin);
}

/**
 * Reads a message of the content script. Whatever does not have the exact shape is no message.
 *
 * The page it speaks of is the sender's. A browser may name the address that a page was loaded from, and a page can
 * give itself another path, query and fragment since (`pushState`), but never another scheme, host or port: so those
 * have to be the sender's, and another path or query is marked as the page's own (`moved`).
 *
 * @param sender where it comes from
 */
export function readFromPage(
  message: unknown,
  sender: PageSender,
): FromPage | Straighten | WentStraight | MayBeLeaving | null {
  if (!isRecord(message) || !isText(message.url, MAX_URL) || !isSameOrigin(message.url, sender.url))
    return null;
  const { type, url } = message;
  switch (type) {
    case 'interstitial-seen': {
      const texts = message.texts === undefined ? undefined : readTexts(message.texts);
      const { referrer, document } = message;
      if (texts === null || !isText(referrer, MAX_URL) || typeof document !== 'number') return null;
      return {
        type,
        url,
        document,
        referrer,
        ...(texts && { texts }),
        ...(message.waited === true && { waited: true }),
        ...(message.settled === true && { settled: true }),
        ...(message.left === true && { left: true }),
        ...(message.returned === true && { returned: true }),
        ...(!isSamePage(url, sender.url) && { moved: true }),
      };
    }
    case 'open-from-strip':
    case 'may-be-leaving':
      return { type, url };
    case 'strip-answered': {
      const answer = oneOf(message.answer, ['yes', 'no', 'dismiss', 'snooze'] as const);
      return answer && { type, url, answer };
    }
    case 'straighten':
    case 'went-straight':
      return isText(message.link, MAX_URL) ? { type, url, link: message.link } : null;
    default:
      return null;
  }
}

/** Types of wishes and the fields each one must have. What a field may hold is checked by who serves the wish. */
const WISHES: Readonly<
  Record<FromExtension['type'], Readonly<Record<string, 'number' | 'string' | 'object'>>>
> = {
  'describe-tab': { tabId: 'number' },
  'open-destination': { tabId: 'number', where: 'string', shown: 'object' },
  'open-original': { tabId: 'number' },
  'describe-link': { url: 'string' },
  'open-link': { url: 'string', tabId: 'number', where: 'string' },
  'look-for-destinations': { tabId: 'number' },
  'open-proposal': { tabId: 'number', destination: 'string', where: 'string' },
  'record-proposal': { tabId: 'number', destination: 'string' },
  'keep-rule': { tabId: 'number', destination: 'string' },
  'drop-rule': { tabId: 'number', destination: 'string' },
  'set-own-rules': { rules: 'object' },
  pause: { length: 'string' },
  resume: {},
  'go-back': { tabId: 'number' },
  'record-this': { tabId: 'number' },
  'note-action': { tabId: 'number', action: 'string' },
  'change-settings': { change: 'object' },
  'note-incident': { id: 'string' },
  'answer-incident': { id: 'string', answer: 'string' },
  'open-incident': { id: 'string' },
  'forget-incidents': { ids: 'object' },
  'history-imported': {},
  'forget-everything': {},
};

/** Reads a message of our own pages; they are ours, so the shape is all that is checked here. */
export function readFromExtension(message: unknown): FromExtension | null {
  if (!isRecord(message) || typeof message.type !== 'string' || !Object.hasOwn(WISHES, message.type))
    return null;
  const fields = WISHES[message.type as FromExtension['type']];
  const complete = Object.entries(fields).every(
    ([name, type]) => typeof message[name] === type && message[name] !== null,
  );
  return complete ? (message as FromExtension) : null;
}

function readTexts(value: unknown): PageTexts | null {
  if (!isRecord(value)) return null;
  const entries = Object.entries(value);
  if (entries.length > MAX_SOURCES) return null;
  const fits = entries.every(
    ([key, texts]) =>
      key.length <= MAX_KEY &&
      Array.isArray(texts) &&
      texts.length <= MAX_TEXTS &&
      texts.every((text) => isText(text, MAX_TEXT)),
  );
  return fits ? (value as PageTexts) : null;
}

function isSameOrigin(a: string, b: string): boolean {
  return URL.canParse(a) && URL.canParse(b) && new URL(a).origin === new URL(b).origin;
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | null {
  return allowed.find((each) => each === value) ?? null;
}
