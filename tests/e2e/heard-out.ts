import type { Page } from 'puppeteer-core';
import type { Driver } from './driver';
import { eventually } from './eventually';

/**
 * Waits until the background has answered all that a page of a platform has said or asked for by now, and the page has the
 * answers: what did not come of them will not come. A meeting that is under way is written down by it. A page that has only
 * just come is waited for until our script is in it.
 */
export async function heardOut(driver: Driver, page: Page): Promise<void> {
  const tabId = await driver.tabId(page);
  const reachPage = () =>
    eventually('our script in the page', () =>
      driver.inExtension(
        (id) =>
          browser.tabs.sendMessage(id, { type: 'where-are-you' }, { frameId: 0 }).then(
            () => true,
            () => undefined,
          ),
        tabId,
      ),
    );
  await reachPage();
  // Done in its turn, behind what the page said.
  await driver.inExtension((id) => browser.runtime.sendMessage({ type: 'record-this', tabId: id }), tabId);
  await reachPage();
}
