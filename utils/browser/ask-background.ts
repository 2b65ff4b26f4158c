import type { FromExtension, Reply } from '../messages/protocol';
import type { LinkView, LookView, TabView } from '../messages/views';
import { browser } from './api';

/** What the background answers to a wish. */
type Answer<W extends FromExtension> = W extends { type: 'describe-tab' }
  ? TabView
  : W extends { type: 'describe-link' }
    ? LinkView
    : W extends { type: 'look-for-destinations' }
      ? LookView
      : Reply;

/** How Chromium 156 and Firefox 153 say that `storage.local` found no room: the disk is full. */
const NO_ROOM = /NO_SPACE|storage\.local API call exceeded/;

/**
 * Sends a wish from one of our own pages to the background, waking it.
 *
 * @returns its answer; a failed reply when nobody answers: it could not start, has failed, is being updated, or found no
 * room for what was to be stored
 */
export async function askBackground<W extends FromExtension>(wish: W): Promise<Answer<W> | Reply> {
  try {
    const answer = (await browser.runtime.sendMessage(wish)) as Answer<W> | undefined;
    return answer ?? { ok: false, why: 'no-answer' };
  } catch (error) {
    // Not `gone`: what it was about is still there.
    return { ok: false, why: NO_ROOM.test(`${error}`) ? 'quota-exceeded' : 'no-answer' };
  }
}
