import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type Driver, eventually, isAt, type LaunchOptions, type Spot, spotOf } from './driver';

/** Starts stock Firefox with a fresh profile, the extension loaded, and `world` as its internet. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const profile = await mkdtemp(join(tmpdir(), 'onward-firefox-'));
  const manifest = JSON.parse(await readFile(join(options.extension, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const uuid = randomUUID();
  let browser = await start(profile, id, uuid, options);
  let control: Page | undefined;

  // Tabs are opened by the browser's own window code: newPage() would use whichever window is in front, private or not.
  async function blankPage(isPrivate: boolean): Promise<Page> {
    const context = await inChrome(browser, openTab, isPrivate);
    return eventually('the new tab', async () =>
      (await browser.pages()).find((page) => contextOf(page) === context),
    );
  }

  // Navigation to moz-extension: pages is never reported, so nothing may wait for it.
  async function goToExtension(page: Page, path: string): Promise<void> {
    await page.goto(driver.url(path), { waitUntil: [] });
    await page.waitForFunction(
      (url) => location.href === url && document.readyState === 'complete',
      {},
      driver.url(path),
    );
  }

  const driver: Driver = {
    name: 'firefox',
    version: await browser.version(),
    url: (path) => `moz-extension://${uuid}/${path}`,
    openPage: async (url, where) => {
      const page = await blankPage(where?.private ?? false);
      await page.goto(url);
      return page;
    },
    openExtensionPage: async (path) => {
      const page = await blankPage(false);
      await goToExtension(page, path);
      return page;
    },
    popupOf: async (page) => driver.openExtensionPage(`popup.html?tab=${await driver.tabId(page)}`),
    tabId: (page) => inChrome(browser, tabIdOf, contextOf(page)),
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
    killBackground: () => inChrome(browser, terminateBackground, id),
    // The pref extensions.webextOptionalPermissionPrompts answers for the person.
    allowHosts: async () => {},
    insideClosedRoot: (page, host, selector) => closedRootSpot(browser, page, host, selector),
    setColourScheme: (scheme) => inChrome(browser, overrideColourScheme, scheme),
    restart: async () => {
      await browser.close();
      control = undefined;
      browser = await start(profile, id, uuid, options);
    },
    closed: () => new Promise((done) => void browser.once('disconnected', () => done())),
    close: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
  return driver;
}

async function start(profile: string, id: string, uuid: string, options: LaunchOptions): Promise<Browser> {
  const { port } = options.world;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless ?? true,
    defaultViewport: null,
    userDataDir: profile,
    acceptInsecureCerts: true,
    // Without it moz-extension: pages and the browser's own window are out of reach.
    args: [
      '--remote-allow-system-access',
      '--width=1280',
      '--height=900',
      options.firstPage ?? 'about:blank',
    ],
    extraPrefsFirefox: {
      // The address of our pages, and so their IndexedDB, is the same after a restart.
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      // A temporary add-on is uninstalled when Firefox closes; its data must outlive that, as an installed one's does.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'extensions.webextOptionalPermissionPrompts': false,
      // The viewer would put its own page in place of our manifest.json, which inExtension() lives in.
      'devtools.jsonview.enabled': false,
      // An http address stays what the test wrote.
      'dom.security.https_first': false,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.no_proxies_on': '',
      'intl.accept_languages': options.language === 'zh-CN' ? 'zh-CN, zh' : 'en-US, en',
    },
  });
  if (options.language === 'zh-CN') await inChrome(browser, pretendLocale, 'zh-CN');
  await browser.installExtension(resolve(options.extension));
  if (options.allowPrivate) await inChrome(browser, allowPrivate, id);
  return browser;
}

/** Calls `fn` in Firefox's own window, with all its privileges; arguments and result are JSON. */
async function inChrome<A extends unknown[], R>(
  browser: Browser,
  fn: (...args: A) => R | Promise<R>,
  ...args: A
): Promise<R> {
  const { contexts } = await send<{ contexts: { context: string }[] }>(browser, 'browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const answer = await send<Answer>(browser, 'script.callFunction', {
    functionDeclaration: `async (args) => JSON.stringify(await (${fn})(...JSON.parse(args)) ?? null)`,
    arguments: [{ type: 'string', value: JSON.stringify(args) }],
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return JSON.parse(answer.result.value as string);
}

type Answer =
  | { type: 'success'; result: { value?: unknown; sharedId?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** puppeteer has no public way to say a BiDi command of Firefox's own. */
async function send<R>(browser: Browser, method: string, params: object): Promise<R> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: R }> };
  };
  return (await connection.send(method, params)).result;
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

