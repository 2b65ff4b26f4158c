import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../utils/browser/api';
import { copyInTab, sayInTab } from '../../utils/browser/copy-in-tab';
import { openLinkPage } from '../../utils/browser/link-texts';
import { isPaused } from '../../utils/browser/pause';
import { openPopup } from '../../utils/browser/popup';
import { presentVisit } from '../../utils/browser/present-visit';
import { siteOf } from '../../utils/browser/public-suffix';
import { createQueue } from '../../utils/browser/queue';
import { readSettings } from '../../utils/browser/settings-store';
import { speech } from '../../utils/browser/speech';
import { activeTab } from '../../utils/browser/tabs';
import { isHarmless } from '../../utils/rules/kinds';
import type { Met } from '../../utils/unwrap/unwrap';
import { displayUrl } from '../../utils/url/display';
import { imitates, type Visit } from '../../utils/visit/visit';
import { recordAction } from './history';
import { openVisit } from './open';
import { endPause, startPause } from './pause';
import { inTurn } from './turns';

/** The keys of the manifest; a browser without a keyboard has none. */
export function obeyKeys(): void {
  // One key after the other: two presses that wake us are two.
  const oneAfterTheOther = createQueue();
  browser.commands?.onCommand.addListener((name, tab) => void oneAfterTheOther(() => obey(name, tab)));
}

async function obey(name: string, pressedOn: Tabs.Tab | undefined): Promise<void> {
  if (name === 'toggle-pause') return (await isPaused()) ? endPause() : startPause('until-resumed');
  const { id } = pressedOn ?? (await activeTab()) ?? {};
  if (id === undefined) return;
  await inTurn(id, async () => {
    const visit = await presentVisit(id);
    // A key does what one click would; where a danger may be named, it has to be read first, and the page before that.
    if (!visit || visit.isProvisional || !isHarmless(visit.met.kind)) return;
    if (name === 'open-destination')
      await (isToBeSeen(visit.met) ? openPopup(id) : openVisit(id, visit, 'here'));
    if (name === 'copy-destination') await copyVisit(id, visit);
  });
}

/** A name that can be taken for another is shown before anything is opened. */
function isToBeSeen(met: Met): boolean {
  return met.outcome === 'unwrapped' && imitates(met.destination, siteOf);
}

async function copyVisit(tabId: number, visit: Visit): Promise<void> {
  const { met, isPrivate } = visit;
  if (met.outcome !== 'unwrapped') return;
  const isCopied = await copyInTab(tabId, met.destination);
  if (!isCopied) return openLinkPage({ text: met.url, isPrivate, isLink: true, copyFailed: true });
  await recordAction(visit, 'copied');
  const { t } = await speech(await readSettings());
  await sayInTab(tabId, t('menus.copied', { site: displayUrl(met.destination, siteOf).site }));
}
