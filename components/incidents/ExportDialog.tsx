import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { Dialog } from '../Dialog';
import { Switch } from '../Switch';
import { Progress } from './Progress';

export const FORMATS = ['backup', 'copy', 'csv', 'html'] as const;
export type Format = (typeof FORMATS)[number];

export interface ExportWish {
  format: Format;
  /** Only what was found, not the whole history. */
  onlyFound: boolean;
  /** Only sites, no addresses; a backup is always whole. */
  sitesOnly: boolean;
}

export type ExportState =
  | { step: 'choose' }
  | { step: 'running'; done: number; total: number }
  | { step: 'done'; count: number }
  | { step: 'failed' };

interface Props {
  state: ExportState;
  total: number;
  /** Absent where nothing is filtered. */
  found?: number | undefined;
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
  return (
    <Dialog title={t('incidents.export-title')} onClose={state.step === 'running' ? onCancel : onClose}>
      {state.step === 'running' && (
        <Progress label={t('incidents.exporting')} {...state} t={t} onCancel={onCancel} />
      )}
      {state.step === 'done' && (
        <div class="stack">
          <p role="status">{t('incidents.exported', { count: state.count })}</p>
          <Button onClick={onClose}>{t('button.close')}</Button>
        </div>
      )}
      {(state.step === 'choose' || state.step === 'failed') && (
        <div class="stack">
          <fieldset class="formats">
            <legend class="heard">{t('incidents.format')}</legend>
            {FORMATS.map((value) => (
              <label key={value}>
                <input
                  type="radio"
                  name="format"
                  value={value}
                  checked={format === value}
                  onChange={() => setFormat(value)}
                />
                <span>
                  <b>{t(`incidents.format-${value}`)}</b>
                  <small class="soft">{t(`incidents.format-${value}-says`)}</small>
                </span>
              </label>
            ))}
          </fieldset>
          {found !== undefined && (
            <Switch
              label={t('incidents.only-found', { count: found })}
              checked={onlyFound}
              onChange={setOnlyFound}
            />
          )}
          <Switch
            label={t('incidents.sites-only')}
            checked={sitesOnly && format !== 'backup'}
            disabled={format === 'backup'}
            onChange={setSitesOnly}
          />
          {state.step === 'failed' && <p role="alert">{t('words.failed')}</p>}
          <div class="row">
            <Button
              look="primary"
              data-action="export-now"
              onClick={() => onExport({ format, onlyFound, sitesOnly: sitesOnly && format !== 'backup' })}
            >
              {t('incidents.export-now', { count: onlyFound && found !== undefined ? found : total })}
            </Button>
            <Button onClick={onClose}>{t('button.cancel')}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
