import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { Try } from './Try';
import type { PopupWishes } from './wishes';

interface Props {
  /** The platform's name in the person's language. */
  platform: string;
  wishes: Pick<PopupWishes, 'openOriginal' | 'undoDirectly'>;
  t: Translate;
}

/** That a page was gone past without asking, and the two ways back: the page itself this once, or to be asked again. */
export function CameThrough({ platform, wishes, t }: Props) {
  const [undone, setUndone] = useState(false);
  const undo = async () => {
    const reply = await wishes.undoDirectly();
    setUndone(reply.ok);
    return reply;
  };
  return (
    <section class="came-through">
      <p role="status">{t(undone ? 'popup.asks-again' : 'popup.came-through', { platform })}</p>
      <div class="ways-back">
        <Try data-action="open-original" act={wishes.openOriginal} t={t}>
          {t('popup.open-original')}
        </Try>
        {!undone && (
          <Try data-action="undo-directly" act={undo} t={t}>
            {t('choice.ask')}
          </Try>
        )}
      </div>
    </section>
  );
}
