import type { Page } from 'puppeteer-core';
import type { Driver } from './driver';
import { eventually } from './eventually';
import { inWindow } from './firefox-window';

/** What no page can press: an entry of our menus, a key of the manifest, a text behind our keyword in the address bar. */
type Press = { menu: string; linkUrl?: string; selectionText?: string } | { key: string } | { bar: string };

/**
 * Raises the event as the browser does when a person presses it over `page`. Chromium raises it without what
 * comes with the press there: the leave to touch the tab (activeTab), which a test grants by a host permission.
 */
export async function press(driver: Driver, page: Page, what: Press): Promise<void> {
  const tabId = await driver.tabId(page);
  if (driver.name === 'firefox') {
    await page.bringToFront();
    await inWindow(page.browser(), pressInFirefox, driver.url(''), tabId, what);
  } else await pressInChromium(driver, page, tabId, what);
}

/** So long may puppeteer take to hear of a tab that the browser has, in milliseconds. */
const HEARD_MS = 5000;

/**
 * The page of ours that is open at this address, waited for; Firefox tells it to nobody but the page itself. Once in some
 * hundred times it does not tell of the tab at all: then the same page is opened in another.
 */
export async function ownPageAt(driver: Driver, page: Page, path: string): Promise<Page> {
  let unheard: { id: number; url: string; since: number } | undefined;
  const found = await eventually(`a page of ours at ${path}`, async () => {
    for (const each of (await page.browser().pages()).reverse()) {
      const address = await each.evaluate(() => location.href).catch(() => '');
      if (address.startsWith(driver.url(path))) return each;
    }
    if (driver.name !== 'firefox') return undefined;
    const tab = await tabAt(driver, driver.url(path));
    unheard = tab && (unheard?.id === tab.id ? unheard : { ...tab, since: Date.now() });
    return unheard && Date.now() - unheard.since > HEARD_MS ? null : undefined;
  });
  if (found || !unheard) return found as Page;
  const again = await driver.openExtensionPage(unheard.url.slice(driver.url('').length));
  await driver.inExtension((id) => browser.tabs.remove(id), unheard.id);
  return again;
}

/** A tab of the browser's own list. */
function tabAt(driver: Driver, start: string): Promise<{ id: number; url: string } | undefined> {
  return driver.inExtension(async (start) => {
    const { id, url } = (await browser.tabs.query({})).find(({ url }) => url?.startsWith(start)) ?? {};
    return id !== undefined && url !== undefined ? { id, url } : undefined;
  }, start);
}

type Dispatching = { dispatch(...args: unknown[]): void };
declare const chrome: {
  tabs: { get(id: number): Promise<unknown> };
  contextMenus: { onClicked: Dispatching };
  commands: { onCommand: Dispatching };
  omnibox: { onInputEntered: Dispatching };
};

async function pressInChromium(driver: Driver, page: Page, tabId: number, what: Press): Promise<void> {
  // Only the page in front has a clipboard.
  await page.bringToFront();
  // The press is a person's act on the page, which lets it write the clipboard for some seconds. Not the right button: the
  // browser's own menu would open, and hold up whatever is clicked after it.
  await page.mouse.click(1, 1);
  // A message wakes the worker, which may have been stopped.
  await driver.inExtension(() => browser.runtime.sendMessage({ type: 'describe-link', url: '' }));
  const target = await page
    .browser()
    .waitForTarget((each) => each.type() === 'service_worker' && each.url().startsWith(driver.url('')));
  // Not by `target.worker()`: puppeteer keeps that of a worker which was stopped and has started anew under the same target.
  const session = await target.createCDPSession();
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${raise})(${tabId}, ${JSON.stringify(what)})`,
    awaitPromise: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

async function raise(tabId: number, what: Press): Promise<void> {
  const tab = await chrome.tabs.get(tabId);
  if ('menu' in what) chrome.contextMenus.onClicked.dispatch({ ...what, menuItemId: what.menu }, tab);
  else if ('key' in what) chrome.commands.onCommand.dispatch(what.key, tab);
  else chrome.omnibox.onInputEntered.dispatch(what.bar, 'newForegroundTab');
}

/* biome-ignore-start lint/suspicious/noExplicitAny: Firefox's internals have no types. */
declare const ChromeUtils: { importESModule(url: string): any };
declare const WebExtensionPolicy: any;

function pressInFirefox(origin: string, tabId: number, what: Press): void {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { tabTracker } = ExtensionParent.apiManager.global;
  const { extension } = WebExtensionPolicy.getActiveExtensions().find(
    (policy: any) => policy.getURL('') === origin,
  );
  const tab = tabTracker.getTab(tabId);
  if ('menu' in what) {
    extension.tabManager.addActiveTabPermission(tab);
    const { menu, ...info } = what;
    extension.emit('webext-menu-menuitem-click', { ...info, menuItemId: menu, modifiers: [] }, tab);
  } else if ('key' in what) extension.shortcuts.onCommand(what.key);
  else extension.emit('webext-omnibox-input-entered', what.bar, 'newForegroundTab');
}
/* biome-ignore-end lint/suspicious/noExplicitAny: as above. */
