import type { Translate } from '../../utils/language/translate';
import type { Kind } from '../../utils/rules/define-platform';
import { KindMark } from '../KindMark';

interface Props {
  byKind: Partial<Readonly<Record<Kind, number>>>;
  /** What divides, for who hears the table alone. */
  label: string;
  t: Translate;
}

/** How the incidents divide by kind: a bar each, with its word, its figure and its share. */
export function KindShare({ byKind, label, t }: Props) {
  const kinds = (Object.entries(byKind) as [Kind, number][]).sort(([, a], [, b]) => b - a);
  const all = kinds.reduce((sum, [, count]) => sum + count, 0);
  return (
    <table class="kinds">
      <caption class="heard">{label}</caption>
      <tbody>
        {kinds.map(([kind, count]) => (
          <tr key={kind}>
            <th scope="row">
              <KindMark kind={kind} t={t} />
            </th>
            <td class="share" aria-hidden="true">
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" focusable="false" aria-hidden="true">
                <rect class="bar" width={(100 * count) / all} height="8" />
              </svg>
            </td>
            <td class="number">{t('words.number', { number: count })}</td>
            <td class="number soft">{`${Math.round((100 * count) / all)}%`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
