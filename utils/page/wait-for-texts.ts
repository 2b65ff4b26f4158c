import type { PageSource } from '../rules/define-platform';
import type { Texts } from '../unwrap/evidence';
import { collectTexts } from './collect-texts';

/** Once a page has spoken it may still be drawing; it is read again after this quiet time, in milliseconds. */
const SETTLE_MS = 60;
/** A page that changes all the time is looked at no more often than this, in milliseconds. */
const PACE_MS = 120;

export interface Wait {
  sources: readonly PageSource[];
  /** Keys of the evidence; the page has spoken when one of them has a text. */
  until: readonly string[];
  /** Longest wait, in milliseconds. */
  patience: number;
}

/**
 * Reads a page that may draw itself by script: as soon as it has spoken and settled, when it is left, or when
 * patience ends, whichever is first. Always gives what was found, which may be nothing.
 *
 * @param signal ends the wait without a result (`null`): the address changed
 */
export function waitForTexts(window: Window, wait: Wait, signal: AbortSignal): Promise<Texts | null> {
  const { document } = window;
  const read = () => collectTexts(document, wait.sources);
  const hasSpoken = (texts: Texts) => wait.until.some((key) => (texts[key]?.length ?? 0) > 0);
  return new Promise((resolve) => {
    let timer: number | undefined;
    const end = (texts: Texts | null) => {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(deadline);
      window.removeEventListener('pagehide', leave);
      resolve(texts);
    };
    const look = () => {
      timer = undefined;
      if (hasSpoken(read())) timer = window.setTimeout(() => end(read()), SETTLE_MS);
    };
    const observer = new MutationObserver(() => {
      timer ??= window.setTimeout(look, PACE_MS);
    });
    const leave = () => end(read());
    const deadline = window.setTimeout(leave, wait.patience);
    window.addEventListener('pagehide', leave, { once: true });
    signal.addEventListener('abort', () => end(null), { once: true });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => timer === undefined && look(), {
        once: true,
        signal,
      });
    } else {
      look();
    }
  });
}
