import type { Page } from 'puppeteer-core';
import { administrate, allowHosts, startChromium } from './chromium-start';
import { closedRootSpotInChromium } from './closed-root';
import { downloadInto } from './download';
import type { ChromiumDriver, LaunchOptions } from './driver';
import { eventually } from './eventually';
import { createHome } from './home';
import { isAt } from './is-at';
import { closeBrowser, inTime } from './process';

type Tab = { id: number };
declare const chrome: {
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  runtime: { reload(): void };
  tabs: { create(properties: object): Promise<Tab>; query(query: object): Promise<Tab[]> };
  windows: { create(properties: object): Promise<{ tabs: Tab[] }> };
};

/** How long a page may take to close that a failed test has left. */
const TIDY_MS = 5000;

/** Starts Chromium (or Chrome, Edge, Brave) with a fresh profile, the extension loaded, and `world` as its internet. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumDriver> {
  const home = await createHome(options.extension, options.prepare);
  let { browser, id } = await startChromium(home, options);
  let control: Page | undefined;
  let colourScheme: 'dark' | 'light' = 'light';
  let blanks = 0;
  const tabIds = new WeakMap<Page, number>();

  // A plain file of the extension has its API and runs none of its code. A reload of the extension closes it.
  async function controlPage(): Promise<Page> {
    if (control === undefined || control.isClosed()) {
      const page = await browser.newPage();
      await page.goto(driver.url('manifest.json'));
      control = page;
    }
    return control;
  }

  // The tab is made through the extension API, which tells its id; the fragment tells which page it became.
  async function blankPage(isPrivate: boolean): Promise<Page> {
    const url = `about:blank#${++blanks}`;
    const tabId = isPrivate
      ? await driver.inExtension(
          async (url) => (await chrome.windows.create({ url, incognito: true })).tabs[0]?.id,
          url,
        )
      : await driver.inExtension(async (url) => (await chrome.tabs.create({ url })).id, url);
    const page = await driver.pageAt(url);
    if (tabId !== undefined) tabIds.set(page, tabId);
    await colour(page);
    return page;
  }

  function colour(page: Page): Promise<void> {
    return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colourScheme }]);
  }

  function openPopups(): Promise<Page[]> {
    const popups = browser.targets().filter((target) => target.url() === driver.url('popup.html'));
    return Promise.all(popups.map((target) => target.asPage()));
  }

  const driver: ChromiumDriver = {
    name: 'chromium',
    version: await browser.version(),
    url: (path) => `chrome-extension://${id}/${path}`,
    openPage: async (url, where) => {
      const page = await blankPage(where?.private ?? false);
      await page.goto(url);
      return page;
    },
    openExtensionPage: (path) => driver.openPage(driver.url(path)),
    popupOf: async (page) => driver.openExtensionPage(`popup.html?tab=${await driver.tabId(page)}`),
    tabId: async (page) => {
      const known = tabIds.get(page);
      if (known !== undefined) return known;
      await page.bringToFront();
      const tabId = await driver.inExtension(
        async (windowId) => (await chrome.tabs.query({ active: true, windowId }))[0]?.id,
        Number(await page.windowId()),
      );
      if (tabId === undefined) throw new Error(`no tab shows ${page.url()}`);
      return tabId;
    },
    pageAt: (url, timeout) =>
      eventually(
        `a page at ${url}`,
        async () => (await browser.pages()).find((page) => isAt(page.url(), url)),
        timeout,
      ),
    inExtension: async (fn, ...args) =>
      (await controlPage()).evaluate(fn as (...args: unknown[]) => unknown, ...args) as Promise<never>,
    killBackground: async () => {
      const isWorker = (target: { type(): string; url(): string }) =>
        target.type() === 'service_worker' && target.url().startsWith(driver.url(''));
      const target = browser.targets().find(isWorker);
      const worker = await target?.worker();
      // On a loaded machine it is gone before puppeteer has let go of it.
      await worker?.close().catch((error) => {
        if (!/No session/.test(error)) throw error;
      });
      // An event that comes at once starts it anew under the same target, whose end nobody sees then.
      await eventually(
        'the end of the worker',
        () => (browser.targets().some((each) => each === target) ? undefined : true),
        1000,
      ).catch(() => {});
    },
    reloadExtension: async (update) => {
      if (update !== undefined) await home.replaceExtension(update);
      const old = await controlPage();
      await old.evaluate(() => void setTimeout(() => chrome.runtime.reload()));
      await eventually('the end of the old one', () => old.isClosed() || undefined);
      await eventually('the extension again', async () =>
        controlPage().then(
          () => true,
          () => undefined,
        ),
      );
    },
    switchOffAndOn: () =>
      administrate(browser, (list) =>
        list.evaluate(async (id) => {
          await chrome.management.setEnabled(id, false);
          await chrome.management.setEnabled(id, true);
        }, id),
      ),
    allowHosts: (patterns) => allowHosts(browser, id, patterns),
    // What an update requires it gets, and what the next one holds for optional it keeps.
    allowPermissions: async (names) => {
      await home.changeManifest((manifest) => ({
        ...manifest,
        permissions: [...manifest.permissions, ...names],
        optional_permissions: manifest.optional_permissions?.filter((name) => !names.includes(name)),
      }));
      await driver.reloadExtension();
      await home.changeManifest(null);
      await driver.reloadExtension();
    },
    insideClosedRoot: closedRootSpotInChromium,
    setColourScheme: async (wanted) => {
      colourScheme = wanted;
      for (const page of await browser.pages()) await colour(page);
    },
    setMedium: (page, medium) => page.emulateMediaType(medium),
    actionPopup: async (page) => {
      // Pressing the button while a popup is open never returns.
      for (const popup of await openPopups()) await popup.close();
      await page.bringToFront();
      const extension = (await browser.extensions()).get(id);
      if (extension === undefined) throw new Error('the extension is not loaded');
      await page.triggerExtensionAction(extension);
      const popup = await eventually('the toolbar popup', async () => (await openPopups())[0]);
      await colour(popup);
      return popup;
    },
    download: (act) => downloadInto(home.downloads, act),
    restart: async () => {
      await closeBrowser(browser);
      control = undefined;
      ({ browser, id } = await startChromium(home, options));
    },
    tidy: async () => {
      if (!browser.connected) return driver.restart();
      // A page of the web, too: who loads the extension anew closes its pages, and with the last of all goes the browser.
      const kept = [await controlPage(), await browser.newPage()];
      for (const popup of await openPopups()) await inTime(popup.close(), TIDY_MS);
      for (const page of await browser.pages()) if (!kept.includes(page)) await inTime(page.close(), TIDY_MS);
    },
    closed: () => new Promise((done) => void browser.once('disconnected', () => done())),
    close: async () => {
      await closeBrowser(browser);
      await home.delete();
    },
  };
  if (options.room !== undefined) {
    const session = await (await controlPage()).createCDPSession();
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: driver.url('').slice(0, -1),
      quotaSize: options.room,
    });
  }
  return driver;
}
