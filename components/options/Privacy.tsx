import { useId } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { Change } from '../../utils/settings/change';
import { RETENTIONS, type Settings } from '../../utils/settings/settings';
import { Button } from '../Button';
import { DELETE } from '../drawings';
import { Switch } from '../Switch';
import { Section } from './Section';
import { Setting } from './Setting';

interface Props {
  settings: Settings;
  /** Incidents in the history. */
  incidents: number;
  /** They could not be counted. */
  isUnread: boolean;
  /** The browser tells whether a destination came up: the permission for it is there. */
  arrivals: boolean;
  t: Translate;
  onChange: (change: Change) => void;
  /** Asks first where it would delete something. */
  onRetention: (days: Settings['retentionDays']) => void;
  /** Called straight from the change: the browser asks only then. */
  onArrivals: (on: boolean) => void;
  onForgetEverything: () => void;
}

/** What is written down, for how long, and how to be rid of it. */
export function Privacy({
  settings,
  incidents,
  isUnread,
  arrivals,
  t,
  onChange,
  onRetention,
  onArrivals,
  onForgetEverything,
}: Props) {
  const { recording, sitesOnly, retentionDays } = settings;
  const hint = useId();
  return (
    <Section id="privacy" title={t('options.privacy')} says={t('options.privacy-says')}>
      <Switch
        label={t('options.recording')}
        hint={t('options.recording-hint')}
        checked={recording}
        onChange={(checked) => onChange({ recording: checked })}
      />
      <Switch
        label={t('options.sites-only')}
        hint={t('options.sites-only-hint')}
        checked={sitesOnly}
        disabled={!recording}
        onChange={(checked) => onChange({ sitesOnly: checked })}
      />
      <Switch
        label={t('options.arrivals')}
        hint={t('options.arrivals-hint')}
        checked={arrivals}
        onChange={onArrivals}
      />
      <Setting label={t('options.retention')} hint={t('options.retention-hint')} hintId={hint}>
        <select
          aria-label={t('options.retention')}
          aria-describedby={hint}
          value={String(retentionDays)}
          onChange={(event) => {
            const days = RETENTIONS.find((each) => String(each) === event.currentTarget.value);
            // Until it is confirmed the old value holds, and is shown.
            event.currentTarget.value = String(retentionDays);
            if (days !== undefined) onRetention(days);
          }}
        >
          {RETENTIONS.map((days) => (
            <option key={days} value={String(days)}>
              {days === null ? t('options.retention-forever') : t('options.retention-days', { count: days })}
            </option>
          ))}
        </select>
      </Setting>
      {isUnread && (
        <p class="small caution" role="alert">
          {t('options.history-unread')}
        </p>
      )}
      <div class="row">
        <a class="button plain" href="incidents.html">
          {t('options.see-history', { count: incidents })}
        </a>
        <Button
          look="danger"
          icon={DELETE}
          disabled={incidents === 0 && !isUnread}
          onClick={onForgetEverything}
        >
          {t('options.forget-everything')}
        </Button>
      </div>
    </Section>
  );
}
