import type { Page } from 'puppeteer-core';

/** Waits until the focus is on the heading of a page of ours: it goes there a moment after the first paint. */
export async function focusOnHeading(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1', { polling: 50 });
}
