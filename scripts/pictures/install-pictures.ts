import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { launch } from '../../tests/e2e/browsers';
import { type Driver, eventually } from '../../tests/e2e/driver';
import type { BrowserName } from '../browsers/find';
import { inWorld } from '../browsers/in-world';
import { zipExtension } from '../package/extension';

const PAGE = 'https://link.zhihu.com/?target=https%3A//example.com/a';
const NOTICE =
  '<!doctype html><meta charset="utf-8"><title>知乎</title><h1 class="info">即将离开知乎</h1><p>您即将离开知乎，请注意您的账号财产安全。';
const SIZE = { width: 900, height: 420 };
/** Below it Firefox names the place of the file. */
const FIREFOX_LIST = { width: 900, height: 305 };

/**
 * Installs what a person is given, the packed ZIP, in the way INSTALL.md describes, and takes a picture of each
 * step: the browser's own page with the extension in it, and a leaving page on which it works.
 *
 * @param folder `store/pictures/install`
 */
export async function takeInstallPictures(name: BrowserName, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const archive = zipExtension(name);
  const unpacked = unpack(archive);
  const take = async (page: Page, step: string) => {
    await page.setViewport(name === 'firefox' && step === '1-loaded' ? FIREFOX_LIST : SIZE);
    await new Promise((drawn) => setTimeout(drawn, 1000));
    const path = join(folder, `${name}-${step}.png`);
    await page.screenshot({ path: path as `${string}.png` });
    console.log(path);
  };
  // Chromium's developer mode comes with the private windows.
  const options = { extension: unpacked, archive, allowPrivate: name === 'chromium' };
  await inWorld(
    { 'link.zhihu.com': NOTICE },
    (world) => launch(name, { world, ...options }),
    async (driver) => {
      await take(await listed(driver), '1-loaded');
      const page = await driver.openPage(PAGE);
      await driver.popupOf(page).then((popup) => popup.waitForSelector('html[data-kind="notice"]'));
      await page.bringToFront();
      await take(page, '2-works');
    },
  ).finally(() => rmSync(unpacked, { recursive: true, force: true }));
}

/** The browser's own page about its extensions. */
async function listed(driver: Driver): Promise<Page> {
  if (driver.name === 'chromium') return driver.openPage('chrome://extensions');
  const page = await driver.openPage('about:blank');
  await page.goto('about:debugging#/runtime/this-firefox', { waitUntil: [] });
  await eventually('the list of add-ons', () =>
    page.evaluate(() => document.body?.textContent?.includes('Onward') || undefined).catch(() => undefined),
  );
  return page;
}

function unpack(zip: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'onward-package-'));
  for (const [path, content] of Object.entries(unzipSync(readFileSync(zip)))) {
    if (path.endsWith('/')) continue;
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  if (readdirSync(folder).length === 0) throw new Error(`${zip} is empty.`);
  return folder;
}
