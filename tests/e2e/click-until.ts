import type { Page } from 'puppeteer-core';
import type { Spot } from './driver';
import { eventually } from './eventually';

/** A click that comes sooner after the strip could be seen does not count, and takes no effect. */
const ARMED_MS = 750;

/**
 * Clicks at a spot of the strip, and again until it has had its effect: on a loaded machine the page may need longer
 * to see that the strip can be seen than a click has to wait for.
 *
 * @param spot where it is by now; `undefined` where it is not there
 */
export async function clickUntil(
  page: Page,
  spot: () => Promise<Spot | undefined>,
  isDone: () => boolean | Promise<boolean>,
): Promise<void> {
  await eventually('the effect of a click', async () => {
    await new Promise((resolve) => setTimeout(resolve, ARMED_MS));
    // The click before may have taken the page away.
    const at = (await isDone()) ? undefined : await spot().catch(() => undefined);
    if (at) {
      // Behind another tab nothing of it can be seen.
      await page.bringToFront();
      await page.mouse.click(at.x, at.y).catch(() => {});
    }
    return (await eventually('it', async () => (await isDone()) || undefined, ARMED_MS).catch(() => false))
      ? true
      : undefined;
  });
}
