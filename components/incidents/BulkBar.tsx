import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';

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
  return (
    <div class="bulk row small" data-active={selected > 0}>
      {selected === 0 ? (
        <Button look="quiet" onClick={onSelectPage}>
          {t('incidents.select-page', { count: onPage })}
        </Button>
      ) : (
        <>
          <b aria-live="polite">{t('incidents.selected', { count: selected })}</b>
          {selected < found && (
            <Button look="quiet" onClick={onSelectFound}>
              {t('incidents.select-found', { count: found })}
            </Button>
          )}
          <Button look="quiet" onClick={onClear}>
            {t('incidents.select-none')}
          </Button>
          <Button look="danger" icon="delete" data-action="delete-selected" onClick={onDelete}>
            {t('incidents.delete-selected', { count: selected })}
          </Button>
        </>
      )}
    </div>
  );
}
