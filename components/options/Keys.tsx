import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { Section } from './Section';

/** A command and the keys it has; `''` for none. */
export interface KeyRow {
  name: string;
  description: string;
  keys: string;
}

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
          {rows.map(({ name, description, keys }) => (
            <tr key={name}>
              <th scope="row">{description}</th>
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
