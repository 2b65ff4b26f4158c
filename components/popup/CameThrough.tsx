import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import type { PopupWishes } from './wishes';

interface Props {
  /** The platform's name in the person's language. */
  platform: string;
  wishes: Pick<PopupWishes, 'openOriginal' | 'undoDirectly'>;
  t: Translate;
}

/** That a page was gone past without asking, and the two ways back: the page itself this once, or to be asked again. */
export function CameThrough({ platform, wishes, t }: Props) {
  const [failed, setFailed] = useState(false);
  const [undone, setUndone] = useState(false);
  const showOriginal = async () => setFailed(!(await wishes.openOriginal()).ok);
  const undo = async () => {
    const { ok } = await wishes.undoDirectly();
    setUndone(ok);
    setFailed(!ok);
  };
  return (
    <section class="came-through">
      <p role="status">{t(undone ? 'popup.asks-again' : 'popup.came-through', { platform })}</p>
      <div class="ways-back">
        <Button data-action="open-original" onClick={showOriginal}>
          {t('popup.open-original')}
        </Button>
        {!undone && (
          <Button data-action="undo-directly" onClick={undo}>
            {t('choice.ask')}
          </Button>
        )}
      </div>
      {failed && <p role="alert">{t('words.failed')}</p>}
    </section>
  );
}
