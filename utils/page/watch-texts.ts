import type { InterstitialSeen, PageInstruction } from '../messages/protocol';
import { collectTexts } from './collect-texts';

/** Texts that have stayed the same for so long are taken for what the page has to say, in milliseconds. */
const SETTLE_MS = 150;
/**
 * A page that says nothing where words are known is quiet for so long, in milliseconds, before it is taken for drawn: its
 * frame may stand there before its words. Less than a second, for many count down.
 */
const DRAWN_MS = 800;
/** A page that changes all the time is looked at no more often than this, in milliseconds. */
const PACE_MS = 120;
/** A page that is parsed without end is read after this, in milliseconds. */
const LONGEST_MS = 10_000;
/** Words can still come after the first reading: so long, in milliseconds. */
const AFTER_MS = 10_000;

/** What a page says at one moment. */
export type PageReading = Required<Pick<InterstitialSeen, 'texts'>> &
  Pick<InterstitialSeen, 'settled' | 'left'>;

/**
 * Reads a page that may still be parsed, or draw itself by script: once it is parsed, has spoken and is quiet, when it
 * is left, or when patience ends, whichever is first. What it says after that is reported again, for a while.
 *
 * @param report is called at once with each reading; the first may hold no texts, a further one differs from the last
 * @param signal ends it without a further reading: the address changed
 * @returns how to end it
 */
export function watchTexts(
  window: Window,
  { sources, until, drawn, patience }: Omit<PageInstruction & { do: 'read' }, 'do'>,
  signal: AbortSignal,
  report: (reading: PageReading) => void,
): () => void {
  const { document } = window;
  const ended = new AbortController();
  let isParsed = document.readyState !== 'loading';
  let seen = '';
  let reported: string | null = null;
  let looking: number | undefined;
  let settling: number | undefined;
  let ending = window.setTimeout(() => tell(), isParsed ? patience : LONGEST_MS);

  /** What the page says, and how long it has to be quiet before that counts: 0 where it has said nothing yet. */
  const read = () => {
    const texts = collectTexts(document, sources);
    const says = (key = '') => texts[key]?.length;
    return { texts, quiet: until.some((key) => says(key)) ? SETTLE_MS : says(drawn) ? DRAWN_MS : 0 };
  };

  function tell(how: Omit<PageReading, 'texts'> = {}): void {
    const { texts } = read();
    const said = JSON.stringify(texts);
    const isFirst = reported === null;
    if (said === reported) return;
    reported = seen = said;
    if (isFirst) {
      clearTimeout(ending);
      // Whoever changes their words too fast to be quoted is quoted at the end.
      ending = window.setTimeout(() => {
        tell();
        end();
      }, AFTER_MS);
    }
    report({ texts, ...how });
  }

  /** Waits for quiet whenever the texts are not what they were. */
  function look(): void {
    looking = undefined;
    // A page that opens its document anew takes away what would have told us.
    isParsed ||= document.readyState === 'complete';
    if (!isParsed) {
      looking = window.setTimeout(look, PACE_MS);
      return;
    }
    const { texts, quiet } = read();
    const said = JSON.stringify(texts);
    if (said === seen && settling !== undefined) return;
    clearTimeout(settling);
    settling = undefined;
    seen = said;
    const wait = reported === null ? quiet : said === reported ? 0 : SETTLE_MS;
    if (wait) settling = window.setTimeout(settle, wait);
  }

  function settle(): void {
    settling = undefined;
    if (JSON.stringify(read().texts) === seen) tell({ settled: true });
    else look();
  }

  function parsed(): void {
    isParsed = true;
    if (reported === null) {
      clearTimeout(ending);
      ending = window.setTimeout(() => tell(), patience);
    }
    look();
  }

  function leave(): void {
    tell({ left: true });
    end();
  }

  function end(): void {
    ended.abort();
    observer.disconnect();
    for (const timer of [looking, settling, ending]) clearTimeout(timer);
  }

  const observer = new MutationObserver(() => {
    looking ??= window.setTimeout(look, PACE_MS);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const listening = { once: true, signal: ended.signal };
  window.addEventListener('pagehide', leave, listening);
  signal.addEventListener('abort', end, listening);
  if (isParsed) look();
  else document.addEventListener('DOMContentLoaded', parsed, listening);
  return end;
}
