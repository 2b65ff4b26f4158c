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
  onYes?: () => void;
  onClose: () => void;
}

/** A question before something that cannot be undone. The first button, which has the focus, keeps everything. */
export function Confirm({ title, says, yes, t, onYes, onClose }: Props) {
  return (
    <Dialog title={title} onClose={onClose}>
      <div class="stack">
        <p>{says}</p>
        <div class="row">
          <Button onClick={onClose}>{t(yes ? 'button.cancel' : 'button.close')}</Button>
          {yes && onYes && (
            <Button look="danger" onClick={onYes}>
              {yes}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
