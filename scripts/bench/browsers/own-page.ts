import type { Page } from 'puppeteer-core';
import type { Driver } from '../../../tests/e2e/driver';

/** A page of ours, and when it was of use, in milliseconds since its navigation began. */
export interface Opened {
  page: Page;
  usableAt: number;
}

/**
 * Opens a page of ours and notes the first frame in which `selector` is there. The page notes it itself: asking
 * from outside would add the way there and back.
 */
export async function openWatched(driver: Driver, path: string, selector: string): Promise<Opened> {
  const page = await driver.openExtensionPage('manifest.json');
  await page.evaluateOnNewDocument((wanted) => {
    const look = () => {
      if (document.querySelector(wanted))
        document.documentElement?.setAttribute('data-usable-at', String(performance.now()));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, selector);
  await page.goto(driver.url(path), { waitUntil: [] });
  await page.waitForFunction(() => document.documentElement?.hasAttribute('data-usable-at'), {
    timeout: 120_000,
  });
  const usableAt = await page.evaluate(() => Number(document.documentElement.getAttribute('data-usable-at')));
  return { page, usableAt };
}
