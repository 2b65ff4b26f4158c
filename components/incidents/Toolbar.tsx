import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { FileButton } from '../FileButton';

interface Props {
  /** There is something to export, check and delete. */
  hasAny: boolean;
  /** It could not be read; what may be in it can be deleted all the same. */
  isUnread: boolean;
  t: Translate;
  onExport: () => void;
  onImport: (file: File) => void;
  onCheck: () => void;
  onDeleteAll: () => void;
}

/** What is done with the whole history. */
export function Toolbar({ hasAny, isUnread, t, onExport, onImport, onCheck, onDeleteAll }: Props) {
  return (
    <div class="toolbar row small">
      <Button disabled={!hasAny} data-action="export" onClick={onExport}>
        {t('incidents.export')}
      </Button>
      <FileButton
        label={t('incidents.import')}
        accept=".jsonl,.ndjson,.json,application/jsonl,application/x-ndjson"
        data-action="import"
        onFile={onImport}
      />
      <Button disabled={!hasAny} data-action="check" onClick={onCheck}>
        {t('incidents.check')}
      </Button>
      <Button look="danger" disabled={!hasAny && !isUnread} data-action="delete-all" onClick={onDeleteAll}>
        {t('incidents.delete-all')}
      </Button>
    </div>
  );
}
