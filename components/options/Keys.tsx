import type { TextKey } from '../../utils/language/areas';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { Section } from './Section';

/** A command of the manifest and the keys it has; `''` for none. */
export interface KeyRow {
  name: string;
  keys: string;
}

/** The browser would say them in its own language, which may not be the person's. */
const NAMES: Readonly<Record<string, TextKey>> = {
  _execute_action: 'options.keys-popup',
  'open-destination': 'options.keys-open',
  'copy-destination': 'options.keys-copy',
  'toggle-pause': 'options.keys-pause',
};

interface Props {
  rows: readonly KeyRow[];
  t: Translate;
  /** Absent where the browser has no page for it. */
  onChangeKeys?: (() => void) | undefined;
}

/** The keys, on browsers that have any. */
export function Keys({ rows, t, onChangeKeys }: Props) {
  return (
    <Section id="keys" title={t('options.keys')} says={t('options.keys-says')}>
      <table class="keys">
        <tbody>
          {rows.map(({ name, keys }) => (
            <tr key={name}>
              <th scope="row">{NAMES[name] ? t(NAMES[name]) : name}</th>
              <td>{keys ? <kbd>{keys}</kbd> : <span class="soft">{t('options.keys-none')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {onChangeKeys && (
        <div class="row">
          <Button onClick={onChangeKeys}>{t('options.keys-change')}</Button>
        </div>
      )}
    </Section>
  );
}
