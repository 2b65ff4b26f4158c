import puppeteer, { type Browser } from 'puppeteer-core';
import type { LaunchOptions } from './driver';
import { allowPrivate, pretendLocale } from './firefox-window';
import type { Home } from './home';
import { startTwice } from './process';
import { REFUSING } from './world';

/** Starts the browser on the profile of `home` with the extension in it, at an address of its own that we choose. */
export function startFirefox(home: Home, id: string, uuid: string, options: LaunchOptions): Promise<Browser> {
  return startTwice((signal) => startOnce(home, id, uuid, options, signal));
}

async function startOnce(
  home: Home,
  id: string,
  uuid: string,
  options: LaunchOptions,
  signal: AbortSignal,
): Promise<Browser> {
  const { port } = options.world;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    signal,
    timeout: 0,
    headless: options.headless ?? true,
    defaultViewport: null,
    userDataDir: home.profile,
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
      'browser.download.folderList': 2,
      'browser.download.dir': home.downloads,
      'browser.download.always_ask_before_handling_new_types': false,
      // An http address stays what the test wrote.
      'dom.security.https_first': false,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.no_proxies_on': REFUSING.host,
      'network.dns.localDomains': REFUSING.host,
      'network.socket.forcePort': `443=${REFUSING.port}`,
      ...(options.room !== undefined && {
        // In kilobytes, for all pages together.
        'dom.quotaManager.temporaryStorage.fixedLimit': Math.ceil(options.room / 1024),
      }),
      'intl.accept_languages': options.language === 'zh-CN' ? 'zh-CN, zh' : 'en-US, en',
    },
  });
  if (options.language === 'zh-CN') await pretendLocale(browser, 'zh-CN');
  await browser.installExtension(options.archive ?? home.extension);
  if (options.allowPrivate) await allowPrivate(browser, id);
  return browser;
}
