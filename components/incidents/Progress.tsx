import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';

interface Props {
  label: string;
  done: number;
  /** Absent where nobody knows yet. */
  total?: number | undefined;
  t: Translate;
  onCancel: () => void;
}

/** How far something long has come, and the way out of it. */
export function Progress({ label, done, total, t, onCancel }: Props) {
  return (
    <div class="stack">
      <label class="stack">
        <span>{label}</span>
        <progress {...(total !== undefined && { value: done, max: Math.max(total, 1) })} />
      </label>
      <p class="small soft">
        {total === undefined ? t('incidents.lines', { count: done }) : t('incidents.of', { done, total })}
      </p>
      <div class="row">
        <Button onClick={onCancel}>{t('button.cancel')}</Button>
      </div>
    </div>
  );
}
