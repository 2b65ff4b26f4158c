import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../utils/language/translate';
import { Button } from './Button';
import { Dialog } from './Dialog';

interface Props {
  title: string;
  /** What will happen, with its figure. */
  says: string;
  /** What a yes does, as a verb; absent where there is nothing to agree to. */
  yes?: string;
  t: Translate;
  /** Whether it was done. What was not is said to have failed, and can be tried again. */
  onYes?: () => boolean | Promise<boolean>;
  onClose: () => void;
}

/** A question before something that cannot be undone. The first button, which has the focus, keeps everything. */
export function Confirm({ title, says, yes, t, onYes, onClose }: Props) {
  const [failed, setFailed] = useState(false);
  const isActing = useRef(false);
  const isOpen = useRef(true);
  const id = useId();
  useLayoutEffect(
    () => () => {
      isOpen.current = false;
    },
    [],
  );
  const act = async () => {
    if (!onYes || isActing.current) return;
    isActing.current = true;
    setFailed(false);
    const isDone = await onYes();
    isActing.current = false;
    // Who has closed it meanwhile may have another question open.
    if (!isOpen.current) return;
    if (isDone) onClose();
    else setFailed(true);
  };
  return (
    <Dialog title={title} describedBy={id} onClose={onClose}>
      <div class="stack">
        <p id={id}>{says}</p>
        {failed && (
          <p class="caution" role="alert">
            {t('words.failed')}
          </p>
        )}
        <div class="row">
          <Button onClick={onClose}>{t(yes ? 'button.cancel' : 'button.close')}</Button>
          {yes && onYes && (
            <Button look="danger" onClick={() => void act()}>
              {yes}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
