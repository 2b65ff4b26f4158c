import type { FromPage, InterstitialSeen, PageInstruction } from '../messages/protocol';
import type { StripView } from '../messages/views';
import { type Departure, type Navigating, watchDeparture } from './departure';
import { leaveFor } from './leave';
import { type PageReading, watchTexts } from './watch-texts';

/** What a visit needs of its surroundings. */
interface Surroundings {
  window: Window;
  /** Tells the background; `null` when nobody is there any more (the extension was updated or removed). */
  tell(message: FromPage): Promise<PageInstruction | null>;
  showStrip(strip: StripView, url: string): void;
  hideStrip(): void;
}

/** Where the Navigation API is missing, the address is looked at so often, in milliseconds. */
const LOOK_MS = 1000;
/** A page may change its address as often as it likes; it is looked at no more often than this, in milliseconds. */
const PACE_MS = 50;
/** A page that is passed by is gone by then, in milliseconds. */
const GONE_MS = 1000;
/** Where a page is on its way to somebody slow, it is waited for so many times as long. */
const MOST_WAITS = 40;

/**
 * Watches one document that is at an address of the catalogue: says that it is there, reads what it is asked
 * to read, shows the strip, and starts anew when the address changes without a load. A page that is only
 * prerendered is not visited until somebody sees it.
 *
 * @returns how to stop watching
 */
export function watchVisit(surroundings: Surroundings): () => void {
  const { window } = surroundings;
  const departure = watchDeparture(window);
  // There is none to abort before the first visit: that makes an error, which is dear, and the page has not begun yet.
  let present: AbortController | undefined;
  let url = '';
  const look = (returned = false) => {
    if (window.location.href === url) return;
    url = window.location.href;
    present?.abort();
    present = new AbortController();
    surroundings.hideStrip();
    void visit(url, returned, { ...surroundings, departure }, present.signal);
  };
  let looking: number | undefined;
  const stopListening = onAddressChange(window, () => {
    looking ??= window.setTimeout(() => {
      looking = undefined;
      look();
    }, PACE_MS);
  });
  /** Back has brought the whole page out of the browser's memory, with everything on it but our badge. */
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    url = '';
    departure.hasBegun = false;
    look(true);
  };
  window.addEventListener('pageshow', comeBack);
  const { document } = window;
  if (isPrerendered(window)) document.addEventListener('prerenderingchange', () => look(), { once: true });
  else look(isTraversal(window));
  return () => {
    stopListening();
    departure.forget();
    clearTimeout(looking);
    window.removeEventListener('pageshow', comeBack);
    present?.abort();
    surroundings.hideStrip();
  };
}

/**
 * What tells a tab's documents from each other: when this one was born. It stays, whatever becomes of the address, and
 * also where Back brings the page out of the browser's memory.
 */
export function documentOf({ performance }: Window): number {
  return performance.timeOrigin;
}

/** Whether Back or Forward has brought the page, loaded anew. */
function isTraversal({ performance }: Window): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'back_forward';
}

/** The document, whatever its address. */
interface Watched extends Surroundings {
  departure: Departure;
}

/** One meeting with the page at one address. */
interface Meeting extends Watched {
  seen: InterstitialSeen;
  signal: AbortSignal;
}

async function visit(
  url: string,
  returned: boolean,
  surroundings: Watched,
  signal: AbortSignal,
): Promise<void> {
  const { window, tell } = surroundings;
  const { referrer } = window.document;
  const where = { type: 'interstitial-seen', url, document: documentOf(window), referrer } as const;
  const seen = { ...where, ...(returned && { returned }) };
  await obey(await tell(seen), { ...surroundings, seen, signal });
}

async function obey(instruction: PageInstruction | null, meeting: Meeting): Promise<void> {
  const { seen, signal, window, tell, departure } = meeting;
  if (!instruction || signal.aborted) return;
  const isLeaving = () => departure.hasBegun && !signal.aborted;
  switch (instruction.do) {
    case 'wait':
      for (let waits = 0; waits === 0 || (isLeaving() && waits < MOST_WAITS); waits++)
        await pause(window, instruction.milliseconds, signal);
      if (!signal.aborted) await obey(await tell({ ...seen, waited: true }), meeting);
      return;
    case 'read':
      return read(instruction, meeting);
    case 'leave':
      leaveFor(window, seen.url, instruction.destination);
      return;
    case 'pass':
      return passBy(instruction.by, meeting);
    case 'show-strip':
      meeting.showStrip(instruction.strip, seen.url);
      return;
    case 'nothing':
      meeting.hideStrip();
  }
}

/** Where there is nothing on that side, it is a page like any other. */
async function passBy(by: number, meeting: Meeting): Promise<void> {
  const { seen, signal, window, tell } = meeting;
  const { returned: _, ...anew } = seen;
  window.history.go(by);
  await pause(window, GONE_MS, signal);
  if (!signal.aborted) await obey(await tell(anew), meeting);
}

/** Tells each reading after the one before was answered; only a page that is being left has no time for that. */
function read(wait: Extract<PageInstruction, { do: 'read' }>, meeting: Meeting): void {
  const { seen, signal, window, tell } = meeting;
  let telling = Promise.resolve();
  const say = async (reading: PageReading) => {
    if (signal.aborted) return;
    const instruction = await tell({ ...seen, waited: true, ...reading });
    // A page that is leaving is not read any further.
    if (instruction?.do === 'leave') end();
    await obey(instruction, meeting);
  };
  const end = watchTexts(window, wait, signal, (reading) => {
    telling = reading.left ? say(reading) : telling.then(() => say(reading));
  });
}

function pause(window: Window, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Loaded before anybody asked for it; `prerenderingchange` tells when somebody does. */
function isPrerendered({ document }: Window): boolean {
  return (document as Document & { prerendering?: boolean }).prerendering === true;
}

function onAddressChange(window: Window, look: () => void): () => void {
  const { navigation } = window as Navigating;
  const lookIfSeen = () => !isPrerendered(window) && look();
  navigation?.addEventListener('currententrychange', lookIfSeen);
  window.addEventListener('hashchange', lookIfSeen);
  window.addEventListener('popstate', lookIfSeen);
  const timer = navigation ? undefined : window.setInterval(lookIfSeen, LOOK_MS);
  return () => {
    navigation?.removeEventListener('currententrychange', lookIfSeen);
    window.removeEventListener('hashchange', lookIfSeen);
    window.removeEventListener('popstate', lookIfSeen);
    clearInterval(timer);
  };
}
