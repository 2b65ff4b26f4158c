import { CheckDialog } from '../../components/incidents/CheckDialog';
import { ExportDialog } from '../../components/incidents/ExportDialog';
import { ImportDialog } from '../../components/incidents/ImportDialog';
import type { Row } from '../../utils/incidents/row';
import type { Translate } from '../../utils/language/translate';
import type { useCheck } from './use-check';
import type { useExport } from './use-export';
import type { useImport } from './use-import';
import type { Rows } from './use-rows';

interface Props {
  exporting: ReturnType<typeof useExport>;
  importing: ReturnType<typeof useImport>;
  /** On the list only. */
  checking?: ReturnType<typeof useCheck>;
  total: number;
  /** `null` where nothing is filtered. */
  found: readonly Row[] | null;
  /** Whether all of the history was searched. */
  state: Rows['state'];
  t: Translate;
}

/** Whichever of the dialogs is open. */
export function HistoryDialogs({ exporting, importing, checking, total, found, state, t }: Props) {
  return (
    <>
      {exporting.state && (
        <ExportDialog
          state={exporting.state}
          total={total}
          found={found ? { count: found.length, state } : undefined}
          t={t}
          onExport={(wish) => {
            const wanted = wish.onlyFound ? found : null;
            const ids = wanted && new Set(wanted.map(({ id }) => id));
            void exporting.start(wish, wanted?.length ?? total, ids);
          }}
          onCancel={exporting.cancel}
          onClose={exporting.close}
        />
      )}
      {importing.state && (
        <ImportDialog
          state={importing.state}
          present={total}
          t={t}
          onCommit={(mode) => void importing.commit(mode)}
          onClose={importing.close}
        />
      )}
      {checking?.check && (
        <CheckDialog
          report={checking.check.report}
          t={t}
          onRebuild={() => void checking.rebuild()}
          onClose={checking.close}
        />
      )}
    </>
  );
}
