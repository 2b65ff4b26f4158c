import type { Page } from 'puppeteer-core';
import type { ChromiumDriver, Driver } from './driver';
import { inWindow } from './firefox-window';

/**
 * A click on our button over `page`, with what comes with it: the leave to touch this tab (activeTab). Chromium
 * shows the real popup; Firefox's panel cannot be driven, so there the leave is given and the popup opened as a tab.
 */
export async function clickButton(driver: Driver, page: Page): Promise<Page> {
  if (driver.name === 'chromium') return (driver as ChromiumDriver).actionPopup(page);
  const tabId = await driver.tabId(page);
  await inWindow(page.browser(), giveActiveTab, driver.url(''), tabId);
  return driver.popupOf(page);
}

/* biome-ignore-start lint/suspicious/noExplicitAny: Firefox's internals have no types. */
declare const ChromeUtils: { importESModule(url: string): any };
declare const WebExtensionPolicy: any;

function giveActiveTab(origin: string, tabId: number): void {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { tabTracker } = ExtensionParent.apiManager.global;
  const { extension } = WebExtensionPolicy.getActiveExtensions().find(
    (policy: any) => policy.getURL('') === origin,
  );
  extension.tabManager.addActiveTabPermission(tabTracker.getTab(tabId));
}
/* biome-ignore-end lint/suspicious/noExplicitAny: as above. */
