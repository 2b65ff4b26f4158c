import type { Translate } from '../../utils/language/translate';
import { isGrave } from '../../utils/rules/kinds';
import type { Met } from '../../utils/visit/visit';
import { KindMark } from '../KindMark';
import { Copy } from './Copy';
import { Heading } from './Heading';
import type { PopupWishes } from './wishes';

interface Props {
  /** What was met in the tab; none where nothing was. */
  met: Met | undefined;
  onCopy: PopupWishes['copyText'];
  t: Translate;
}

/**
 * The browser does not hand out what it keeps for us: that is said, and what is known without it. Nothing is opened, as
 * nobody knows what the person wants of it, and only what is harmless is copied.
 */
export function NoAnswer({ met, onCopy, t }: Props) {
  return (
    <main class="empty">
      <div>
        <Heading>{t('popup.no-answer')}</Heading>
        <p class="soft small">{t('popup.no-answer-means')}</p>
      </div>
      {met?.outcome === 'unwrapped' && (
        <section class="goal">
          <KindMark kind={met.kind} t={t} />
          <p class="address">{met.destination}</p>
          {!isGrave(met.kind) && met.kind !== 'login' && (
            <Copy text={met.destination} says="button.copy" onCopy={onCopy} t={t} />
          )}
        </section>
      )}
    </main>
  );
}
