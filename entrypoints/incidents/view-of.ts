import type { DestinationView, IncidentView } from '../../components/incidents/incident-view';
import { type Incident, knownDestination } from '../../utils/incidents/incident';
import { localDay, localIso, localText, momentOf } from '../../utils/incidents/moment';
import { asRead } from '../../utils/incidents/project';
import { clocksOf, ownTags, termOf } from '../../utils/incidents/reminders';
import type { TextKey } from '../../utils/language/areas';
import { durationIn } from '../../utils/language/duration-in';
import { placeInWords } from '../../utils/language/place-words';
import type { ReasonCode } from '../../utils/rules/define-platform';
import { isGrave, leadsNowhere } from '../../utils/rules/kinds';
import type { Settings } from '../../utils/settings/settings';
import { displayUrl } from '../../utils/url/display';
import type { SiteOf } from '../../utils/url/site';
import { mayPassOn } from '../../utils/visit/may-pass-on';
import { mayOpen } from '../../utils/visit/visit';
import { type HistoryScreen, platformName, wordsFor } from './names';

interface Context extends Pick<HistoryScreen, 'language' | 't' | 'platforms'> {
  siteOf: SiteOf;
  /** The local day. */
  today: string;
  settings: Pick<Settings, 'careful'>;
}

/** An incident as the page shows it. */
export function viewOf(incident: Incident, context: Context): IncidentView {
  const { t, today } = context;
  const { id, time, kind, reason, control, note, tags, repeats, action } = incident;
  const destination = destinationOf(incident, context);
  const whole = destination.state === 'known' && destination.isWhole && destination.address.href;
  const canOpen = whole !== false && mayOpen(whole, [asRead(incident)], context.settings, context.siteOf);
  const clocks = clocksOf(tags);
  const did = t(incident.openedDirectly ? 'incidents.did-opened-directly' : `incidents.did-${action.did}`);
  const then = action.did === 'opened' ? wordsFor(`incidents.control-${control}`, t) : '';
  return {
    id,
    day: localDay(time),
    clock: localIso(time).slice(11, 16),
    utc: time.utc,
    platform: platformName(incident.platform, context),
    kind,
    because: reason.code === undefined ? '' : wordsFor(`reason.${reason.code}`, t),
    ...(reason.words !== undefined && { words: reason.words }),
    destination,
    did: [did, then].filter(Boolean).join(' · '),
    whetherOpened: whetherOpened(incident),
    count: repeats.count,
    note,
    tags: ownTags(tags),
    complaint: clocks && { ...clocks, term: termOf(clocks, today) },
    today,
    mayOpen: canOpen,
    isGrave: isGrave(kind),
    mayPassOn: canOpen && mayPassOn(reason.code as ReasonCode | undefined),
    facts: factsOf(incident, context),
  };
}

/** Where it was met again and nobody has said it since, it is not known whether it opens now. */
function whetherOpened({ action, control, answered, repeats }: Incident): IncidentView['whetherOpened'] {
  if (action.did !== 'opened') return null;
  const isOld = answered === undefined && repeats.count > 1;
  return isOld || control === 'not-tried' ? 'unknown' : control;
}

function destinationOf({ destination, refusal, kind }: Incident, { t, siteOf }: Context): DestinationView {
  if (typeof destination !== 'string') {
    const url = destination.url ?? `https://${destination.host}/`;
    // A history may come from a file: what is no address is shown as the text it is.
    return URL.canParse(url)
      ? { state: 'known', address: displayUrl(url, siteOf), isWhole: destination.url !== undefined }
      : { state: 'unknown', says: t('outcome.no-destination'), raw: url };
  }
  if (refusal) {
    const says = wordsFor(`refusal.${refusal.code}`, t) || t('outcome.refused');
    return { state: 'unknown', says, raw: refusal.raw };
  }
  if (destination === 'withheld') return { state: 'unknown', says: t('words.withheld') };
  return { state: 'unknown', says: t(leadsNowhere(kind) ? 'outcome.nowhere' : 'outcome.no-destination') };
}

function whoSaid({ answeredBy, control }: Incident): TextKey {
  if (answeredBy !== 'browser') return 'incidents.said-by-person';
  return control === 'failed' ? 'incidents.seen-failing' : 'incidents.seen-opening';
}

function factsOf(incident: Incident, { t, language }: Context): IncidentView['facts'] {
  const { time, repeats, page, rule, redacted, chain, seq, action, answered } = incident;
  const known = knownDestination(incident);
  const after = incident.openedDirectly ? undefined : action.afterMs;
  const facts = [
    { label: t('incidents.fact-time'), value: localText(time) },
    ...(repeats.count > 1
      ? [
          { label: t('incidents.fact-first'), value: localText({ ...time, utc: repeats.first }) },
          { label: t('incidents.fact-last'), value: localText({ ...time, utc: repeats.last }) },
        ]
      : []),
    { label: t('incidents.fact-after'), value: after === undefined ? '' : durationIn(after, language) },
    {
      label: t('incidents.fact-answered'),
      value:
        answered === undefined ? '' : `${t(whoSaid(incident))} · ${localText(momentOf(new Date(answered)))}`,
    },
    { label: t('incidents.fact-destination'), value: known?.url ?? known?.host ?? '', isAddress: true },
    { label: t('incidents.fact-page'), value: page.url || incident.platform.host, isAddress: true },
    { label: t('incidents.fact-referrer'), value: page.referrerHost ?? '', isAddress: true },
    { label: t('incidents.fact-how'), value: placeInWords(known?.how ?? '', t) },
    {
      label: t('incidents.fact-flags'),
      value: (known?.flags ?? []).map((flag) => wordsFor(`flag.${flag}`, t) || flag).join(' · '),
    },
    { label: t('incidents.fact-rule'), value: `${rule.id} · ${rule.verified} · ${rule.extension}` },
    { label: t('incidents.fact-redacted'), value: redacted.join(' ') },
    { label: t('incidents.fact-entry'), value: `${chain.slice(0, 8)}#${seq}` },
  ];
  return facts.filter(({ value }) => value !== '');
}
