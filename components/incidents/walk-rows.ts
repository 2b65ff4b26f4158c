import type { RowHands } from './row-hands';

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 1,
  PageUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The keys of the list. They mean something only while a row itself has the focus, not a control in it. */
export function walkRows(
  event: KeyboardEvent,
  { onToggle, onSelect, onDelete }: Pick<RowHands, 'onToggle' | 'onSelect' | 'onDelete'>,
): void {
  const row = event.target as HTMLElement;
  const id = row.dataset.incident;
  if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = STEPS[event.key];
  if (step !== undefined) focusNeighbour(event.currentTarget as HTMLElement, row, step);
  else if (event.key === 'Enter') onToggle(id);
  else if (event.key === ' ') onSelect(id);
  else if (event.key === 'Delete') onDelete(id);
  else return;
  event.preventDefault();
}

/** The rows of the list, in their order. */
export function rowsIn(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-incident]')];
}

function focusNeighbour(list: HTMLElement, row: HTMLElement, step: number): void {
  const rows = rowsIn(list);
  const wanted = Math.min(rows.length - 1, Math.max(0, rows.indexOf(row) + step));
  rows[wanted]?.focus();
}
