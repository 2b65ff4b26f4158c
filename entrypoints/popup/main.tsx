import { render } from 'preact';
import type { Past } from '../../components/popup/Empty';
import { NoAnswer } from '../../components/popup/NoAnswer';
import { Popup } from '../../components/popup/Popup';
import { askBackground } from '../../utils/browser/ask-background';
import { describedTab } from '../../utils/browser/described-tab';
import { inTime } from '../../utils/browser/in-time';
import { lookBack } from '../../utils/browser/look-back';
import { ownVersion } from '../../utils/browser/own-version';
import { snoozedPrivately } from '../../utils/browser/private-snooze';
import { dressScreen, type Screen } from '../../utils/browser/screen';
import { readSettings } from '../../utils/browser/settings-store';
import { addressOf } from '../../utils/browser/tabs';
import { onVisitWritten, readVisit } from '../../utils/browser/visits';
import type { LookView, TabView } from '../../utils/messages/views';
import { isOwn } from '../../utils/own-rules/own-platform';
import { isGrave } from '../../utils/rules/kinds';
import { DEFAULT_SETTINGS } from '../../utils/settings/settings';
import { isMoreSerious, saysMore } from '../../utils/unwrap/seriousness';
import { mistakeReport } from '../../utils/visit/mistake-report';
import { snoozedUntil } from '../../utils/visit/snooze';
import { nameOf } from '../../utils/visit/strip-view';
import { unknownReport } from '../../utils/visit/unknown-report';
import { markLook, markPage } from './mark-page';
import { copyText, wishesFor } from './wishes';

const AREAS = ['popup', 'menus'] as const;
const NO_PAST: Past = { latest: [], late: 0 };
const root = document.getElementById('popup') ?? document.body;
const opening = open();
const tabId = await describedTab(location.search);

const describe = async (): Promise<TabView> => {
  const [answer, snoozed] = await Promise.all([
    askBackground({ type: 'describe-tab', tabId }),
    snoozedHere().catch(() => undefined),
  ]);
  if (!('state' in answer)) return { state: 'nothing', url: null, paused: false };
  if (answer.state !== 'met') return answer;
  const until = snoozedUntil(snoozed, Date.now());
  return until ? { ...answer, snoozedUntil: until } : answer;
};

/** The background tells until when the strip is put away in ordinary windows only. */
async function snoozedHere(): Promise<number | undefined> {
  const [visit, { settings }] = await Promise.all([readVisit(tabId), opening]);
  return visit?.isPrivate && settings.strip ? snoozedPrivately(visit.met.platform) : undefined;
}

/** What the person looks at. */
let shown: { view: TabView; hasProposals: boolean } | null = null;

function show(
  view: TabView,
  past: Past,
  { t, language, settings }: Screen,
  look: LookView | null = null,
): void {
  shown = { view, hasProposals: look !== null && look.proposals.length > 0 };
  const platform = view.state === 'met' ? view.platform : (view.cameThrough ?? view.leftAlone)?.platform;
  markPage(view, settings.theme);
  render(
    <Popup
      view={view}
      platform={platform ? nameOf(platform, language) : ''}
      report={look ? unknownReport(look, ownVersion()) : mistakeReport(view, ownVersion())}
      past={past}
      look={look}
      language={language}
      wishes={wishesFor(view, tabId, settings)}
      t={t}
    />,
    root,
  );
}

/** Everything is at hand before the first paint, so that nothing moves after it. */
async function showFirst(): Promise<void> {
  const [view, screen] = await Promise.all([describe(), opening]);
  const past = view.state === 'met' ? NO_PAST : await lookBack(3);
  show(view, past, screen);
  if (view.state === 'met' || view.paused || view.leftAlone || !view.url?.startsWith('http')) return;
  // Looking at a page takes its time; nobody waits for it.
  const look = await askBackground({ type: 'look-for-destinations', tabId });
  markLook('proposals' in look ? look : null);
  if ('proposals' in look) show(view, past, screen, look);
}

/** Where the browser does not hand out the settings in time, that is said; what comes late is shown all the same. */
async function open(): Promise<Screen> {
  const reading = readSettings();
  if (!(await inTime(reading))) await showSilence(await dressScreen(DEFAULT_SETTINGS, AREAS));
  return dressScreen(await reading, AREAS);
}

async function showSilence({ t }: Screen): Promise<void> {
  const [visit, address] = await Promise.all([readVisit(tabId), addressOf(tabId)]);
  const met = visit?.met.url === address ? visit?.met : undefined;
  render(<NoAnswer met={met} onCopy={copyText} t={t} />, root);
}

/**
 * The person was faster than the page, or it names a danger late: what is known of it by now is shown. Only of the same
 * page, and what a click opens never changes under the finger.
 */
async function showNews(): Promise<void> {
  const [news, screen, settings] = await Promise.all([describe(), opening, readSettings()]);
  if (!shown) return;
  const view = asAsked(news, shown.view);
  if (!isMoreOf(view, shown.view)) return;
  // Whoever has just kept a proposal's rule is still told so; only a danger takes what was proposed away.
  if (!shown.hasProposals || isGraveNews(view)) show(view, NO_PAST, { ...screen, settings });
}

/** A question that was not there does not push aside what the person reads; it is there the next time. */
function asAsked(view: TabView, before: TabView): TabView {
  return view.state === 'met' && before.state === 'met' && !before.askDirectly
    ? { ...view, askDirectly: false }
    : view;
}

function isGraveNews(view: TabView): boolean {
  return view.state === 'met' && isGrave(view.kind) && !isOwn(view.platform.id);
}

function isMoreOf(view: TabView, before: TabView): boolean {
  if (view.state !== 'met') return false;
  if (before.state !== 'met') return !before.paused && !before.leftAlone;
  if (view.url !== before.url) return false;
  if (before.destination && view.destination?.href !== before.destination.href) return false;
  if (!before.isBeingRead && isMoreSerious(before, view) && !saysMore(view, before)) return false;
  return JSON.stringify(view) !== JSON.stringify(before);
}

let showing = showFirst();
onVisitWritten(tabId, () => {
  showing = showing.then(showNews, showNews);
});
await showing;
