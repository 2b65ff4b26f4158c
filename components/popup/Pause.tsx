import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { PAUSES, type PopupWishes } from './wishes';

/** A rest from Onward, for as long as the person says. */
export function Pause({ onPause, t }: { onPause: PopupWishes['pause']; t: Translate }) {
  return (
    <details>
      <summary>{t('menus.pause')}</summary>
      <div class="stack">
        {PAUSES.map((length) => (
          <Button key={length} data-action={`pause-${length}`} onClick={() => onPause(length)}>
            {t(`menus.pause-${length}`)}
          </Button>
        ))}
      </div>
    </details>
  );
}
