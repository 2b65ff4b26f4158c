import type { Page } from 'puppeteer-core';
import type { Driver } from './driver';
import { eventually, PATIENCE_MS } from './eventually';

/** How long a popup may take to say what it knows, in milliseconds; then it is asked again. */
const SAID_MS = 1000;

/**
 * The popup of a tab as a page, loaded anew until `selector` is there: a page that is read first takes a moment.
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
  await eventually(
    `a popup with ${selector}`,
    async () => {
      if (await popup.waitForSelector(selector, { timeout: SAID_MS }).catch(() => null)) return true;
      // Not by the driver: a tab of its own for each try costs a second, and Firefox reports no reload.
      await popup.evaluate(() => location.reload()).catch(() => {});
      return undefined;
    },
    timeout,
  );
  return popup;
}
