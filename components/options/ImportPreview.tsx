import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { Dialog } from '../Dialog';

/** What a file of settings would change. */
export interface SettingsPreview {
  /** Settings whose value differs, each by its name. */
  changes: readonly { field: string; from: string; to: string }[];
  /** Settings that make no sense and are left as they are, by their names. */
  unreadable: readonly string[];
  /** Incidents that a shorter time to keep them would delete. */
  goes: number;
}

interface Props {
  preview: SettingsPreview;
  t: Translate;
  onApply: () => void;
  onClose: () => void;
}

/** Nothing is changed until this is agreed to. */
export function ImportPreview({ preview: { changes, unreadable, goes }, t, onApply, onClose }: Props) {
  const cancel = (
    <Button onClick={onClose}>{t(changes.length > 0 ? 'button.cancel' : 'button.close')}</Button>
  );
  return (
    <Dialog title={t('options.import-title')} onClose={onClose}>
      <div class="stack">
        {changes.length === 0 && <p>{t('options.import-same')}</p>}
        {changes.length > 0 && (
          <table class="changes">
            <thead>
              <tr>
                <th scope="col">{t('options.import-field')}</th>
                <th scope="col">{t('options.import-from')}</th>
                <th scope="col">{t('options.import-to')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ field, from, to }) => (
                <tr key={field}>
                  <th scope="row">{field}</th>
                  <td>{from}</td>
                  <td>{to}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {unreadable.length > 0 && (
          <p class="caution">
            {t('options.import-unreadable', { names: unreadable.join(t('options.comma')) })}
          </p>
        )}
        {goes > 0 && <p class="caution">{t('options.import-goes', { count: goes })}</p>}
        <div class="row">
          {/* The first button has the focus: where something is deleted, it keeps everything. */}
          {goes > 0 && cancel}
          {changes.length > 0 && (
            <Button look={goes > 0 ? 'danger' : 'primary'} onClick={onApply}>
              {t('options.import-apply', { count: changes.length })}
            </Button>
          )}
          {goes === 0 && cancel}
        </div>
      </div>
    </Dialog>
  );
}
