import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { LaunchOptions } from './driver';
import type { Home } from './home';
import { startTwice } from './process';
import { REFUSING } from './world';

declare const chrome: {
  developerPrivate: {
    updateProfileConfiguration(change: object): Promise<void>;
    updateExtensionConfiguration(change: object): Promise<void>;
    addHostPermission(extensionId: string, pattern: string): Promise<void>;
  };
};

/** Starts the browser on the profile of `home` with the extension in it. */
export function startChromium(home: Home, options: LaunchOptions): Promise<{ browser: Browser; id: string }> {
  return startTwice((signal) => startOnce(home, options, signal));
}

async function startOnce(
  home: Home,
  options: LaunchOptions,
  signal: AbortSignal,
): Promise<{ browser: Browser; id: string }> {
  const browser = await puppeteer.launch({
    executablePath: options.executable,
    signal,
    timeout: 0,
    headless: options.headless ?? true,
    defaultViewport: null,
    userDataDir: home.profile,
    // Over the pipe, CDP loads an unpacked extension even where --load-extension is gone.
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    args: [
      // Chromium's sandbox refuses to run as root, and only then may it be off.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--proxy-server=http://127.0.0.1:${options.world.port}`,
      `--proxy-bypass-list=<-loopback>;${REFUSING.host}`,
      `--host-resolver-rules=MAP ${REFUSING.host} 127.0.0.1:${REFUSING.port}`,
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
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: home.downloads });
  // Extensions.loadUnpacked wants an absolute path; the id follows from it, so it survives a restart.
  const id = await browser.installExtension(home.extension);
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

/** Lets `permissions.request()` for these patterns succeed without its prompt. */
export function allowHosts(browser: Browser, id: string, patterns: string[]): Promise<void> {
  return administrate(browser, async (admin) => {
    await admin.evaluate(
      async (id, patterns) => {
        for (const pattern of patterns) await chrome.developerPrivate.addHostPermission(id, pattern);
      },
      id,
      patterns,
    );
  });
}

/**
 * The browser's own list of extensions may do what a person can do there, and no extension may. So may a plain file of its,
 * which is there ten times as soon.
 */
export async function administrate(browser: Browser, act: (admin: Page) => Promise<void>): Promise<void> {
  const admin = await browser.newPage();
  await admin.goto('chrome://extensions/strings.m.js');
  await act(admin);
  await admin.close();
}
