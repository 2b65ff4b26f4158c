import type { Page } from 'puppeteer-core';
import type { Driver } from './driver';

/**
 * Waits until the background has answered all that a page of a platform has said or asked for by now, and the page has the
 * answers: what did not come of them will not come. A meeting that is under way is written down by it.
 */
export async function heardOut(driver: Driver, page: Page): Promise<void> {
  await driver.inExtension(
    async (tabId) => {
      const reachPage = () => browser.tabs.sendMessage(tabId, { type: 'where-are-you' }, { frameId: 0 });
      await reachPage();
      // Done in its turn, behind what the page said.
      await browser.runtime.sendMessage({ type: 'record-this', tabId });
      await reachPage();
    },
    await driver.tabId(page),
  );
}
