import { useState } from 'preact/hooks';
import type { TextKey } from '../../utils/language/areas';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { Dialog } from '../Dialog';
import { Switch } from '../Switch';
import { type Format, FormatChoice, hasAddresses } from './FormatChoice';
import { Progress } from './Progress';

export interface ExportWish {
  format: Format;
  /** Only what was found, not the whole history. */
  onlyFound: boolean;
  /** Only sites, no addresses. */
  sitesOnly: boolean;
}

export type ExportState =
  | { step: 'choose' }
  | { step: 'running'; done: number; total: number }
  /** `digest`: the SHA-256 that stands for an evidence package. */
  | { step: 'done'; count: number; digest?: string }
  | { step: 'failed' };

interface Props {
  state: ExportState;
  total: number;
  /** Absent where nothing is filtered. `state`: whether all of the history was searched for it. */
  found?: { count: number; state: 'loading' | 'complete' | 'failed' } | undefined;
  t: Translate;
  onExport: (wish: ExportWish) => void;
  onCancel: () => void;
  onClose: () => void;
}

/** Which file to make of the history. */
export function ExportDialog({ state, total, found, t, onExport, onCancel, onClose }: Props) {
  const [format, setFormat] = useState<Format>('backup');
  const [onlyFound, setOnlyFound] = useState(found !== undefined);
  const [sitesOnly, setSitesOnly] = useState(false);
  const wanted = onlyFound ? found : undefined;
  const lacks = wanted && whatLacks(wanted);
  return (
    <Dialog title={t('incidents.export-title')} onClose={state.step === 'running' ? onCancel : onClose}>
      {/* Always there: what comes with its words already in it is heard by few. */}
      <p role="status">{state.step === 'done' && t('incidents.exported', { count: state.count })}</p>
      {state.step === 'running' && (
        <Progress label={t('incidents.exporting')} {...state} t={t} onCancel={onCancel} />
      )}
      {state.step === 'done' && (
        <div class="stack">
          {state.digest && (
            <p class="small">
              {t('incidents.digest')} <code>{state.digest}</code>
            </p>
          )}
          <Button onClick={onClose}>{t('button.close')}</Button>
        </div>
      )}
      {(state.step === 'choose' || state.step === 'failed') && (
        <div class="stack">
          <FormatChoice format={format} t={t} onFormat={setFormat} />
          {found !== undefined && (
            <Switch
              label={t('incidents.only-found', { count: found.count })}
              checked={onlyFound}
              onChange={setOnlyFound}
            />
          )}
          <Switch
            label={t('incidents.sites-only')}
            checked={sitesOnly && hasAddresses(format)}
            disabled={!hasAddresses(format)}
            onChange={setSitesOnly}
          />
          {found && (
            <p class="small caution" role="status">
              {lacks && t(lacks)}
            </p>
          )}
          {state.step === 'failed' && <p role="alert">{t('words.failed')}</p>}
          <div class="row">
            <Button
              look="primary"
              data-action="export-now"
              disabled={lacks !== undefined}
              onClick={() => onExport({ format, onlyFound, sitesOnly: sitesOnly && hasAddresses(format) })}
            >
              {t('incidents.export-now', { count: wanted?.count ?? total })}
            </Button>
            <Button onClick={onClose}>{t('button.cancel')}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** Why there is no file of what was found: all of it is not found yet, or nothing. */
function whatLacks({ count, state }: NonNullable<Props['found']>): TextKey | undefined {
  if (state === 'loading') return 'incidents.searching';
  if (state === 'failed') return 'incidents.load-failed';
  return count === 0 ? 'incidents.nothing-found' : undefined;
}
