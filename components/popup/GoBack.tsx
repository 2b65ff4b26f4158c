import type { Translate } from '../../utils/language/translate';
import { Try } from './Try';
import type { PopupWishes } from './wishes';

/** The way back, where it is the best one. */
export function GoBack({ onBack, t }: { onBack: PopupWishes['goBack']; t: Translate }) {
  return (
    <Try look="primary" icon="back" data-action="go-back" act={onBack} t={t}>
      {t('button.back')}
    </Try>
  );
}
