/** Less opaque than this and the person may not know what is clicked. */
const OPAQUE = 0.9;
/** A page that is drawn smaller than this (`zoom`) makes our letters too small to be read. */
const LEGIBLE = 0.7;
/** How often it is looked whether an element can still be seen, in milliseconds. */
const LOOK_MS = 200;
/** What can make an element invisible, or show it somewhere else, without taking clicks from it. */
const ALTERATIONS = ['filter', 'clipPath', 'maskImage', 'transform', 'translate', 'scale', 'rotate'] as const;

/** On days of mourning whole sites are grey, and nothing is hidden by that. */
const GREY = /^grayscale\([\d.]+\)$/;

/** What may stand above everything. `:is` forgives a name that the browser does not know. */
const IN_TOP_LAYER =
  ':is(:popover-open, :modal, :fullscreen, :is(select, input):open, :active-view-transition)';

/** Since when an element could be seen without a break. */
interface SeenWatch {
  /** Milliseconds; 0 when it cannot be seen now. */
  seenFor(): number;
  /** We moved or dressed the element ourselves: what was seen before is something else. */
  restart(): void;
  stop(): void;
}

/**
 * Watches whether an element of ours is there for the person to see. A page can style and cover everything around
 * us (DEF CON 33, "DOM-based extension clickjacking") and uncover it just before the second half of a double
 * click, so what counts is for how long it has been seen when it is clicked.
 *
 * @param element a popover of ours that is shown
 */
export function watchPlainlySeen(element: HTMLElement): SeenWatch {
  let since: number | null = null;
  let dressed = element.getAttribute('style');
  const look = () => {
    const isAsDressed = element.getAttribute('style') === dressed;
    if (!isAsDressed || !cover.isUncovered() || !isPlainlySeen(element)) since = null;
    else since ??= performance.now();
  };
  const cover = watchCover(element, look);
  look();
  const timer = setInterval(look, LOOK_MS);
  return {
    seenFor() {
      look();
      return since === null ? 0 : performance.now() - since;
    },
    restart() {
      dressed = element.getAttribute('style');
      since = null;
      look();
    },
    stop() {
      clearInterval(timer);
      cover.stop();
    },
  };
}

/**
 * Whether an element is in the document's top layer, alone there, not see-through, and on top where it stands, at this
 * moment, and its tab is looked at.
 */
function isPlainlySeen(element: HTMLElement): boolean {
  const { ownerDocument: document } = element;
  const window = document.defaultView;
  if (!window || document.hidden || !element.isConnected || !element.matches(':popover-open')) return false;
  for (let each: Element | null = element; each; each = each.parentElement) {
    const style = window.getComputedStyle(each);
    const isHidden = style.visibility !== 'visible' || style.display === 'none';
    const isAltered = ALTERATIONS.some(
      (property) => style[property] !== 'none' && !GREY.test(style[property]),
    );
    if (isHidden || isAltered || Number(style.opacity) < OPAQUE || style.mixBlendMode !== 'normal')
      return false;
  }
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width < 200 || height < 20 || element.currentCSSZoom < LEGIBLE || hasCompany(element)) return false;
  return [0.05, 0.5, 0.95].every((part) => {
    const x = Math.min(left + width * part, window.innerWidth - 1);
    return document.elementFromPoint(x, top + height / 2) === element;
  });
}

/**
 * Whether something else is in the top layer, wherever it stands: its backdrop, its shadow, its outline or what is
 * in it may paint over us, `elementFromPoint` does not see what lets clicks through, and the top layer tells nobody
 * its order.
 */
function hasCompany(element: HTMLElement): boolean {
  const { ownerDocument: document } = element;
  const isChanging = document.getAnimations().some(({ effect }) => {
    const { pseudoElement } = effect as KeyframeEffect;
    return pseudoElement?.startsWith('::view-transition');
  });
  return (
    isChanging ||
    rootsOf(document).some((root) =>
      [...root.querySelectorAll(IN_TOP_LAYER)].some((other) => other !== element),
    )
  );
}

/** What only Firefox has, and only for extensions. */
export type Seen = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** The document and, where the browser shows them to extensions (Firefox), the shadow roots in it. */
function rootsOf(document: Document): ParentNode[] {
  const roots: ParentNode[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      const shadow = (element as Seen).openOrClosedShadowRoot ?? element.shadowRoot;
      if (shadow) roots.push(shadow);
    }
  }
  return roots;
}

type VisibleEntry = IntersectionObserverEntry & { isVisible?: boolean };

/** Chromium itself says whether something is painted over an element, whatever it is; others are not asked. */
function watchCover(element: HTMLElement, look: () => void): { isUncovered(): boolean; stop(): void } {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return { isUncovered: () => true, stop() {} };
  // Believed until the first answer, which comes long before a click counts.
  let isUncovered = true;
  const options = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] };
  const observer = new IntersectionObserver((entries) => {
    isUncovered = (entries.at(-1) as VisibleEntry | undefined)?.isVisible === true;
    look();
  }, options as IntersectionObserverInit);
  observer.observe(element);
  return { isUncovered: () => isUncovered, stop: () => observer.disconnect() };
}
