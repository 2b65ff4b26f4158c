import type { Page } from 'puppeteer-core';
import type { Driver } from './driver';
import { eventually } from './eventually';
import { inWindow } from './firefox-window';

/**
 * What is in the clipboard.
 *
 * @param page a page of the web: to Chromium's, it is shown while it is in front; Firefox's own window reads it always
 */
export async function pasted(driver: Driver, page: Page, type = 'text/plain'): Promise<string> {
  if (driver.name === 'firefox') return inWindow(page.browser(), readClipboard, type);
  const context = page.browserContext();
  await context.overridePermissions(new URL(page.url()).origin, ['clipboard-read']);
  const text = await eventually('a page that may read the clipboard', async () => {
    await page.bringToFront();
    // The focus comes a moment later.
    return page.evaluate(readClipboard, type).catch(() => undefined);
  });
  await context.clearPermissionOverrides();
  return text;
}

async function readClipboard(type: string): Promise<string> {
  const [item] = await navigator.clipboard.read();
  return item ? (await item.getType(type)).text() : '';
}
