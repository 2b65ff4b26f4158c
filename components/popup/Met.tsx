import { useRef } from 'preact/hooks';
import type { Language, Translate } from '../../utils/language/translate';
import { isGrave } from '../../utils/rules/kinds';
import { useHeldFocus } from '../held-focus';
import { KindMark } from '../KindMark';
import { Destination } from './Destination';
import { Explain } from './Explain';
import { GoBack } from './GoBack';
import { GraveWays } from './GraveWays';
import { Missing } from './Missing';
import { Mistake } from './Mistake';
import { Paste } from './Paste';
import { PlatformChoice } from './PlatformChoice';
import { Reason } from './Reason';
import { Recognise } from './Recognise';
import { Record } from './Record';
import { Snoozed } from './Snoozed';
import { Ways } from './Ways';
import type { MetView, PopupWishes } from './wishes';

interface Props {
  view: MetView;
  /** The platform's name in the person's language. */
  platform: string;
  report: string;
  language: Language;
  wishes: PopupWishes;
  t: Translate;
}

/** A tab with an interstitial in it: the destination first, or, where a danger may be named, the reason. */
export function Met({ view, platform, report, language, wishes, t }: Props) {
  const main = useRef<HTMLElement>(null);
  useHeldFocus(main);
  const grave = isGrave(view.kind);
  const { destination } = view;
  const WaysOn = grave ? GraveWays : Ways;
  // Nothing is known of it yet but whose page it is.
  const isUnread = view.isBeingRead && view.kind === 'unknown';
  // Only the host of a short link knows where it leads. Told by the rule's name: the list of such hosts would make the
  // popup larger by a twentieth.
  const shortLink = view.rule.id.endsWith('/short-link') ? view.url : '';
  const isReasonFirst = grave && (!isUnread || destination !== undefined);
  /** Whose page it is, where the reason does not say it. */
  const describedBy = isReasonFirst ? 'reason' : 'met-by';
  const reason = <Reason view={view} platform={platform} id="reason" t={t} />;
  return (
    <main ref={main} class={grave ? 'met grave' : 'met'}>
      <p class="row met-by" id="met-by">
        {!isUnread && <KindMark kind={view.kind} t={t} />}
        <span class="soft">{platform}</span>
      </p>
      {grave && (
        <>
          {isReasonFirst && reason}
          <GoBack onBack={wishes.goBack} t={t} />
        </>
      )}
      <section class="goal">
        {destination ? (
          <>
            <Destination address={destination} flags={view.flags} describedBy={describedBy} t={t} />
            <WaysOn view={view} address={destination} wishes={wishes} t={t} />
          </>
        ) : (
          <Missing view={view} platform={platform} describedBy={describedBy} onStay={wishes.stay} t={t} />
        )}
      </section>
      {!grave && reason}
      {view.outcome === 'no-destination' && !isUnread && <Paste start={shortLink} wishes={wishes} t={t} />}
      {view.needsClick && !view.wantsAccess && (
        <Recognise platform={platform} onRecognise={wishes.recognise} t={t} />
      )}
      <PlatformChoice
        key={`${view.choice} ${view.askDirectly} ${view.wantsAccess}`}
        view={view}
        platform={platform}
        wishes={wishes}
        t={t}
      />
      <Snoozed view={view} platform={platform} language={language} onShow={wishes.unsnooze} t={t} />
      <div class="more">
        <Record key={view.incident} view={view} wishes={wishes} t={t} />
        <Explain view={view} t={t} />
        <Mistake title={t('popup.mistake')} report={report} onCopy={wishes.copyText} t={t} />
      </div>
    </main>
  );
}
