import { mayWatch, registerWatching } from '../../utils/browser/all-sites';
import { showBadge } from '../../utils/browser/badge';
import { onOwnRulesChanged, readOwnRules } from '../../utils/browser/own-rules';
import { lookInto } from '../../utils/browser/page-looks';
import { isPaused } from '../../utils/browser/pause';
import { siteOf } from '../../utils/browser/public-suffix';
import { onGroundsChanged } from '../../utils/browser/registered-script';
import { changeSettings, readSettings, storedSettings } from '../../utils/browser/settings-store';
import { addressOf } from '../../utils/browser/tabs';
import type { PageSender } from '../../utils/messages/receive';
import { platforms } from '../../utils/rules/all-platforms';
import { originsOf } from '../../utils/rules/catalogue';
import { matchRule } from '../../utils/unwrap/match';
import { proposalsOf } from '../../utils/visit/proposals';
import { currentCatalogue } from './own-rules';

/** The watching script runs where the person wants it and the browser lets us, except where rules are at work. */
export function watchAllSites(): void {
  onGroundsChanged(registerAsWanted);
  onOwnRulesChanged(registerAsWanted);
}

async function registerAsWanted(): Promise<void> {
  await registerWatching(async () => {
    const [{ watch }, own] = await Promise.all([storedSettings(), readOwnRules()]);
    if (watch !== 'on') return null;
    if (await mayWatch()) return originsOf([...platforms, ...own.map(({ platform }) => platform)]);
    // It is off from then on, and would not come back by itself with a permission that is given for something else.
    await changeSettings({ watch: 'revoked' });
    return null;
  });
}

/**
 * A page that may be a leaving page is looked at as by a click on the button; of what is found only the badge tells.
 * The popup looks for itself when the person opens it, so nothing is kept.
 */
export async function lookIfLeaving({ tabId, url }: PageSender): Promise<null> {
  const [{ watch }, paused, catalogue] = await Promise.all([readSettings(), isPaused(), currentCatalogue()]);
  if (watch !== 'on' || paused || matchRule(url, catalogue) || !(await mayWatch())) return null;
  const looked = await lookInto(tabId);
  if (!looked || looked.url !== (await addressOf(tabId))) return null;
  // As in a private window: no rule is drafted, since nothing is kept.
  if (proposalsOf(looked, looked.url, true, '', siteOf).length > 0) await showBadge(tabId, 'ask');
  return null;
}
