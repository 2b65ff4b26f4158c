import type { MayBeLeaving } from '../messages/protocol';

interface Runtime {
  sendMessage(message: MayBeLeaving): Promise<unknown> | undefined;
}

/**
 * Tells the background something from a page, without the polyfill, which weighs more than all that runs on every
 * page may weigh. Nobody waits for an answer. Where the extension was updated or removed while the page stayed open,
 * nothing happens, and nothing of it reaches the page.
 */
export function tellPlainly(message: MayBeLeaving): void {
  const { chrome } = globalThis as typeof globalThis & { chrome?: { runtime?: Runtime } };
  try {
    chrome?.runtime?.sendMessage(message)?.catch(() => undefined);
  } catch {
    // "Extension context invalidated": thrown, not rejected.
  }
}
