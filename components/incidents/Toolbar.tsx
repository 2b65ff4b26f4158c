import { useRef } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';

interface Props {
  /** There is something to export, check and delete. */
  hasAny: boolean;
  t: Translate;
  onExport: () => void;
  onImport: (file: File) => void;
  onCheck: () => void;
  onDeleteAll: () => void;
}

/** What is done with the whole history. */
export function Toolbar({ hasAny, t, onExport, onImport, onCheck, onDeleteAll }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="toolbar row small">
      <Button disabled={!hasAny} data-action="export" onClick={onExport}>
        {t('incidents.export')}
      </Button>
      <Button data-action="import" onClick={() => input.current?.click()}>
        {t('incidents.import')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".jsonl,.ndjson,.json,application/jsonl,application/x-ndjson"
        hidden
        aria-label={t('incidents.import')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onImport(file);
        }}
      />
      <Button disabled={!hasAny} data-action="check" onClick={onCheck}>
        {t('incidents.check')}
      </Button>
      <Button look="danger" disabled={!hasAny} data-action="delete-all" onClick={onDeleteAll}>
        {t('incidents.delete-all')}
      </Button>
    </div>
  );
}
