import { useRef, useState } from 'preact/hooks';
import type { TextKey } from '../../utils/language/areas';
import type { Translate } from '../../utils/language/translate';
import type { Reply } from '../../utils/messages/protocol';
import { Button } from '../Button';
import { failureIn } from '../failure';
import { useHeldFocus } from '../held-focus';
import type { IncidentView } from './incident-view';

interface Props {
  known: NonNullable<IncidentView['whetherOpened']>;
  onAnswer: (told: 'opened-ok' | 'failed') => Promise<Reply>;
  t: Translate;
}

/** Asks whether the destination opened; who has said the wrong thing, or knows better than the browser, says so. */
export function WhetherOpened({ known, onAnswer, t }: Props) {
  const [fault, setFault] = useState<TextKey | null>(null);
  const whole = useRef<HTMLDivElement>(null);
  useHeldFocus(whole);
  const answer = async (told: 'opened-ok' | 'failed') => {
    // A screen reader says a status only when it changes.
    setFault(null);
    setFault(failureIn(await onAnswer(told), 'incidents.gone'));
  };
  const failure = fault && (
    <small class="caution" role="alert">
      {t(fault)}
    </small>
  );
  return (
    <div ref={whole}>
      {known === 'unknown' ? (
        <fieldset class="row">
          <legend>{t('words.did-it-open')}</legend>
          <Button onClick={() => void answer('opened-ok')}>{t('incidents.did-open')}</Button>
          <Button onClick={() => void answer('failed')}>{t('incidents.did-not-open')}</Button>
          {failure}
        </fieldset>
      ) : (
        <p class="row">
          <Button
            look="quiet"
            data-action="correct-answer"
            onClick={() => void answer(known === 'failed' ? 'opened-ok' : 'failed')}
          >
            {t(known === 'failed' ? 'incidents.did-open-after-all' : 'incidents.did-not-open-after-all')}
          </Button>
          {failure}
        </p>
      )}
    </div>
  );
}
