import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';

interface Props {
  title: string;
  says: string;
  /** Pairs with the day it is about. */
  lines: readonly { key: string; from: string; to: string; day: string }[];
  t: Translate;
  onChoose: (pair: string) => void;
}

/** Pairs of which something changed: no longer met, or opened again. */
export function Changes({ title, says, lines, t, onChoose }: Props) {
  if (lines.length === 0) return null;
  return (
    <section class="card">
      <h2>{title}</h2>
      <p class="small soft">{says}</p>
      <ul class="changes-list">
        {lines.map(({ key, from, to, day }) => (
          <li key={key}>
            <Button look="quiet" onClick={() => onChoose(key)}>
              {t('incidents.map-pair', { from, to })}
            </Button>
            <time class="small soft" dateTime={day}>
              {day}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
