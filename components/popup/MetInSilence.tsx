import type { Translate } from '../../utils/language/translate';
import { isGrave } from '../../utils/rules/kinds';
import type { Met } from '../../utils/unwrap/unwrap';
import { Button } from '../Button';
import { Copy } from '../Copy';
import { KindMark } from '../KindMark';
import { NoAnswer } from '../NoAnswer';
import type { PopupWishes } from './wishes';

interface Props {
  /** What was met in the tab; none where nothing was. */
  met: Met | undefined;
  onCopy: PopupWishes['copyText'];
  onRetry: () => void;
  t: Translate;
}

/**
 * What is known of the tab where the browser does not answer. Nothing is opened, as nobody knows what the person wants
 * of it, and only what is harmless is copied.
 */
export function MetInSilence({ met, onCopy, onRetry, t }: Props) {
  return (
    <NoAnswer t={t}>
      {met?.outcome === 'unwrapped' && (
        <section class="goal">
          <KindMark kind={met.kind} t={t} />
          <p class="address">{met.destination}</p>
          {!isGrave(met.kind) && met.kind !== 'login' && (
            <Copy says="button.copy" onCopy={() => onCopy(met.destination)} t={t} />
          )}
        </section>
      )}
      <Button data-action="retry" onClick={onRetry}>
        {t('button.retry')}
      </Button>
    </NoAnswer>
  );
}
