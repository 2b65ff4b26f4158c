import { render } from 'preact';
import { Popup } from '../../components/popup/Popup';
import { askBackground } from '../../utils/browser/ask-background';
import { describedTab } from '../../utils/browser/described-tab';
import { ownVersion } from '../../utils/browser/features';
import { latestIncidents } from '../../utils/browser/latest-incidents';
import { openScreen } from '../../utils/browser/screen';
import type { TabView } from '../../utils/messages/protocol';
import { mistakeReport } from '../../utils/visit/mistake-report';
import { nameOf } from '../../utils/visit/strip-view';
import { markPage } from './mark-page';
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
const platform = view.state === 'met' ? view.platform : view.cameThrough?.platform;
markPage(view, settings.theme);
render(
  <Popup
    view={view}
    platform={platform ? nameOf(platform, language) : ''}
    report={mistakeReport(view, ownVersion())}
    latest={view.state === 'met' ? [] : await latestIncidents(3)}
    language={language}
    wishes={wishesFor(view, tabId, settings)}
    t={t}
  />,
  document.getElementById('popup') ?? document.body,
);
