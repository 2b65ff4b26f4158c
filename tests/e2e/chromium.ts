import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type ChromiumDriver, eventually, isAt, type LaunchOptions, type Spot, spotOf } from './driver';

type Tab = { id: number };
declare const chrome: {
  tabs: { create(properties: object): Promise<Tab>; query(query: object): Promise<Tab[]> };
  windows: { create(properties: object): Promise<{ tabs: Tab[] }> };
  developerPrivate: {
    updateProfileConfiguration(change: object): Promise<void>;
    updateExtensionConfiguration(change: object): Promise<void>;
    addHostPermission(extensionId: string, pattern: string): Promise<void>;
  };
};

/** Starts Chromium (or Chrome, Edge, Brave) with a fresh profile, the extension loaded, and `world` as its internet. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumDriver> {
  const profile = await mkdtemp(join(tmpdir(), 'onward-chromium-'));
  let { browser, id } = await start(profile, options);
  let control: Page | undefined;
  let colourScheme: 'dark' | 'light' = 'light';
  let blanks = 0;
  const tabIds = new WeakMap<Page, number>();

  // A plain file of the extension has its API and runs none of its code. A reload of the extension closes it.
  async function controlPage(): Promise<Page> {
    if (control === undefined || control.isClosed()) {
      control = await browser.newPage();
      await control.goto(driver.url('manifest.json'));
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
      const worker = await browser.targets().find(isWorker)?.worker();
      await worker?.close();
      await eventually('the end of the worker', () => (browser.targets().some(isWorker) ? undefined : true));
    },
    allowHosts: (patterns) =>
      administrate(browser, async (admin) => {
        await admin.evaluate(
          async (id, patterns) => {
            for (const pattern of patterns) await chrome.developerPrivate.addHostPermission(id, pattern);
          },
          id,
          patterns,
        );
      }),
    insideClosedRoot: closedRootSpot,
    setColourScheme: async (wanted) => {
      colourScheme = wanted;
      for (const page of await browser.pages()) await colour(page);
    },
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
    restart: async () => {
      await browser.close();
      ({ browser, id } = await start(profile, options));
    },
    closed: () => new Promise((done) => void browser.once('disconnected', () => done())),
    close: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
  return driver;
}

async function start(profile: string, options: LaunchOptions): Promise<{ browser: Browser; id: string }> {
  const browser = await puppeteer.launch({
    executablePath: options.executable,
    headless: options.headless ?? true,
    defaultViewport: null,
    userDataDir: profile,
    // Over the pipe, CDP loads an unpacked extension even where --load-extension is gone.
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    args: [
      // Chromium's sandbox refuses to run as root, and only then may it be off.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--proxy-server=http://127.0.0.1:${options.world.port}`,
      '--proxy-bypass-list=<-loopback>',
      '--ignore-certificate-errors',
      // The extension's messages follow --lang, navigator.languages follows --accept-lang.
      `--lang=${options.language ?? 'en'}`,
      `--accept-lang=${options.language === 'zh-CN' ? 'zh-CN,zh' : 'en-US,en'}`,
      // An http address stays what the test wrote.
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      '--window-size=1280,900',
      '--no-first-run',
      ...(options.firstPage === undefined ? [] : [options.firstPage]),
    ],
  });
  // Extensions.loadUnpacked wants an absolute path; the id follows from it, so it survives a restart.
  const id = await browser.installExtension(resolve(options.extension));
  if (options.allowPrivate) {
    await administrate(browser, async (admin) => {
      await admin.evaluate(async (extensionId) => {
        // Without developer mode first, the next call disables the extension.
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
      }, id);
    });
  }
  return { browser, id };
}

/** chrome://extensions may do what a person can do there, and no extension may. */
async function administrate(browser: Browser, act: (admin: Page) => Promise<void>): Promise<void> {
  const admin = await browser.newPage();
  await admin.goto('chrome://extensions');
  await act(admin);
  await admin.close();
}

/** Only the debugger sees into a closed root: DOM.describeNode names it, DOM.resolveNode gives a handle. */
async function closedRootSpot(page: Page, host: string, selector: string): Promise<Spot | undefined> {
  const session = await page.createCDPSession();
  try {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `document.querySelector(${JSON.stringify(host)})`,
    });
    if (result.objectId === undefined) return undefined;
    const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, pierce: true });
    const root = node.shadowRoots?.[0];
    if (root === undefined) return undefined;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
    if (object.objectId === undefined) return undefined;
    const { result: spot } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function (selector) { return (${spotOf})(this, selector); }`,
      arguments: [{ value: selector }],
      returnByValue: true,
    });
    return spot.value ?? undefined;
  } finally {
    await session.detach();
  }
}
