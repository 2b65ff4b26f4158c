import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../../tests/e2e/driver';
import { reach } from './open-scene';
import type { Scene } from './scenes';

/** What the pictures are looked at on. */
export const devices = ['desktop', 'phone'] as const;
export type Device = (typeof devices)[number];

export const themes = ['light', 'dark'] as const;

const POPUP_WIDTH = 360;
/** A longer page is shown down to here, in CSS pixels. */
const MAX_HEIGHT = 2600;

/** A page that is looked at has been drawn by then. */
const DRAWN_MS = 500;

/** Makes the page as wide as it is on the device, and as high as what it shows. */
export async function frame(
  driver: Driver,
  page: Page,
  scene: Scene,
  device: Device,
  scale = 1,
): Promise<void> {
  const isPhone = device === 'phone';
  const width = isPhone || scene.name.startsWith('popup') ? POPUP_WIDTH : 1280;
  // Firefox knows no touch on a desktop.
  const hasTouch = isPhone && driver.name === 'chromium';
  const viewport = { width, deviceScaleFactor: scale, hasTouch, isMobile: hasTouch };
  const least = isPhone ? 640 : scene.name.startsWith('popup') ? 1 : 720;
  await page.bringToFront();
  await page.setViewport({ ...viewport, height: least });
  // Touch comes with a reload.
  if (hasTouch) await reach(page, scene);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ ...viewport, height: Math.min(Math.max(height, least), MAX_HEIGHT) });
  // What the address names is shown where the whole page is too long.
  await page.evaluate(() => document.getElementById(location.hash.slice(1))?.scrollIntoView());
}

/** Shows the page light or dark, every colour at its end. */
export async function dress(driver: Driver, page: Page, theme: (typeof themes)[number]): Promise<void> {
  await page.bringToFront();
  await driver.setColourScheme(theme);
  // In a window behind others no frame is drawn: so it is not waited for ever.
  await page.evaluate(async (patience) => {
    await Promise.race([
      new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      new Promise((resolve) => setTimeout(resolve, patience)),
    ]);
    for (const transition of document.getAnimations()) transition.finish();
  }, DRAWN_MS);
}

/** Leaves pictures of the page in both themes on both devices in `folder`, named after the scene. */
export async function takePictures(driver: Driver, page: Page, scene: Scene, folder: string): Promise<void> {
  for (const device of devices) {
    await frame(driver, page, scene, device);
    for (const theme of themes) {
      await dress(driver, page, theme);
      await page.screenshot({ path: join(folder, `${scene.name}.${device}.${theme}.png`) });
    }
  }
}
