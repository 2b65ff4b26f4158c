/** A part of the window, in CSS pixels. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type Edge = 'bottom' | 'top';
export type Corner = 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left';
export type Spot = Edge | Corner;

const EDGES: readonly Edge[] = ['bottom', 'top'];
const CORNERS: readonly Corner[] = ['bottom-right', 'bottom-left', 'top-right', 'top-left'];
/** Says something without words of its own in the document. */
const PICTURES = 'img, svg, canvas, video, iframe, object, embed, input, select, textarea';
/** More of a page is not looked at. */
const MOST_NODES = 5000;

/**
 * The edge of the window at which the page says nothing: the strip never lies over the platform's own words.
 *
 * @param height how much of the edge is needed
 * @param present where we are; left only for a reason
 * @returns `null` where the page says something at both
 */
export function freeEdge(document: Document, height: number, present?: Spot): Edge | null {
  const window = windowOf(document);
  const boxes = {
    bottom: { ...window, top: window.bottom - height },
    top: { ...window, bottom: height },
  };
  return firstFree(document, EDGES, boxes, present) ?? null;
}

/**
 * The same for a square of `size` in a corner, with its distance from the window's edges in it. Where all four are
 * taken it is the one where a hand finds it.
 */
export function freeCorner(document: Document, size: number, present?: Spot): Corner {
  const { left, top, right, bottom } = windowOf(document);
  const boxes = {
    'bottom-right': { left: right - size, top: bottom - size, right, bottom },
    'bottom-left': { left, top: bottom - size, right: left + size, bottom },
    'top-right': { left: right - size, top, right, bottom: top + size },
    'top-left': { left, top, right: left + size, bottom: top + size },
  };
  return firstFree(document, CORNERS, boxes, present) ?? 'bottom-right';
}

function firstFree<Name extends Spot>(
  document: Document,
  names: readonly Name[],
  boxes: Record<Name, Box>,
  present: Spot | undefined,
): Name | undefined {
  // What is taken is not asked about again: a page may say as much as it likes in one place.
  const free = new Set(names);
  for (const [element, box] of sayings(document)) {
    for (const name of free) if (isSeenIn(element, box, boxes[name])) free.delete(name);
  }
  return free.has(present as Name) ? (present as Name) : [...free][0];
}

/** Of a page without a doctype the body tells the window's size, and the root element its own. */
function windowOf({ body, compatMode, documentElement }: Document): Box {
  const root = (compatMode === 'BackCompat' && body) || documentElement;
  return { left: 0, top: 0, right: root.clientWidth, bottom: root.clientHeight };
}

/** Every line of words and every picture of a page, and where it lies. */
function* sayings(document: Document): Generator<[Element, Box]> {
  const { right: width, bottom: height } = windowOf(document);
  for (const picture of document.querySelectorAll(PICTURES)) {
    const box = picture.getBoundingClientRect();
    // What fills half of the window is a wallpaper.
    if (box.width * box.height < (width * height) / 2) yield [picture, box];
  }
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let count = 0; count < MOST_NODES && walker.nextNode(); count++) {
    const { currentNode: text } = walker;
    if (!text.parentElement || !text.textContent?.trim()) continue;
    range.selectNodeContents(text);
    for (const line of range.getClientRects()) yield [text.parentElement, line];
  }
}

/** Whether the part of an element that lies in a box is there to be seen, and not cut off or covered. */
function isSeenIn(element: Element, own: Box, box: Box): boolean {
  const left = Math.max(own.left, box.left);
  const right = Math.min(own.right, box.right);
  const top = Math.max(own.top, box.top);
  const bottom = Math.min(own.bottom, box.bottom);
  if (right - left < 1 || bottom - top < 1) return false;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  // What lets clicks through is not found by its place.
  const { ownerDocument: document } = element;
  if (document.defaultView?.getComputedStyle(element).pointerEvents === 'none') return true;
  const found = document.elementsFromPoint((left + right) / 2, (top + bottom) / 2);
  return found.some((each) => element.contains(each));
}
