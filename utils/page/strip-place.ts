import { freeCorner, freeEdge, type Spot } from './free-edge';

/** How long a page has to keep still before it is looked at again, in milliseconds. */
const STILL_MS = 150;
/** How often a page is looked at that may have drawn itself anew, in milliseconds. */
const LOOK_MS = 1000;
/** How often it comes back to a page that took it away as it drew itself anew; one that insists is let. */
const MAX_RETURNS = 3;
/** The mark's side with its distance from the edges, in CSS pixels. */
const MARK_ROOM = 64;

/** What stands on the page. */
interface StripParts {
  /** Shown as a popover where there is a top layer. */
  host: HTMLElement;
  /** Around bar and mark; its `data-place` says which of them is shown. */
  frame: HTMLElement;
  /** The whole line; it keeps its height while the mark stands in its place. */
  bar: HTMLElement;
}

export interface StripPlace {
  /** The person wants the whole line, wherever it lies. */
  expand(): void;
  stop(): void;
}

/**
 * Puts the strip on the page and keeps it where the page says nothing, while it is scrolled, sized and drawn anew: at
 * an edge of the window, and where there is none, as a mark in a corner.
 *
 * @param onMove it stands somewhere else now, or again
 */
export function keepPlace({ host, frame, bar }: StripParts, onMove: () => void): StripPlace {
  const { ownerDocument: document } = host;
  const { defaultView: window } = document;
  let present: Spot = 'bottom';
  let isWanted = false;
  let returns = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const move = (place: Spot) => {
    present = place;
    frame.dataset.place = place;
    stand(host, place);
    onMove();
  };
  const settle = () => {
    const edge = freeEdge(document, bar.offsetHeight, present);
    const place = edge ?? (isWanted ? 'bottom' : freeCorner(document, MARK_ROOM, present));
    if (place !== present) move(place);
  };
  const settleSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(settle, STILL_MS);
  };
  const appear = () => {
    raise(host);
    move(present);
    settle();
  };
  const look = () => {
    // It does not move away from under the pointer.
    if (document.hidden || host.matches(':hover')) return;
    if (host.isConnected) settle();
    else if (returns++ < MAX_RETURNS) appear();
  };
  const timer = setInterval(look, LOOK_MS);
  // Whatever on the page is scrolled.
  window?.addEventListener('scroll', settleSoon, { capture: true, passive: true });
  window?.addEventListener('resize', settleSoon);
  appear();
  return {
    expand() {
      isWanted = true;
      settle();
    },
    stop() {
      clearTimeout(waiting);
      clearInterval(timer);
      window?.removeEventListener('scroll', settleSoon, { capture: true });
      window?.removeEventListener('resize', settleSoon);
    },
  };
}

const INSETS: Record<Spot, string> = {
  bottom: 'auto 0 0 0',
  top: '0 0 auto 0',
  'bottom-right': 'auto 10px 10px auto',
  'bottom-left': 'auto auto 10px 10px',
  'top-right': '10px 10px auto auto',
  'top-left': '10px auto auto 10px',
};

/** Nothing of the page's own style holds for the element, and what stands in it is where it should be. */
function stand(host: HTMLElement, place: Spot): void {
  const declare = (property: string, value: string) => host.style.setProperty(property, value, 'important');
  declare('all', 'initial');
  declare('position', 'fixed');
  declare('inset', INSETS[place]);
  declare('width', place === 'bottom' || place === 'top' ? '100%' : 'max-content');
  declare('margin', '0');
  declare('padding', '0');
  declare('border', '0');
  declare('background', 'transparent');
  declare('z-index', '2147483647');
  declare('display', 'block');
  declare('opacity', '1');
  declare('overflow', 'visible');
}

/** Puts it above everything else. */
function raise(host: HTMLElement): void {
  host.ownerDocument.documentElement.append(host);
  try {
    host.popover = 'manual';
    host.showPopover();
  } catch {
    // No top layer here: the highest z-index has to do.
  }
}
