import type { Page } from 'puppeteer-core';
import type { Driver } from '../../../tests/e2e/driver';

/** A page of ours, and when it was of use, in milliseconds since its navigation began. */
interface Opened {
  page: Page;
  usableAt: number;
}

const PATIENCE = 120_000;

/**
 * Opens a page of ours and waits for the first frame in which `selector` is there. In Chromium the page itself
 * notes when that was; Firefox lets nobody in before the page has begun, so there it is the first frame after
 * somebody could look, which is never too early.
 */
export async function openWatched(driver: Driver, path: string, selector: string): Promise<Opened> {
  const page = await driver.openExtensionPage('manifest.json');
  await page.evaluateOnNewDocument((wanted) => {
    const look = () => {
      if (document.querySelector(wanted))
        document.documentElement.dataset.usableAt = String(performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, selector);
  await page.goto(driver.url(path), { waitUntil: [] });
  const usableAt = await page.waitForFunction(
    (wanted, url) => {
      if (location.href !== url || !document.querySelector(wanted)) return 0;
      return Number(document.documentElement.dataset.usableAt ?? performance.now());
    },
    { timeout: PATIENCE },
    selector,
    driver.url(path),
  );
  return { page, usableAt: Number(await usableAt.jsonValue()) };
}
