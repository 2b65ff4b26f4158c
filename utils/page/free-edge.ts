/** Room the strip takes, in CSS pixels. */
const STRIP_HEIGHT = 56;

/**
 * The edge of the window at which the page says the least: the strip never lies over the platform's own
 * words. The bottom, unless something readable is there and nothing is at the top.
 */
export function freeEdge(document: Document): 'top' | 'bottom' {
  const height = document.documentElement.clientHeight;
  if (!says(document, height - STRIP_HEIGHT / 2) && !says(document, height - STRIP_HEIGHT)) return 'bottom';
  return says(document, STRIP_HEIGHT / 2) || says(document, 4) ? 'bottom' : 'top';
}

/** Whether something to read or to click lies on a horizontal line of the window. */
function says(document: Document, y: number): boolean {
  const width = document.documentElement.clientWidth;
  return [0.1, 0.3, 0.5, 0.7, 0.9].some((part) => {
    const element = document.elementFromPoint(width * part, y);
    if (!element || element === document.documentElement || element === document.body) return false;
    return [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
  });
}
