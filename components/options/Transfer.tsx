import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { FileButton } from '../FileButton';
import { Switch } from '../Switch';
import { Section } from './Section';

interface Props {
  /** Absent where the browser carries nothing. */
  sync: boolean | undefined;
  /** The account has not taken what was changed here. */
  isAhead: boolean;
  t: Translate;
  onSync: (sync: boolean) => void;
  onExport: () => void;
  onFile: (file: File) => void;
}

/** Settings to a file and back. */
export function Transfer({ sync, isAhead, t, onSync, onExport, onFile }: Props) {
  return (
    <Section id="transfer" title={t('options.transfer')} says={t('options.transfer-says')}>
      {sync !== undefined && (
        <>
          <Switch label={t('options.sync')} hint={t('options.sync-hint')} checked={sync} onChange={onSync} />
          {isAhead && (
            <p class="small caution" role="alert">
              {t('options.sync-ahead')}
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
