import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { rowsIn } from './walk-rows';

/**
 * Where the row that had the focus is gone, the one that took its place has it, or the last; where only the button that was
 * pressed is gone from it, the row itself: else the keyboard would begin at the top of the page after every incident that is
 * deleted, and after every answer.
 *
 * @returns what the list is told of when something in it gets the focus
 */
export function useRowFocus(list: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const held = useRef<{ row: HTMLElement; at: number; on: HTMLElement } | null>(null);
  useEffect(() => {
    const { row, at, on } = held.current ?? {};
    // Only where nothing else was given it.
    if (!list.current || !row || on?.isConnected || document.activeElement !== document.body) return;
    if (row.isConnected) return row.focus();
    const rows = rowsIn(list.current);
    rows[Math.min(at ?? 0, rows.length - 1)]?.focus();
  });
  return (event) => {
    const on = event.target as HTMLElement;
    const row = on.closest<HTMLElement>('[data-incident]');
    held.current = row && list.current && { row, at: rowsIn(list.current).indexOf(row), on };
  };
}
