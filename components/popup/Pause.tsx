import type { Translate } from '../../utils/language/translate';
import { PAUSES } from '../../utils/settings/settings';
import { Try } from './Try';
import type { PopupWishes } from './wishes';

/** A rest from Onward, for as long as the person says. */
export function Pause({ onPause, t }: { onPause: PopupWishes['pause']; t: Translate }) {
  return (
    <details>
      <summary>{t('menus.pause')}</summary>
      <div class="stack">
        {PAUSES.map((length) => (
          <Try key={length} data-action={`pause-${length}`} act={() => onPause(length)} t={t}>
            {t(`menus.pause-${length}`)}
          </Try>
        ))}
      </div>
    </details>
  );
}
