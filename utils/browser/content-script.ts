import type { OwnRule } from '../own-rules/own-platform';
import { onRequest, patternsOf } from '../rules/catalogue';
import type { Platform } from '../rules/define-platform';
import { browser } from './api';
import { inTime } from './in-time';
import { accessiblePlatforms } from './platform-access';
import { registerScript } from './registered-script';

const SCRIPT = 'interstitial.js';

/**
 * Runs the content script on the pages of the platforms whose hosts are granted and of the person's own rules, and
 * on no others. Platform by platform, so that an update that adds some to a pack takes away none of the others.
 * Called whenever permissions or own rules change and when the extension starts.
 *
 * @param readOwn reads the own rules; asked when its turn has come, so that the last word is the newest
 */
export async function registerContentScript(
  platforms: readonly Platform[],
  readOwn: () => Promise<readonly OwnRule[]>,
): Promise<void> {
  const run = (id: string, readWanted: () => Promise<readonly Platform[]>) =>
    registerScript(id, async () => {
      const wanted = await readWanted();
      const granted = await accessiblePlatforms(wanted);
      const matches = patternsOf(wanted.filter((platform) => granted.has(platform.id)));
      return { js: [SCRIPT], matches, runAt: 'document_start' };
    });
  await Promise.all([
    run('packs', async () => onRequest(platforms)),
    // By itself: a pattern of a person's that the browser refuses takes nothing else with it.
    run('own-rules', async () => (await readOwn()).flatMap(({ on, platform }) => (on ? platform : []))),
  ]);
}

/**
 * Runs it in a tab without a host permission: after a click on our button the browser allows it (activeTab). Where the
 * page is busy, it runs as soon as it can.
 *
 * @returns `false` where the browser does not let us
 */
export async function runContentScript(tabId: number): Promise<boolean> {
  return inTime(browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] })).then(
    () => true,
    () => false,
  );
}
