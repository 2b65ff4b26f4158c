import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { closedRootSpotInFirefox } from './closed-root';
import { downloadInto } from './download';
import type { Driver, LaunchOptions } from './driver';
import { eventually } from './eventually';
import { contextOf } from './firefox-bidi';
import { startFirefox } from './firefox-start';
import {
  openTab,
  overrideColourScheme,
  overrideMedium,
  reloadExtension,
  switchOffAndOn,
  tabIdOf,
  terminateBackground,
} from './firefox-window';
import { createHome } from './home';
import { isAt } from './is-at';
import { closeBrowser, inTime } from './process';

/** How long a page may take to close that a failed test has left. */
const TIDY_MS = 5000;

/** Starts stock Firefox with a fresh profile, the extension loaded, and `world` as its internet. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const home = await createHome(options.extension, options.prepare);
  const manifest = JSON.parse(await readFile(join(home.extension, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const uuid = randomUUID();
  let browser = await startFirefox(home, id, uuid, options);
  let control: Page | undefined;

  // Tabs are opened by the browser's own window code: newPage() would use whichever window is in front, private or not.
  async function blankPage({ private: isPrivate = false, container = 0 } = {}): Promise<Page> {
    const context = await openTab(browser, isPrivate, container);
    return eventually('the new tab', async () =>
      (await browser.pages()).find((page) => contextOf(page) === context),
    );
  }

  // Navigation to moz-extension: pages is never reported, so nothing may wait for it.
  async function goToExtension(page: Page, path: string): Promise<void> {
    await page.goto(driver.url(path), { waitUntil: [] });
    await page.waitForFunction(
      (url) => location.href === url && document.readyState === 'complete',
      // By frames it would wait for ever behind another tab, as the welcome page opens one at its own time.
      { polling: 100 },
      driver.url(path),
    );
  }

  const driver: Driver = {
    name: 'firefox',
    version: await browser.version(),
    url: (path) => `moz-extension://${uuid}/${path}`,
    openPage: async (url, where) => {
      const page = await blankPage(where);
      await page.goto(url);
      return page;
    },
    openExtensionPage: async (path) => {
      const page = await blankPage();
      await goToExtension(page, path);
      return page;
    },
    popupOf: async (page) => driver.openExtensionPage(`popup.html?tab=${await driver.tabId(page)}`),
    tabId: (page) => tabIdOf(browser, contextOf(page)),
    pageAt: (url, timeout) =>
      eventually(
        `a page at ${url}`,
        async () => (await browser.pages()).find((page) => isAt(page.url(), url)),
        timeout,
      ),
    inExtension: async (fn, ...args) => {
      if (control === undefined || control.isClosed())
        control = await driver.openExtensionPage('manifest.json');
      return control.evaluate(fn as (...args: unknown[]) => unknown, ...args) as Promise<never>;
    },
    killBackground: () => terminateBackground(browser, id),
    reloadExtension: async (update) => {
      if (update !== undefined) await home.replaceExtension(update);
      // It takes the page away, and puppeteer is not told.
      control = undefined;
      await reloadExtension(browser, id);
    },
    switchOffAndOn: async () => {
      control = undefined;
      await switchOffAndOn(browser, id);
    },
    // The pref extensions.webextOptionalPermissionPrompts answers for the person.
    allowHosts: async () => {},
    allowPermissions: async () => {},
    insideClosedRoot: (...asked) => closedRootSpotInFirefox(browser, ...asked),
    setColourScheme: (scheme) => overrideColourScheme(browser, scheme),
    setMedium: async (page, medium) => {
      await page.bringToFront();
      await overrideMedium(browser, medium);
    },
    download: (act) => downloadInto(home.downloads, act),
    restart: async () => {
      await closeBrowser(browser);
      control = undefined;
      browser = await startFirefox(home, id, uuid, options);
    },
    tidy: async () => {
      if (!browser.connected) return driver.restart();
      await driver.inExtension(() => true);
      // A page of the web, too: who loads the extension anew closes its pages, and with the last of all goes the browser.
      const kept = [control, await blankPage()];
      for (const page of await browser.pages()) if (!kept.includes(page)) await inTime(page.close(), TIDY_MS);
    },
    closed: () => new Promise((done) => void browser.once('disconnected', () => done())),
    close: async () => {
      await closeBrowser(browser);
      await home.delete();
    },
  };
  return driver;
}
