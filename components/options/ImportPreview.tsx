import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { Dialog } from '../Dialog';

/** What a file of settings would change. */
export interface SettingsPreview {
  /** Settings whose value differs, each by its name. */
  changes: readonly { field: string; from: string; to: string }[];
  /** Settings that make no sense and are left as they are, by their names. */
  unreadable: readonly string[];
}

interface Props {
  preview: SettingsPreview;
  t: Translate;
  onApply: () => void;
  onClose: () => void;
}

/** Nothing is changed until this is agreed to. */
export function ImportPreview({ preview: { changes, unreadable }, t, onApply, onClose }: Props) {
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
        <div class="row">
          {changes.length > 0 && (
            <Button look="primary" onClick={onApply}>
              {t('options.import-apply', { count: changes.length })}
            </Button>
          )}
          <Button onClick={onClose}>{t(changes.length > 0 ? 'button.cancel' : 'button.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
