import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { DELETE } from '../drawings';

interface Props {
  selected: number;
  /** Incidents on this page, and all that were found. */
  onPage: number;
  found: number;
  t: Translate;
  onSelectPage: () => void;
  onSelectFound: () => void;
  onClear: () => void;
  onDelete: () => void;
}

/** What to do with several at once. */
export function BulkBar({
  selected,
  onPage,
  found,
  t,
  onSelectPage,
  onSelectFound,
  onClear,
  onDelete,
}: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const held = useRef<HTMLElement | null>(null);
  useEffect(() => {
    // The button that was pressed goes with what it did; the first one is always there.
    if (!held.current || held.current.isConnected || document.activeElement !== document.body) return;
    bar.current?.querySelector('button')?.focus();
  });
  return (
    <div
      ref={bar}
      class="bulk row small"
      data-active={selected > 0}
      onFocusIn={(event) => {
        held.current = event.target as HTMLElement;
      }}
    >
      <b role="status">{selected > 0 && t('incidents.selected', { count: selected })}</b>
      {/* One button, so that it keeps the focus. */}
      <Button look="quiet" onClick={selected > 0 ? onClear : onSelectPage}>
        {selected > 0 ? t('incidents.select-none') : t('incidents.select-page', { count: onPage })}
      </Button>
      {selected > 0 && selected < found && (
        <Button look="quiet" onClick={onSelectFound}>
          {t('incidents.select-found', { count: found })}
        </Button>
      )}
      {selected > 0 && (
        <Button look="danger" icon={DELETE} data-action="delete-selected" onClick={onDelete}>
          {t('incidents.delete-selected', { count: selected })}
        </Button>
      )}
    </div>
  );
}
