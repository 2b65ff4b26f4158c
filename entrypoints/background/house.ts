import { keepAlarm, onAlarm } from '../../utils/browser/alarms';
import { browser } from '../../utils/browser/api';
import { forgetDrafts } from '../../utils/browser/draft-file';
import { onAccessChanged } from '../../utils/browser/platform-access';
import { onSynced, readSettings, takeOverSynced } from '../../utils/browser/settings-store';
import { forgetOldCounts } from '../../utils/browser/straight-counts';
import { forgetTab } from '../../utils/browser/tab-session';
import { openOwnPage } from '../../utils/browser/tabs';
import { DAY_MS } from '../../utils/incidents/moment';
import type { Reply } from '../../utils/messages/protocol';
import { showButton } from './button';
import { forgetOld, forgetStaged } from './history';
import { registerAll } from './own-rules';

const TIDY = 'tidy-history';
const DAY_MINUTES = 24 * 60;
const HOUR_MS = 60 * 60 * 1000;
const MONTH_MS = 30 * DAY_MS;

/** What has to be done by itself: the welcome page, the packs' scripts, and the end of old incidents. */
export function keepHouse(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openOwnPage('/welcome.html');
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
  onSynced(takeOverSynced);
  // A chosen "open directly" needs nothing here: it holds from the moment its hosts are granted, even where the
  // popup closed under the prompt, and asks again from the moment they are taken away (`direct.ts`, `tabView`).
  onAccessChanged(registerAll);
  browser.tabs.onRemoved.addListener(forgetTab);
  // Chromium gives a tab another id where it saves its memory.
  if (!import.meta.env.FIREFOX) browser.tabs.onReplaced.addListener((_, old) => forgetTab(old));
  onAlarm(TIDY, async () => {
    const now = Date.now();
    const { tidied = now } = await browser.storage.local.get('tidied');
    // A full disk is all the more to be tidied.
    await browser.storage.local.set({ tidied: now }).catch(() => {});
    // After a month the clock may be wrong, and nothing that is deleted comes back: it gets an hour to be put right.
    await (now - Number(tidied) > MONTH_MS ? browser.alarms.create(TIDY, { delayInMinutes: 60 }) : tidy());
  });
  // At every start: after the browser was closed, the alarm may be gone.
  void planTidying();
}

/** Deletes what is kept no longer. @returns whether the history could */
export async function tidy(): Promise<Reply> {
  const { retentionDays } = await readSettings();
  const [reply] = await Promise.all([
    forgetOld(retentionDays),
    forgetOldCounts(retentionDays),
    forgetDrafts(HOUR_MS),
  ]);
  await showButton();
  return reply;
}

function planTidying(): Promise<void> {
  return keepAlarm(TIDY, { delayInMinutes: 1, periodInMinutes: DAY_MINUTES });
}
