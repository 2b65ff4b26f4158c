import { useState } from 'preact/hooks';
import type { TextKey } from '../../utils/language/areas';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { Dialog } from '../Dialog';
import { Progress } from './Progress';

/** What a file would change; nothing is changed until it is agreed to. */
interface ImportPreview {
  added: number;
  extended: number;
  duplicates: number;
  refused: readonly { line: number; reason: string }[];
  refusals: number;
}

export type ImportState =
  | { step: 'reading'; lines: number }
  | { step: 'preview'; preview: ImportPreview }
  | { step: 'writing'; done: number; total: number }
  | { step: 'done'; count: number }
  | { step: 'failed' };

interface Props {
  state: ImportState;
  /** Incidents here now, which replacing would delete. */
  present: number;
  t: Translate;
  onCommit: (mode: 'merge' | 'replace') => void;
  /** Also ends what is under way; nothing was changed then. */
  onClose: () => void;
}

/** So many refused lines are listed: who exported the wrong file has the same reason in each of them. */
const LISTED = 8;

/** Reads a history from a file: first what it holds, then, on a click, into this one. */
export function ImportDialog({ state, present, t, onCommit, onClose }: Props) {
  return (
    <Dialog title={t('incidents.import-title')} onClose={onClose}>
      {/* Always there: what comes with its words already in it is heard by few. */}
      <p role="status">
        {state.step === 'done' && t('incidents.imported', { count: state.count })}
        {state.step === 'failed' && t('incidents.import-failed')}
      </p>
      {state.step === 'reading' && (
        <Progress label={t('incidents.reading')} done={state.lines} t={t} onCancel={onClose} />
      )}
      {state.step === 'writing' && (
        <Progress label={t('incidents.writing')} {...state} t={t} onCancel={onClose} />
      )}
      {state.step === 'preview' && (
        <Preview preview={state.preview} present={present} t={t} onCommit={onCommit} onClose={onClose} />
      )}
      {(state.step === 'done' || state.step === 'failed') && (
        <div class="stack">
          <Button onClick={onClose}>{t('button.close')}</Button>
        </div>
      )}
    </Dialog>
  );
}

function Preview({
  preview: { added, extended, duplicates, refused, refusals },
  present,
  t,
  onCommit,
  onClose,
}: Omit<Props, 'state'> & { preview: ImportPreview }) {
  const [replacing, setReplacing] = useState(false);
  const isUseful = refusals === 0 && added + extended + duplicates > 0;
  return (
    <div class="stack">
      {refusals > 0 && (
        <div class="refused">
          <p>{t('incidents.import-refused', { count: refusals })}</p>
          <ul class="small">
            {refused.slice(0, LISTED).map(({ line, reason }, index) => (
              // By its place: one line may be refused for several of its entries.
              <li key={index}>
                {t('incidents.import-line', {
                  line: String(line),
                  reason: t(`incidents.refused-${reason}` as TextKey),
                })}
              </li>
            ))}
          </ul>
          {refusals > LISTED && (
            <p class="small">{t('incidents.import-more-refused', { count: refusals - LISTED })}</p>
          )}
        </div>
      )}
      {isUseful && (
        <ul>
          {added > 0 && <li>{t('incidents.import-added', { count: added })}</li>}
          {extended > 0 && <li>{t('incidents.import-extended', { count: extended })}</li>}
          {duplicates > 0 && <li>{t('incidents.import-duplicates', { count: duplicates })}</li>}
        </ul>
      )}
      {refusals === 0 && !isUseful && <p>{t('incidents.import-empty')}</p>}
      {isUseful && present > 0 && replacing && (
        <p class="caution" role="alert">
          {t('incidents.replace-says', { count: present })}
        </p>
      )}
      <div class="row">
        {isUseful && !replacing && (
          <Button look="primary" data-action="merge" onClick={() => onCommit('merge')}>
            {t('incidents.import-merge')}
          </Button>
        )}
        {isUseful && present > 0 && (
          <Button
            // Another button: a key that is held down, or a second click, does not go on to the second step.
            key={replacing ? 'now' : 'ask'}
            look="danger"
            data-action="replace"
            onClick={() => (replacing ? onCommit('replace') : setReplacing(true))}
          >
            {t(replacing ? 'incidents.import-replace-now' : 'incidents.import-replace')}
          </Button>
        )}
        <Button onClick={onClose}>{t(isUseful ? 'button.cancel' : 'button.close')}</Button>
      </div>
    </div>
  );
}
