import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TextKey } from '../utils/language/areas';
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
  /** Does it. What could not be done is told why, and can be tried again. */
  onYes?: () => TextKey | null | Promise<TextKey | null>;
  onClose: () => void;
}

/** A question before something that cannot be undone. The first button, which has the focus, keeps everything. */
export function Confirm({ title, says, yes, t, onYes, onClose }: Props) {
  const [failed, setFailed] = useState<TextKey | null>(null);
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
    setFailed(null);
    const failure = await onYes();
    isActing.current = false;
    // Who has closed it meanwhile may have another question open.
    if (!isOpen.current) return;
    if (failure) setFailed(failure);
    else onClose();
  };
  return (
    <Dialog title={title} describedBy={id} onClose={onClose}>
      <div class="stack">
        <p id={id}>{says}</p>
        {failed && (
          <p class="caution" role="alert">
            {t(failed)}
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
