import type { Translate } from '../../utils/language/translate';
import type { NotTaken } from '../../utils/settings/synced';
import { Button } from '../Button';
import { FileButton } from '../FileButton';
import { Switch } from '../Switch';
import { Section } from './Section';

interface Props {
  /** Absent where the browser carries nothing. */
  sync: boolean | undefined;
  /** Why the account has not taken what was changed here; `null` where it has. */
  notTaken: NotTaken | null;
  t: Translate;
  onSync: (sync: boolean) => void;
  onExport: () => void;
  onFile: (file: File) => void;
}

/** Settings to a file and back. */
export function Transfer({ sync, notTaken, t, onSync, onExport, onFile }: Props) {
  return (
    <Section id="transfer" title={t('options.transfer')} says={t('options.transfer-says')}>
      {sync !== undefined && (
        <>
          <Switch label={t('options.sync')} hint={t('options.sync-hint')} checked={sync} onChange={onSync} />
          {notTaken && (
            <p class="small caution" role="alert">
              {t(`options.sync-${notTaken}`)}
            </p>
          )}
        </>
      )}
      <div class="row">
        <Button onClick={onExport}>{t('options.export')}</Button>
        <FileButton label={t('options.import')} accept=".json,application/json" onFile={onFile} />
      </div>
    </Section>
  );
}
