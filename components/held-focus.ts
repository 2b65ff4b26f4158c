import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Where Tab goes: of choices, to the one that is made. */
const CONTROLS = [
  'a[href]',
  'button',
  'input:not([hidden], [type="radio"]:not(:checked))',
  'select',
  'textarea',
  'summary',
]
  .map((control) => `${control}:not(:disabled)`)
  .join();

/**
 * Where the control that had the focus goes with what it did, or does nothing any more, the next one beside it has it:
 * else the keyboard would begin at the top of the page after every click on it.
 */
export function useHeldFocus(within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = within.current;
    if (!root) return;
    /** What has the focus, and all around it, from the inside out. */
    let held: HTMLElement[] = [];
    const hold = ({ target }: FocusEvent) => {
      held = [];
      for (let at = target as HTMLElement | null; at && at !== root; at = at.parentElement) held.push(at);
      held.push(root);
    };
    const look = () => {
      const [had, ...around] = held;
      const { activeElement } = document;
      if (!had || (had.isConnected && !had.matches(':disabled'))) return;
      // Only where nothing else was given it.
      if (activeElement !== document.body && activeElement !== had) return;
      const place = around.find((each) => each.isConnected) ?? root;
      const all = [...root.querySelectorAll<HTMLElement>(CONTROLS)];
      const follows = (each: HTMLElement) =>
        (place.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      const next = place.querySelector<HTMLElement>(CONTROLS) ?? all.find(follows) ?? all.at(-1);
      next?.focus({ preventScroll: true });
    };
    const changes = new MutationObserver(look);
    changes.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    root.addEventListener('focusin', hold);
    return () => {
      changes.disconnect();
      root.removeEventListener('focusin', hold);
    };
  }, [within]);
}
