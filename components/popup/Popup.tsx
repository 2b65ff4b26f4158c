import type { Language, Translate } from '../../utils/language/translate';
import type { LookView, TabView } from '../../utils/messages/views';
import { Icon } from '../Icon';
import { Empty, type Past } from './Empty';
import { Met } from './Met';
import type { PopupWishes } from './wishes';

interface Props {
  view: TabView;
  platform: string;
  /** What helps to put right what is shown, as text to copy. */
  report: string;
  past: Past;
  /** What a page that no rule fits was found to be, once it was looked at. */
  look: LookView | null;
  language: Language;
  wishes: PopupWishes;
  t: Translate;
}

/** The popup: one tab, described. All that a rule says is there at its first paint; proposals come after it. */
export function Popup({ view, platform, report, past, look, language, wishes, t }: Props) {
  return (
    <>
      {view.state === 'met' ? (
        // Another kind or destination is another question: the focus goes to its beginning.
        <Met
          key={`${view.kind} ${view.destination?.href}`}
          view={view}
          platform={platform}
          report={report}
          language={language}
          wishes={wishes}
          t={t}
        />
      ) : (
        <Empty
          paused={view.paused}
          names={view.names}
          {...(view.cameThrough && { cameThrough: platform })}
          {...(view.leftAlone && { leftAlone: platform })}
          past={past}
          look={look}
          report={report}
          language={language}
          wishes={wishes}
          t={t}
        />
      )}
      <footer class="small">
        <a href="/incidents.html" target="_blank" rel="noreferrer">
          <Icon name="history" />
          {t('words.history')}
        </a>
        <a href="/options.html" target="_blank" rel="noreferrer">
          <Icon name="options" />
          {t('words.options')}
        </a>
      </footer>
    </>
  );
}
