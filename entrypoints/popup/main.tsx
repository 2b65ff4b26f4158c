import { render } from 'preact';
import type { Past } from '../../components/popup/Empty';
import { MetInSilence } from '../../components/popup/MetInSilence';
import { Popup } from '../../components/popup/Popup';
import { askBackground } from '../../utils/browser/ask-background';
import { describedTab } from '../../utils/browser/described-tab';
import { inTime } from '../../utils/browser/in-time';
import { lookBack } from '../../utils/browser/look-back';
import { ownVersion } from '../../utils/browser/own-version';
import { snoozedPrivately } from '../../utils/browser/private-snooze';
import { openScreen, type Screen } from '../../utils/browser/screen';
import { onSettingsChanged } from '../../utils/browser/settings-store';
import { addressOf, isPrivateTab } from '../../utils/browser/tabs';
import { onVisitWritten, readVisit } from '../../utils/browser/visits';
import type { LookView, TabView } from '../../utils/messages/views';
import { mistakeReport } from '../../utils/visit/mistake-report';
import { newsOf } from '../../utils/visit/news';
import { nameOf } from '../../utils/visit/platform-of';
import { snoozedUntil } from '../../utils/visit/snooze';
import { unknownReport } from '../../utils/visit/unknown-report';
import { markLook, markPage } from './mark-page';
import { copyText, wishesFor } from './wishes';

const NO_PAST: Past = { latest: [], late: 0 };
const root = document.getElementById('popup') ?? document.body;
const opening = openScreen(['popup', 'menus'], showSilence);
const tabId = await describedTab(location.search);

/** `null` where nobody says what there is: that is not nothing. */
const describe = async (): Promise<TabView | null> => {
  const ask = () => askBackground({ type: 'describe-tab', tabId });
  const [answer, snoozed] = await Promise.all([
    // A background that was stopped in the middle of its answer has forgotten the question: it is asked once more.
    ask().then((first) => ('state' in first ? first : ask())),
    snoozedHere().catch(() => undefined),
  ]);
  if (!('state' in answer)) return null;
  if (answer.state !== 'met') return answer;
  const until = snoozedUntil(snoozed, Date.now());
  return until ? { ...answer, snoozedUntil: until } : answer;
};

/** The background tells until when the strip is put away in ordinary windows only. */
async function snoozedHere(): Promise<number | undefined> {
  const [visit, screen] = await Promise.all([readVisit(tabId), opening]);
  return visit?.isPrivate && screen.settings.strip ? snoozedPrivately(visit.met.platform) : undefined;
}

/** What the person looks at. */
let shown: { view: TabView; proposed: readonly string[] } | undefined;

function show(view: TabView, past: Past, { t, language }: Screen, look: LookView | null = null): void {
  shown = { view, proposed: look?.proposals.map(({ destination }) => destination.href) ?? [] };
  const platform = view.state === 'met' ? view.platform : (view.cameThrough ?? view.leftAlone)?.platform;
  markPage(view);
  render(
    <Popup
      view={view}
      platform={platform ? nameOf(platform, language) : ''}
      report={look ? unknownReport(look, ownVersion()) : mistakeReport(view, ownVersion())}
      past={past}
      look={look}
      language={language}
      wishes={wishesFor(view, tabId)}
      t={t}
    />,
    root,
  );
}

/** Everything is at hand before the first paint, so that nothing moves after it. */
async function showFirst(): Promise<void> {
  const described = Promise.all([describe(), isPrivateTab(tabId)]);
  const screen = await opening;
  if (!(await inTime(described))) await showSilence(screen);
  const [view, isPrivate] = await described;
  if (!view) return showSilence(screen);
  // What was met in ordinary windows is nobody's business who looks on in a private one.
  const past = view.state === 'met' || isPrivate ? NO_PAST : await lookBack(3);
  show(view, past, screen);
  if (view.state === 'met' || view.paused || view.leftAlone || !view.url?.startsWith('http')) return;
  // Looking at a page takes its time; nobody waits for it.
  const look = await askBackground({ type: 'look-for-destinations', tabId });
  markLook('proposals' in look ? look : null);
  if ('proposals' in look) show(view, past, screen, look);
}

async function showSilence({ t }: Screen): Promise<void> {
  const [visit, address] = await Promise.all([readVisit(tabId), addressOf(tabId)]);
  const met = visit?.met.url === address ? visit?.met : undefined;
  render(<MetInSilence met={met} onCopy={copyText} onRetry={() => location.reload()} t={t} />, root);
}

/** Something has happened in the tab while the popup is open. */
async function showNews(): Promise<void> {
  const [fresh, screen] = await Promise.all([describe(), opening]);
  const news = fresh && shown && newsOf(fresh, shown.view, shown.proposed);
  if (news) show(news, NO_PAST, screen);
}

let showing: Promise<unknown> = showFirst();
/** Nothing is torn from what it is still reading. */
const showNext = (next: () => unknown) => {
  showing = showing.then(next, next);
};
onVisitWritten(tabId, () => showNext(() => (shown ? showNews() : showFirst())));
// As a tab it stays open behind the settings; what it changes itself, it changes while it is seen.
onSettingsChanged(() => document.hidden && showNext(() => location.reload()));
await showing;
