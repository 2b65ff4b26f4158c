import { useRef } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { Switch } from '../Switch';
import { Section } from './Section';

interface Props {
  sync: boolean;
  t: Translate;
  onSync: (sync: boolean) => void;
  onExport: () => void;
  onFile: (file: File) => void;
}

/** Settings to a file and back. */
export function Transfer({ sync, t, onSync, onExport, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Section id="transfer" title={t('options.transfer')} says={t('options.transfer-says')}>
      <Switch label={t('options.sync')} hint={t('options.sync-hint')} checked={sync} onChange={onSync} />
      <div class="row">
        <Button onClick={onExport}>{t('options.export')}</Button>
        <Button onClick={() => input.current?.click()}>{t('options.import')}</Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('options.import')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
      </div>
    </Section>
  );
}
