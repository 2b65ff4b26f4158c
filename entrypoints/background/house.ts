import browser from 'webextension-polyfill';
import { keepAlarm } from '../../utils/browser/alarms';
import { forgetDrafts } from '../../utils/browser/draft-file';
import { onSynced, readSettings, takeOverSynced } from '../../utils/browser/settings-store';
import { forgetOldCounts } from '../../utils/browser/straight-counts';
import { forgetTab } from '../../utils/browser/tab-session';
import { showButton } from './button';
import { forgetOld, forgetStaged } from './history';
import { registerAll } from './own-rules';

const TIDY = 'tidy-history';
const DAY_MINUTES = 24 * 60;
const HOUR_MS = 60 * 60 * 1000;

/** What has to be done by itself: the welcome page, the packs' scripts, and the end of old incidents. */
export function keepHouse(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    void registerAll();
    void planTidying();
  });
  browser.runtime.onStartup.addListener(() => {
    void registerAll();
    void planTidying();
    void takeOverSynced();
    void forgetDrafts();
    void forgetStaged();
  });
  onSynced(() => void takeOverSynced());
  // A chosen "open directly" needs nothing here: it holds from the moment its hosts are granted, even where the
  // popup closed under the prompt, and asks again from the moment they are taken away (`direct.ts`, `tabView`).
  browser.permissions.onAdded.addListener(() => void registerAll());
  browser.permissions.onRemoved.addListener(() => void registerAll());
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  browser.alarms.onAlarm.addListener(({ name }) => (name === TIDY ? tidy() : undefined));
  // At every start: after the browser was closed, the alarm may be gone.
  void planTidying();
}

/** Deletes what is kept no longer. */
export async function tidy(): Promise<void> {
  const { retentionDays } = await readSettings();
  await Promise.all([forgetOld(retentionDays), forgetOldCounts(retentionDays), forgetDrafts(HOUR_MS)]);
  await showButton();
}

function planTidying(): Promise<void> {
  return keepAlarm(TIDY, { delayInMinutes: 1, periodInMinutes: DAY_MINUTES });
}
