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
 * Where the control that had the focus goes with what it did, or does nothing any more, what came in its place has it, or
 * the next one beside it: else the keyboard would begin at the top of the page after every click on it.
 */
export function useHeldFocus(within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = within.current;
    if (!root) return;
    const controlsIn = (place: HTMLElement) => [...place.querySelectorAll<HTMLElement>(CONTROLS)];
    /** What has the focus, and all around it, from the inside out. */
    let held: HTMLElement[] = [];
    /** All there were then, in order. */
    let known: HTMLElement[] = [];
    const hold = ({ target }: FocusEvent) => {
      held = [];
      for (let at = target as HTMLElement | null; at && at !== root; at = at.parentElement) held.push(at);
      held.push(root);
      known = controlsIn(root);
    };
    const look = () => {
      const [had, ...around] = held;
      const { activeElement } = document;
      if (!had || (had.isConnected && !had.matches(':disabled'))) return;
      // Only where nothing else was given it.
      if (activeElement !== document.body && activeElement !== had) return;
      const place = around.find((each) => each.isConnected) ?? root;
      const left = controlsIn(root);
      const here = controlsIn(place);
      const came = here.find((each) => !known.includes(each));
      // The first of all may be far off, and open a page at the next press.
      const beside = place === root ? undefined : here[0];
      const after = known.slice(known.indexOf(had) + 1).find((each) => left.includes(each));
      (came ?? beside ?? after ?? left.at(-1))?.focus();
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
