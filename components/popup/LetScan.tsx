import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';

/** The way that skips no check: the page goes on by itself, and the popup only closes. */
export function LetScan({ onStay, t }: { onStay: () => void; t: Translate }) {
  return (
    <Button look="primary" data-action="stay" onClick={onStay}>
      {t('popup.let-scan')}
    </Button>
  );
}
