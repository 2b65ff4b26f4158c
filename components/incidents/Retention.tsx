import type { Translate } from '../../utils/language/translate';
import { Sentences } from '../Sentences';

interface Props {
  /** `null` for ever. */
  days: number | null;
  /** Incidents that go within a week. */
  going: number;
  recording: boolean;
  t: Translate;
}

/** How long the history is kept, and what of it goes soon. */
export function Retention({ days, going, recording, t }: Props) {
  return (
    <p class="retention small soft">
      <Sentences t={t}>
        {!recording && <b>{t('incidents.not-recording')}</b>}
        {t('incidents.on-device')}
        {days === null ? t('incidents.kept-forever') : t('incidents.kept', { count: days })}
        {going > 0 && <b>{t('incidents.going', { count: going })}</b>}
        <a href="options.html#privacy">{t('incidents.change')}</a>
      </Sentences>
    </p>
  );
}
