/** Less opaque than this and the person may not know what is clicked. */
const OPAQUE = 0.9;

/**
 * Whether an element of ours is there for the person to see: in the document, not see-through (itself or
 * through what holds it), and on top where it stands. A page can style everything around us (DEF CON 33,
 * "DOM-based extension clickjacking"), so this is asked at the moment of the click.
 */
export function isPlainlySeen(element: HTMLElement): boolean {
  const { ownerDocument: document } = element;
  const window = document.defaultView;
  if (!window || !element.isConnected) return false;
  for (let each: Element | null = element; each; each = each.parentElement) {
    const style = window.getComputedStyle(each);
    const isHidden = style.visibility !== 'visible' || style.display === 'none';
    const isAltered = style.filter !== 'none' || style.clipPath !== 'none' || style.transform !== 'none';
    if (isHidden || isAltered || Number(style.opacity) < OPAQUE || style.mixBlendMode !== 'normal')
      return false;
  }
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width < 200 || height < 20) return false;
  return [0.05, 0.5, 0.95].every((part) => {
    const x = Math.min(left + width * part, window.innerWidth - 1);
    return document.elementFromPoint(x, top + height / 2) === element;
  });
}
