import { useRef } from 'preact/hooks';
import type { Incident } from '../../utils/incidents/incident';
import type { TextKey } from '../../utils/language/areas';
import type { Language, Translate } from '../../utils/language/translate';
import type { LookView, PlatformNames } from '../../utils/messages/views';
import { leadsNowhere } from '../../utils/rules/kinds';
import { nameOf } from '../../utils/visit/platform-of';
import { Heading } from '../Heading';
import { Host } from '../Host';
import { useHeldFocus } from '../held-focus';
import { KindMark } from '../KindMark';
import { Sentences } from '../Sentences';
import { CameThrough } from './CameThrough';
import { Mistake } from './Mistake';
import { Paste } from './Paste';
import { Pause } from './Pause';
import { Proposals } from './Proposals';
import { Try } from './Try';
import { timesIn } from './times-in';
import type { PopupWishes } from './wishes';

/** What there is to say of the history. */
export interface Past {
  /** The last few, the latest first. */
  latest: readonly Incident[];
  /** Complaints that have run past a term. */
  late: number;
}

interface Props {
  paused: boolean;
  /** What the platforms are called whose pages were met lately. */
  names: PlatformNames;
  /** The name of the platform whose page was opened directly on the way here. */
  cameThrough?: string;
  /** The name of the platform whose page this is, and which the person wants to be left alone. */
  leftAlone?: string;
  past: Past;
  language: Language;
  /** What the page was found to be; later than the rest, or never. */
  look: LookView | null;
  /** "This page is not known", as text to copy. */
  report: string;
  wishes: PopupWishes;
  t: Translate;
}

/** A tab with no interstitial in it: what was met lately, and a field for share texts. */
export function Empty({
  paused,
  names,
  cameThrough,
  leftAlone,
  past,
  language,
  look,
  report,
  wishes,
  t,
}: Props) {
  const main = useRef<HTMLElement>(null);
  useHeldFocus(main);
  const { latest, late } = past;
  const isLeaving = look !== null && Boolean(look.warning ?? look.imitates ?? look.proposals[0]);
  const says = stateOf(paused, leftAlone, cameThrough);
  const means = MEANS[says];
  const times = timesIn(language);
  return (
    <main ref={main} class="empty">
      {isLeaving ? (
        <Proposals look={look} wishes={wishes} t={t} />
      ) : (
        <div>
          <Heading>{t(says)}</Heading>
          {means && <p class="soft small">{t(means)}</p>}
        </div>
      )}
      {cameThrough && <CameThrough platform={cameThrough} wishes={wishes} t={t} />}
      {leftAlone && (
        <div class="came-through">
          <p>{t('popup.left-alone', { platform: leftAlone })}</p>
          <Try data-action="ask-again" act={wishes.askAgain} t={t}>
            {t('choice.ask')}
          </Try>
        </div>
      )}
      {paused && (
        <Try look="primary" data-action="resume" act={wishes.resume} t={t}>
          {t('menus.resume')}
        </Try>
      )}
      {late > 0 && (
        <p class="hint" data-late>
          <Sentences t={t}>
            {t('popup.complaints-late', { count: late })}
            <a href="/incidents.html?outcome=waiting" target="_blank" rel="noreferrer">
              {t('popup.complaints-see')}
            </a>
          </Sentences>
        </p>
      )}
      <Paste wishes={wishes} t={t} />
      {latest.length > 0 && (
        <section>
          <h2 class="small soft">{t('popup.latest')}</h2>
          <ul class="latest">
            {latest.map((incident) => (
              <li key={incident.id} data-incident={incident.id}>
                <a
                  class="way"
                  href={`/incidents.html?incident=${incident.id}`}
                  target="_blank"
                  rel="noreferrer"
                >
                  <b class="address">{siteOf(incident, t)}</b>
                  <time class="soft small" dateTime={incident.repeats.last}>
                    {times.format(new Date(incident.repeats.last))}
                  </time>
                  <KindMark kind={incident.kind} t={t} />
                  {nameIn(names, incident, language)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {look && <Mistake title={t('popup.guess-unknown')} report={report} onCopy={wishes.copyText} t={t} />}
      {!paused && <Pause onPause={wishes.pause} t={t} />}
    </main>
  );
}

/** The platform as people call it; the host where nobody knows it. */
function nameIn(names: PlatformNames, { platform: { id, host } }: Incident, language: Language) {
  const name = names[id];
  if (name?.en) return <span class="soft small">{nameOf({ name }, language)}</span>;
  return (
    <span class="address soft small">
      <Host host={host} />
    </span>
  );
}

const MEANS: Partial<Record<TextKey, TextKey>> = {
  'menus.is-paused': 'popup.paused-means',
  'popup.nothing': 'popup.nothing-means',
};

function stateOf(paused: boolean, leftAlone?: string, cameThrough?: string): TextKey {
  if (paused) return 'menus.is-paused';
  if (leftAlone) return 'popup.is-left-alone';
  return cameThrough ? 'popup.opened-directly' : 'popup.nothing';
}

function siteOf({ destination, refusal, kind }: Incident, t: Translate): string {
  if (typeof destination !== 'string') return destination.site;
  if (destination === 'withheld') return t('words.withheld');
  if (refusal) return t('outcome.refused');
  return t(leadsNowhere(kind) ? 'outcome.nowhere' : 'outcome.no-destination');
}
