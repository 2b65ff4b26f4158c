import type { Page } from 'puppeteer-core';
import type { Driver } from '../../tests/e2e/driver';
import { type GalleryPage, showing } from '../../tests/e2e/gallery';
import { popupShowing } from '../../tests/e2e/popup-showing';
import type { Scene } from './scenes';

/** How long a page may take to be recognised; those that draw themselves are observed for ten seconds. */
const RECOGNISED_MS = 20_000;

/**
 * Opens a scene, in the language and with the history that are set, and waits until it has drawn itself.
 *
 * @param tabs the tabs with interstitials that earlier scenes have left open, by their `at`
 */
export async function openScene(
  driver: Driver,
  scene: Scene,
  pages: readonly GalleryPage[],
  tabs: Map<string, Page>,
): Promise<Page> {
  const page = scene.path ? await driver.openExtensionPage(scene.path) : await onInterstitial();
  await reach(page, scene);
  return page;

  async function onInterstitial(): Promise<Page> {
    const shown = pages.find(({ name }) => name === scene.at);
    if (shown === undefined) throw new Error(`${scene.name}: there is no page ${scene.at}`);
    if (scene.name.startsWith('strip')) return driver.openPage(showing(shown));
    const known = tabs.get(shown.name);
    // A failed test closes what is open.
    const tab = known && !known.isClosed() ? known : await driver.openPage(showing(shown));
    tabs.set(shown.name, tab);
    const { kind } = shown.expected;
    return popupShowing(driver, tab, kind ? `html[data-kind="${kind}"]` : scene.ready, RECOGNISED_MS);
  }
}

/** Waits until a page shows the scene, doing the scene's clicks; again after a reload. */
export async function reach(page: Page, scene: Scene): Promise<void> {
  // A new browser opens the welcome page over it, and behind that nothing is drawn nor waited for.
  await page.bringToFront();
  await page.waitForSelector(scene.ready, { timeout: RECOGNISED_MS });
  for (const selector of scene.clicks ?? []) await (await page.waitForSelector(selector))?.click();
}
