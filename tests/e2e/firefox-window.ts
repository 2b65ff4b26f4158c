import type { Browser } from 'puppeteer-core';
import { run, send } from './firefox-bidi';

/** A new foreground tab in a private or an ordinary window, opened if need be, or in a container; gives its BiDi context. */
export function openTab(browser: Browser, isPrivate: boolean, container: number): Promise<string> {
  return inWindow(browser, openTabInside, isPrivate, container);
}

/** The id that extensions know the tab of a BiDi context by. */
export function tabIdOf(browser: Browser, context: string): Promise<number> {
  return inWindow(browser, tabIdOfInside, context);
}

/** Ends the event page of an extension at once, as an idle timeout does. */
export function terminateBackground(browser: Browser, id: string): Promise<void> {
  return inWindow(browser, terminateBackgroundInside, id);
}

/** Lets an extension run in private windows and reloads it. */
export function allowPrivate(browser: Browser, id: string): Promise<void> {
  return inWindow(browser, allowPrivateInside, id);
}

/** Loads an extension anew, as an update does. */
export function reloadExtension(browser: Browser, id: string): Promise<void> {
  return inWindow(browser, reloadInside, id);
}

/** Switches an extension off and on again, as the person can. */
export function switchOffAndOn(browser: Browser, id: string): Promise<void> {
  return inWindow(browser, switchOffAndOnInside, id);
}

/** Makes the browser claim a language it has no language pack for; extensions ask for no more. */
export function pretendLocale(browser: Browser, locale: string): Promise<void> {
  return inWindow(browser, pretendLocaleInside, locale);
}

/** Dark or light for all pages. */
export function overrideColourScheme(browser: Browser, scheme: 'dark' | 'light'): Promise<void> {
  return inWindow(browser, overrideColourSchemeInside, scheme);
}

/** The tab in front as on paper, or as on the screen. */
export function overrideMedium(browser: Browser, medium: 'print' | 'screen'): Promise<void> {
  return inWindow(browser, overrideMediumInside, medium);
}

/** "Copy Link" in the menu that a right click on a link is about to open. */
export function copyLinkByMenu(browser: Browser): Promise<void> {
  return inWindow(browser, copyLinkInside);
}

/** Calls `fn` in Firefox's own window, with all its privileges; arguments and result are JSON. */
export async function inWindow<A extends unknown[], R>(
  browser: Browser,
  fn: (...args: A) => R | Promise<R>,
  ...args: A
): Promise<R> {
  const { contexts } = await send<{ contexts: { context: string }[] }>(browser, 'browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const result = await run(browser, 'callFunction', {
    functionDeclaration: `async (args) => JSON.stringify(await (${fn})(...JSON.parse(args)) ?? null)`,
    arguments: [{ type: 'string', value: JSON.stringify(args) }],
    target: { context: contexts[0]?.context },
  });
  return JSON.parse(result as string);
}

// The functions from here on run inside that window and use Firefox's own names.
/* biome-ignore-start lint/suspicious/noExplicitAny: Firefox's internals have no types. */
declare const ChromeUtils: { importESModule(url: string): any };
declare const Services: any;
declare const OpenBrowserWindow: any;
declare const WebExtensionPolicy: any;

async function copyLinkInside(): Promise<void> {
  const menu = document.getElementById('contentAreaContextMenu') as any;
  const deadline = Date.now() + 10_000;
  while (menu.state !== 'open') {
    if (Date.now() > deadline) throw new Error('no menu opened');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  menu.activateItem(document.getElementById('context-copylink'));
}

async function openTabInside(isPrivate: boolean, userContextId: number): Promise<string> {
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
  const tab = owner.gBrowser.addTrustedTab('about:blank', { inBackground: false, userContextId });
  owner.focus();
  return NavigableManager.getIdForBrowser(tab.linkedBrowser);
}

function tabIdOfInside(context: string): number {
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

async function terminateBackgroundInside(id: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
}

async function allowPrivateInside(id: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  await (await AddonManager.getAddonByID(id)).reload();
}

async function reloadInside(id: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(id)).reload();
}

async function switchOffAndOnInside(id: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID(id);
  await addon.disable();
  await addon.enable();
}

function pretendLocaleInside(locale: string): void {
  Services.locale.availableLocales = [locale, 'en-US'];
  Services.locale.requestedLocales = [locale];
}

function overrideColourSchemeInside(scheme: 'dark' | 'light'): void {
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1);
}

function overrideMediumInside(medium: 'print' | 'screen'): void {
  (window as any).gBrowser.selectedBrowser.browsingContext.mediumOverride = medium;
}
/* biome-ignore-end lint/suspicious/noExplicitAny: as above. */