/** BiDi hands out closed roots too when asked for the whole shadow tree. */
async function closedRootSpot(
  browser: Browser,
  page: Page,
  host: string,
  selector: string,
): Promise<Spot | undefined> {
  const target = { context: contextOf(page) };
  const element = await send<Answer>(browser, 'script.evaluate', {
    expression: `document.querySelector(${JSON.stringify(host)})`,
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  if (element.type === 'exception') throw new Error(element.exceptionDetails.text);
  const root = (element.result.value as { shadowRoot?: { sharedId: string } } | undefined)?.shadowRoot;
  if (!root) return undefined;
  const spot = await send<Answer>(browser, 'script.callFunction', {
    functionDeclaration: `(root, selector) => JSON.stringify((${spotOf})(root, selector) ?? null)`,
    arguments: [{ sharedId: root.sharedId }, { type: 'string', value: selector }],
    target,
    awaitPromise: false,
  });
  if (spot.type === 'exception') throw new Error(spot.exceptionDetails.text);
  return JSON.parse(spot.result.value as string) ?? undefined;
}

// What follows runs inside Firefox's own window and uses Firefox's own names.
/* biome-ignore-start lint/suspicious/noExplicitAny: Firefox's internals have no types. */
declare const ChromeUtils: { importESModule(url: string): any };
declare const Services: any;
declare const OpenBrowserWindow: any;
declare const WebExtensionPolicy: any;

async function openTab(isPrivate: boolean): Promise<string> {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { PrivateBrowsingUtils } = ChromeUtils.importESModule(
    'resource://gre/modules/PrivateBrowsingUtils.sys.mjs',
  );
  const windows: any[] = [...Services.wm.getEnumerator('navigator:browser')];
  let owner = windows.find((each) => PrivateBrowsingUtils.isWindowPrivate(each) === isPrivate);
  if (owner === undefined) {
    owner = OpenBrowserWindow({ private: isPrivate });
    // Before its delayed start is over, a window aborts what its tabs load.
    await new Promise<void>((ready) => {
      const topic = 'browser-delayed-startup-finished';
      const observer = (subject: unknown) => {
        if (subject !== owner) return;
        Services.obs.removeObserver(observer, topic);
        ready();
      };
      Services.obs.addObserver(observer, topic);
    });
  }
  const tab = owner.gBrowser.addTrustedTab('about:blank', { inBackground: false });
  owner.focus();
  return NavigableManager.getIdForBrowser(tab.linkedBrowser);
}

function tabIdOf(context: string): number {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const windows: any[] = [...Services.wm.getEnumerator('navigator:browser')];
  const tab = windows
    .flatMap((each) => [...each.gBrowser.tabs])
    .find((each) => NavigableManager.getIdForBrowser(each.linkedBrowser) === context);
  if (tab === undefined) throw new Error('no tab shows this page');
  return ExtensionParent.apiManager.global.tabTracker.getId(tab);
}

async function terminateBackground(id: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
}

async function allowPrivate(id: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  await (await AddonManager.getAddonByID(id)).reload();
}

// A language pack cannot be installed offline, but an extension only asks which language the browser claims.
function pretendLocale(locale: string): void {
  Services.locale.availableLocales = [locale, 'en-US'];
  Services.locale.requestedLocales = [locale];
}

function overrideColourScheme(scheme: 'dark' | 'light'): void {
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1);
}
/* biome-ignore-end lint/suspicious/noExplicitAny: as above. */
