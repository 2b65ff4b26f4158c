import { render } from 'preact';
import { Popup } from '../../components/popup/Popup';
import { askBackground } from '../../utils/browser/ask-background';
import { describedTab } from '../../utils/browser/described-tab';
import { ownVersion } from '../../utils/browser/features';
import { lookBack } from '../../utils/browser/look-back';
import { openScreen } from '../../utils/browser/screen';
import type { LookView, TabView } from '../../utils/messages/protocol';
import { mistakeReport } from '../../utils/visit/mistake-report';
import { nameOf } from '../../utils/visit/strip-view';
import { unknownReport } from '../../utils/visit/unknown-report';
import { markLook, markPage } from './mark-page';
import { wishesFor } from './wishes';

/** Everything is at hand before the first paint, so that nothing moves after it. */
const describing = describedTab(location.search).then(async (tabId) => ({
  tabId,
  answer: await askBackground({ type: 'describe-tab', tabId }),
}));
const [{ tabId, answer }, { t, language, settings }] = await Promise.all([
  describing,
  openScreen(['popup', 'menus']),
]);
const view: TabView = 'state' in answer ? answer : { state: 'nothing', url: null, paused: false };
const platform = view.state === 'met' ? view.platform : (view.cameThrough ?? view.leftAlone)?.platform;
markPage(view, settings.theme);
const past = view.state === 'met' ? { latest: [], late: 0 } : await lookBack(3);
const show = (look: LookView | null) =>
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
    document.getElementById('popup') ?? document.body,
  );
show(null);
// Looking at a page takes its time; nobody waits for it.
if (view.state === 'nothing' && !view.paused && !view.leftAlone && view.url?.startsWith('http')) {
  const look = await askBackground({ type: 'look-for-destinations', tabId });
  markLook('proposals' in look ? look : null);
  if ('proposals' in look) show(look);
}
