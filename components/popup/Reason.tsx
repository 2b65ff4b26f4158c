import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { Kind, ReasonCode } from '../../utils/rules/define-platform';
import { isGrave, leadsNowhere } from '../../utils/rules/kinds';
import { Quote } from '../Quote';
import { Helplines } from './Helplines';
import type { MetView } from './wishes';

/** Reasons that name a harm somebody may already have come to. */
const HARMFUL: readonly ReasonCode[] = ['illegal-content', 'security-risk', 'exploitable-site'];

/** Whether there is somebody to turn to about it. */
export function namesHarm(reason: ReasonCode | undefined): boolean {
  return reason !== undefined && HARMFUL.includes(reason);
}

/**
 * As what a page is explained. Words that nobody knows are treated as a warning, whatever reason the address gives or
 * leaves out: no danger was named.
 */
export function meaningOf(kind: Kind, reason: ReasonCode | undefined): Kind {
  return kind === 'warning' && !namesHarm(reason) ? 'unknown' : kind;
}

/** Why the link was stopped: what this kind of page means, the reason, and the platform's own words for it. */
export function Reason({
  view,
  platform,
  id,
  t,
}: {
  view: MetView;
  platform: string;
  id: string;
  t: Translate;
}) {
  const isHarmful = namesHarm(view.reason);
  const meaning = meaningOf(view.kind, view.reason);
  // A leaving notice that is quoted needs no explanation.
  const saysItself = view.kind === 'notice' && view.words !== undefined;
  // Room for two lines from the start, so that nothing moves when the words come.
  const [isAwaited] = useState(view.isBeingRead);
  return (
    <section class={isAwaited ? 'reason stack awaited' : 'reason stack'} id={id}>
      {/* Of a page that is what its kind says, the reason is the same in other words. */}
      {view.reason && !leadsNowhere(view.kind) && <p class="reason-name">{t(`reason.${view.reason}`)}</p>}
      {view.words && <Quote words={view.words} platform={platform} isBounded={isGrave(view.kind)} t={t} />}
      {view.kind === 'notice' && !view.words && view.isBeingRead ? (
        <Awaited t={t} />
      ) : (
        !saysItself && (
          <p class="soft small">
            {view.isBeingRead ? t('popup.being-read') : t(`kind-means.${meaning}`, { platform })}
          </p>
        )
      )}
      {isHarmful && <Helplines t={t} />}
    </section>
  );
}

/** Stands where the words are to come. */
function Awaited({ t }: { t: Translate }) {
  return (
    <div class="quote">
      <p class="soft small">{t('popup.being-read')}</p>
      <p class="words-to-come" />
    </div>
  );
}
