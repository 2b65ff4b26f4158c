import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { Reply } from '../../utils/messages/protocol';
import { Button } from '../Button';

interface Props {
  platform: string;
  /** Asks for the permission; called straight from a click. */
  onRecognise: () => Promise<Reply>;
  t: Translate;
}

/** A platform whose pages are seen only after a click on our button is offered to be recognised by itself. */
export function Recognise({ platform, onRecognise, t }: Props) {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const recognise = async () => {
    // A screen reader says a status only when it changes.
    setAllowed(null);
    setAllowed((await onRecognise()).ok);
  };
  return (
    <section class="stack small" data-recognise>
      {allowed !== true && (
        <>
          <p class="soft">{t('popup.needs-click', { platform })}</p>
          <Button data-action="recognise" onClick={recognise}>
            {t('popup.recognise')}
          </Button>
        </>
      )}
      <p role="status" class={allowed === false ? 'hint' : undefined}>
        {allowed !== null && t(allowed ? 'popup.recognised' : 'popup.not-recognised')}
      </p>
    </section>
  );
}
