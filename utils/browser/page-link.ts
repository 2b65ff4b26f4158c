import type {
  FromPage,
  MayBeLeaving,
  PageInstruction,
  Straighten,
  ToPage,
  WentStraight,
} from '../messages/protocol';
import { sleep } from './sleep';

/**
 * What runs in pages speaks to the background without the polyfill, which would be most of its weight and of its
 * start. Both browsers know `chrome.runtime`, with promises (manifest version 3).
 */
interface Runtime {
  /** None, once the extension was updated, switched off or removed (Chromium). */
  id?: string;
  sendMessage(message: unknown): Promise<unknown> | undefined;
  onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

/** `true`: the answer comes later. */
type Listener = (message: ToPage, sender: unknown, respond: (answer: unknown) => void) => true;

/** A background that was stopped over a message is up again after this, in milliseconds. */
const AGAIN_MS = 250;

/** How often it is looked whether we are still there, in milliseconds. */
const LOOK_MS = 1000;

/** `undefined` where the extension was removed while the page stayed open. */
function runtime(): Runtime | undefined {
  return (globalThis as typeof globalThis & { chrome?: { runtime?: Runtime } }).chrome?.runtime;
}

/**
 * Tells the background something from a page. `null` when nobody is there any more: the extension was
 * updated, switched off or removed while the page stayed open, and nothing of that may reach the page.
 */
export async function tellBackground(message: FromPage): Promise<PageInstruction | null> {
  try {
    return await send(message);
  } catch {
    // A background that was stopped in the middle of its answer has forgotten the question: it is asked once more.
    await sleep(AGAIN_MS);
    return send(message).catch(() => null);
  }
}

async function send(message: FromPage): Promise<PageInstruction> {
  const answer = await runtime()?.sendMessage(message);
  if (!isInstruction(answer)) throw new Error('no answer');
  return answer;
}

/** Whatever it has to say, the background says something; a polyfilled one hands over even a failure as an object. */
function isInstruction(answer: unknown): answer is PageInstruction {
  return typeof answer === 'object' && answer !== null && 'do' in answer;
}

/** Asks where a link on the page at `url` leads. `null`: it stays as it is, or nobody is there any more. */
export async function askWhereLinkLeads(url: string, link: string): Promise<string | null> {
  const question: Straighten = { type: 'straighten', url, link };
  try {
    const answer = await runtime()?.sendMessage(question);
    return typeof answer === 'string' ? answer : null;
  } catch {
    return null;
  }
}

/** Tells the background something that nobody waits for an answer to. */
export function tellPlainly(message: MayBeLeaving | WentStraight): void {
  try {
    runtime()
      ?.sendMessage(message)
      ?.catch(() => undefined);
  } catch {
    // "Extension context invalidated": thrown, not rejected.
  }
}

/** Answers what the background asks this page. Returns how to stop. */
export function answerBackground(answer: (message: ToPage) => unknown): () => void {
  const listener: Listener = (message, _, respond) => {
    void Promise.resolve(answer(message)).then(respond);
    return true;
  };
  runtime()?.onMessage.addListener(listener);
  return () => {
    try {
      runtime()?.onMessage.removeListener(listener);
    } catch {
      // The extension was updated: this script's side of the browser is gone already.
    }
  };
}

/**
 * Calls back once the extension was updated, switched off or removed while the page stayed open. Chromium lets our scripts
 * go on then, and tells them nothing; Firefox ends them. Returns how to stop.
 */
export function onAbandoned(callback: () => void): () => void {
  const timer = setInterval(() => runtime()?.id ?? callback(), LOOK_MS);
  return () => clearInterval(timer);
}
