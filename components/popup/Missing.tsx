import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { Kind } from '../../utils/rules/define-platform';
import type { MetView } from './wishes';

/** Pages that hide no destination: what they are is said below. */
const NOWHERE: readonly Kind[] = ['login', 'app-only', 'gone'];

/** Why there is nothing to open, in words, and what the person can do. */
export function Missing({ view, platform, t }: { view: MetView; platform: string; t: Translate }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  if (view.outcome === 'refused' && view.refusal) {
    return (
      <div class="destination missing">
        <h1 ref={heading} tabIndex={-1}>
          {t('popup.refused')}
        </h1>
        <p>{t(`refusal.${view.refusal}`)}</p>
        {view.candidate && (
          <p>
            <code class="candidate">{view.candidate}</code>
          </p>
        )}
      </div>
    );
  }
  if (NOWHERE.includes(view.kind)) {
    return (
      <div class="destination missing">
        <h1 ref={heading} tabIndex={-1}>
          {t('popup.nowhere')}
        </h1>
      </div>
    );
  }
  const { withheld, isBeingRead } = view;
  const says = withheld ? 'words.withheld' : 'popup.none';
  return (
    <div class="destination missing">
      <h1 ref={heading} tabIndex={-1}>
        {t(isBeingRead ? 'popup.being-read' : says)}
      </h1>
      {!isBeingRead && <p>{t(withheld ? 'popup.withheld-means' : 'popup.none-means', { platform })}</p>}
    </div>
  );
}
