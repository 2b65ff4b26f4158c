import type { Translate } from '../utils/language/translate';
import { Button } from './Button';

interface Props {
  understood: boolean;
  disabled?: boolean;
  onToggle: (understood: boolean) => void;
  t: Translate;
}

/** The first of two steps past a danger; what it brings stands elsewhere, and a double click takes it back. */
export function Anyway({ understood, disabled = false, onToggle, t }: Props) {
  return (
    <Button
      look="quiet"
      data-action="understand"
      aria-expanded={understood}
      disabled={disabled}
      onClick={() => onToggle(!understood)}
    >
      {t('button.anyway')}
    </Button>
  );
}
