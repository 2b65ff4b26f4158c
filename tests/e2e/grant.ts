import type { Driver } from './driver';
import { eventually } from './driver';

const ANSWER_MS = 5000;

/**
 * Grants host permissions the way a person does: by a click on a button of ours. The prompt itself no test can
 * press; `allowHosts` makes the browser say yes to it.
 */
export async function grant(driver: Driver, origins: string[]): Promise<void> {
  await driver.allowHosts(origins);
  const page = await driver.openExtensionPage('popup.html?tab=0');
  await page.evaluate((wanted) => {
    const button = document.createElement('button');
    button.id = 'grant';
    button.style.cssText = 'position:fixed;inset:0;z-index:9';
    button.addEventListener('click', async () => {
      const granted = await browser.permissions.request({ origins: wanted });
      button.dataset.granted = String(granted);
    });
    document.body.append(button);
  }, origins);
  const answer = await eventually('the answer to the permission request', async () => {
    // A click may be lost, an answer takes a moment.
    await page.click('#grant');
    return page
      .waitForSelector('#grant[data-granted]', { timeout: ANSWER_MS })
      .then((button) => button?.evaluate((button) => (button as HTMLElement).dataset.granted))
      .catch(() => undefined);
  });
  if (answer !== 'true') throw new Error(`not granted: ${origins.join(', ')}`);
  await page.close();
}

/** As in the options: the permission first, then the background registers the content script for the packs' pages. */
export async function grantEverything(driver: Driver): Promise<void> {
  await grant(driver, ['*://*/*']);
  await eventually('the content scripts of all packs', () =>
    driver.inExtension(
      async () => (await browser.scripting.getRegisteredContentScripts()).length > 0 || undefined,
    ),
  );
}
