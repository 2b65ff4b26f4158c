import { useRef } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { Section } from './Section';

interface Props {
  t: Translate;
  onExport: () => void;
  onFile: (file: File) => void;
}

/** Settings to a file and back. */
export function Transfer({ t, onExport, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Section id="transfer" title={t('options.transfer')} says={t('options.transfer-says')}>
      <div class="row">
        <Button onClick={onExport}>{t('options.export')}</Button>
        <Button onClick={() => input.current?.click()}>{t('options.import')}</Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          class="heard"
          tabIndex={-1}
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
