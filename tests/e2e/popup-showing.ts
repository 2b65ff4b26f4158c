import type { Page } from 'puppeteer-core';
import type { Driver } from './driver';
import { eventually, PATIENCE_MS } from './eventually';

/** How long a popup may take to say what it knows, in milliseconds; then it is asked again, and has twice as long. */
const SAID_MS = 1000;

/**
 * The popup of a tab as a page, loaded anew until `selector` is there: a page that is read first takes a moment. Each popup
 * may set its reading off anew, so one that was asked at the same pace for ever might never be read.
 *
 * @param timeout in milliseconds; then the promise rejects
 */
export async function popupShowing(
  driver: Driver,
  tab: Page,
  selector: string,
  timeout = PATIENCE_MS,
): Promise<Page> {
  const popup = await driver.popupOf(tab);
  let patience = SAID_MS;
  await eventually(
    `a popup with ${selector}`,
    async () => {
      if (await popup.waitForSelector(selector, { timeout: patience }).catch(() => null)) return true;
      patience *= 2;
      // Not by the driver: a tab of its own for each try costs a second, and Firefox reports no reload.
      await popup.evaluate(() => location.reload()).catch(() => {});
      return undefined;
    },
    timeout,
  );
  return popup;
}
