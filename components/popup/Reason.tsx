import type { Translate } from '../../utils/language/translate';
import type { ReasonCode } from '../../utils/rules/define-platform';
import { Quote } from '../Quote';
import { Helplines } from './Helplines';
import type { MetView } from './wishes';

/** Reasons that name a harm somebody may already have come to. */
const HARMFUL: readonly ReasonCode[] = ['illegal-content', 'security-risk', 'exploitable-site'];

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
  const isHarmful = view.reason !== undefined && HARMFUL.includes(view.reason);
  // Words that nobody knows are treated as a warning, whatever reason the address gives: no danger was named.
  const isUnnamed = view.kind === 'warning' && view.reason !== undefined && !isHarmful;
  const meaning = isUnnamed ? 'unknown' : view.kind;
  // A leaving notice that is quoted needs no explanation.
  const saysItself = view.kind === 'notice' && view.words !== undefined;
  return (
    <section class="reason stack" id={id}>
      {view.reason && <p class="reason-name">{t(`reason.${view.reason}`)}</p>}
      {view.words && <Quote words={view.words} platform={platform} t={t} />}
      {!saysItself && (
        <p class="soft small">
          {view.isBeingRead ? t('popup.being-read') : t(`kind-means.${meaning}`, { platform })}
        </p>
      )}
      {isHarmful && <Helplines t={t} />}
    </section>
  );
}
