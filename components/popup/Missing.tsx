import type { Translate } from '../../utils/language/translate';
import { leadsNowhere } from '../../utils/rules/kinds';
import { Heading } from '../Heading';
import { scrolls } from '../scrolls';
import { LetScan } from './LetScan';
import type { MetView } from './wishes';

interface Props {
  view: MetView;
  /** The platform's name in the person's language. */
  platform: string;
  /** The id of what should be heard with the heading. */
  describedBy: string;
  onStay: () => void;
  t: Translate;
}

/** Why there is nothing to open, in words, and what the person can do. */
export function Missing({ view, platform, describedBy, onStay, t }: Props) {
  if (view.outcome === 'refused' && view.refusal) {
    return (
      <div class="destination missing">
        <Heading describedBy={describedBy}>{t('popup.refused')}</Heading>
        <p>{t(`refusal.${view.refusal}`)}</p>
        {view.candidate && (
          <p>
            <code class="candidate" {...scrolls(view.candidate)}>
              {view.candidate}
            </code>
          </p>
        )}
      </div>
    );
  }
  const { withheld, isBeingRead, kind } = view;
  const isScan = kind === 'scan';
  const found = withheld ? 'words.withheld' : 'popup.none';
  const read = isBeingRead ? 'popup.being-read' : found;
  const says = leadsNowhere(kind) ? 'popup.nowhere' : read;
  return (
    <>
      <div class="destination missing">
        <Heading describedBy={describedBy}>{t(says)}</Heading>
        {/* Of a scan there is no reason to see and nothing to appeal: it is let finish. */}
        {says === found && !isScan && (
          <p>{t(withheld ? 'popup.withheld-means' : 'popup.none-means', { platform })}</p>
        )}
      </div>
      {isScan && <LetScan onStay={onStay} t={t} />}
    </>
  );
}
