import browser from 'webextension-polyfill';
import type { FromPage, PageInstruction, Straighten, ToPage } from '../messages/protocol';

/** A background that was stopped over a message is up again after this, in milliseconds. */
const AGAIN_MS = 250;

/**
 * Tells the background something from a page. `null` when nobody is there any more: the extension was
 * updated, switched off or removed while the page stayed open, and nothing of that may reach the page.
 */
export async function tellBackground(message: FromPage): Promise<PageInstruction | null> {
  try {
    return await send(message);
  } catch {
    // Stopped in the middle of its answer, it has forgotten the question; then it is asked once more.
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    return send(message).catch(() => null);
  }
}

async function send(message: FromPage): Promise<PageInstruction> {
  const answer = (await browser.runtime.sendMessage(message)) as PageInstruction | undefined;
  // Whatever it has to say, the background says something.
  if (!answer) throw new Error('no answer');
  return answer;
}

/** Asks where a link on the page at `url` leads. `null`: it stays as it is, or nobody is there any more. */
export async function askWhereLinkLeads(url: string, link: string): Promise<string | null> {
  const question: Straighten = { type: 'straighten', url, link };
  try {
    return ((await browser.runtime.sendMessage(question)) as string | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Answers what the background asks this page. Returns how to stop. */
export function answerBackground(answer: (message: ToPage) => unknown): () => void {
  const listener = (message: unknown) => Promise.resolve(answer(message as ToPage));
  browser.runtime.onMessage.addListener(listener);
  return () => {
    try {
      browser.runtime.onMessage.removeListener(listener);
    } catch {
      // The extension was updated: this script's side of the browser is gone already.
    }
  };
}
