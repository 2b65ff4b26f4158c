import type { Translate } from '../../utils/language/translate';
import type { Settings } from '../../utils/settings/settings';
import { Switch } from '../Switch';
import { Section } from './Section';

interface Props {
  watch: Settings['watch'];
  t: Translate;
  /** Called straight from the change: the browser asks only then. */
  onWatch: (on: boolean) => void;
}

/** Whether pages that no rule fits are looked at by themselves, with what the permission for it means. */
export function WatchSites({ watch, t, onWatch }: Props) {
  return (
    <Section id="watch" title={t('options.watch')} says={t('options.watch-says')}>
      <Switch
        label={t('options.watch-on')}
        hint={t('options.watch-permission')}
        checked={watch === 'on'}
        onChange={onWatch}
      />
      <p class="small caution" role="status">
        {watch === 'revoked' && t('options.watch-revoked')}
      </p>
    </Section>
  );
}
