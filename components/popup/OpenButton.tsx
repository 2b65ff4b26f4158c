import type { TargetedMouseEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { TextKey } from '../../utils/language/areas';
import type { Translate } from '../../utils/language/translate';
import type { Reply } from '../../utils/messages/protocol';
import { Button } from '../Button';
import { failureIn } from '../failure';
import type { OpenWhere } from './wishes';

interface Props {
  site: string;
  look: 'primary' | 'plain' | 'danger';
  /** The destination is not opened at once: the link's own platform scans it first. */
  scanned?: true;
  onOpen: (where: OpenWhere) => Promise<Reply>;
  t: Translate;
}

/**
 * The one button that opens the destination; it exists only where a click on it would. With Ctrl, Cmd or the
 * middle button it opens a new tab. What could not be opened is said below it.
 */
export function OpenButton({ site, look, scanned, onOpen, t }: Props) {
  const [failed, setFailed] = useState<TextKey | null>(null);
  const isOpening = useRef(false);
  const open = async ({ button, ctrlKey, metaKey, detail }: TargetedMouseEvent<HTMLButtonElement>) => {
    // A double click is one, also where a new tab is there by its second: a link that holds only once is asked for once.
    if (isOpening.current || detail > 1 || button > 1) return;
    isOpening.current = true;
    setFailed(null);
    const reply = await onOpen(button || ctrlKey || metaKey ? 'new-tab' : 'here');
    isOpening.current = false;
    // Careful mode may have been switched on since: to try again would not help.
    setFailed(!reply.ok && reply.why === 'not-allowed' ? 'popup.not-opened' : failureIn(reply));
  };
  return (
    <>
      <Button
        look={look}
        data-action={scanned ? 'open-scanned' : 'open-destination'}
        // A finger has no such keys, and who has the screen read would hear of them at every link.
        title={matchMedia('(pointer: coarse)').matches ? undefined : t('popup.new-tab-hint')}
        onClick={open}
        onAuxClick={open}
      >
        {scanned ? t('link.open-scanned') : t('button.open', { site })}
      </Button>
      {failed && <p role="alert">{t(failed)}</p>}
    </>
  );
}
