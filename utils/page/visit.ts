import type { FromPage, PageInstruction, StripView } from '../messages/protocol';
import { leaveFor } from './leave';
import { waitForTexts } from './wait-for-texts';

/** What a visit needs of its surroundings. */
export interface Surroundings {
  window: Window;
  /** Tells the background; `null` when nobody is there any more (the extension was updated or removed). */
  tell(message: FromPage): Promise<PageInstruction | null>;
  showStrip(strip: StripView, url: string): void;
  hideStrip(): void;
}

/** Where the Navigation API is missing, the address is looked at so often, in milliseconds. */
const LOOK_MS = 1000;

/**
 * Watches one document that is at an address of the catalogue: says that it is there, reads what it is asked
 * to read, shows the strip, and starts anew when the address changes without a load. A page that is only
 * prerendered is not visited until somebody sees it.
 *
 * @returns how to stop watching
 */
export function watchVisit(surroundings: Surroundings): () => void {
  const { window } = surroundings;
  let present = new AbortController();
  let url = '';
  const look = () => {
    if (window.location.href === url) return;
    url = window.location.href;
    present.abort();
    present = new AbortController();
    surroundings.hideStrip();
    void visit(url, surroundings, present.signal);
  };
  const stopListening = onAddressChange(window, look);
  const isPrerendered = (window.document as Document & { prerendering?: boolean }).prerendering === true;
  if (isPrerendered) window.document.addEventListener('prerenderingchange', look, { once: true });
  else look();
  return () => {
    stopListening();
    present.abort();
    surroundings.hideStrip();
  };
}

async function visit(
  url: string,
  { window, tell, showStrip }: Surroundings,
  signal: AbortSignal,
): Promise<void> {
  const seen = { type: 'interstitial-seen', url, referrer: window.document.referrer } as const;
  let instruction = await tell(seen);
  while (instruction && !signal.aborted) {
    switch (instruction.do) {
      case 'wait':
        await pause(window, instruction.milliseconds, signal);
        if (signal.aborted) return;
        instruction = await tell({ ...seen, waited: true });
        break;
      case 'read': {
        const texts = await waitForTexts(window, instruction, signal);
        if (!texts) return;
        instruction = await tell({ ...seen, waited: true, texts });
        break;
      }
      case 'leave':
        leaveFor(window, url, instruction.destination);
        return;
      case 'show-strip':
        showStrip(instruction.strip, url);
        return;
      case 'nothing':
        return;
    }
  }
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

interface Navigation extends EventTarget {
  addEventListener(type: 'currententrychange', listener: () => void): void;
}

function onAddressChange(window: Window, look: () => void): () => void {
  const { navigation } = window as Window & { navigation?: Navigation };
  const isPrerendered = () =>
    (window.document as Document & { prerendering?: boolean }).prerendering === true;
  const lookIfSeen = () => !isPrerendered() && look();
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
