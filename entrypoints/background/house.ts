import browser from 'webextension-polyfill';
import { registerPacks } from '../../utils/browser/packs';
import { onSynced, readSettings, takeOverSynced } from '../../utils/browser/settings-store';
import { forgetVisit } from '../../utils/browser/visits';
import { platforms } from '../../utils/rules/all-platforms';
import { forgetOld } from './history';

const TIDY = 'tidy-history';
const DAY_MINUTES = 24 * 60;

/** What has to be done by itself: the welcome page, the packs' scripts, and the end of old incidents. */
export function keepHouse(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    void registerPacks(platforms);
    void browser.alarms.create(TIDY, { delayInMinutes: 1, periodInMinutes: DAY_MINUTES });
  });
  browser.runtime.onStartup.addListener(() => {
    void registerPacks(platforms);
    void takeOverSynced();
  });
  onSynced(() => void takeOverSynced());
  // A chosen "open directly" needs nothing here: it holds from the moment its hosts are granted, even where the
  // popup closed under the prompt, and asks again from the moment they are taken away (`direct.ts`, `tabView`).
  browser.permissions.onAdded.addListener(() => void registerPacks(platforms));
  browser.permissions.onRemoved.addListener(() => void registerPacks(platforms));
  browser.tabs.onRemoved.addListener((tabId) => void forgetVisit(tabId));
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === TIDY) await forgetOld((await readSettings()).retentionDays);
  });
}
