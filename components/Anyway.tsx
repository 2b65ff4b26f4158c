import type { Translate } from '../utils/language/translate';
import { Button } from './Button';

interface Props {
  /** The step was taken. */
  understood: boolean;
  disabled?: boolean;
  t: Translate;
  onToggle: () => void;
}

/**
 * The first of two steps past a page that may name a danger. What opens is made by it and stands elsewhere, so that a
 * double click takes the step back.
 */
export function Anyway({ understood, disabled = false, t, onToggle }: Props) {
  return (
    <Button
      look="quiet"
      data-action="understand"
      aria-expanded={understood}
      disabled={disabled}
      onClick={onToggle}
    >
      {t('button.anyway')}
    </Button>
  );
}
