import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { eventually } from './driver';
import { eachBrowser } from './each-browser';
import { focusOnHeading } from './focus-on-heading';
import { popupShowing } from './popup-showing';

const NOTICE = 'https://link.zhihu.com/?target=https%3A//www.example.com/%25E4%25B8%25AD';

eachBrowser(
  'the screens',
  {
    routes: {
      'link.zhihu.com': '<!doctype html><title>知乎</title><p class="info">您即将离开知乎</p>',
      'www.example.com': '<p>arrived',
    },
  },
  (stage) => {
    const popupOn = (page: Page, kind: string) =>
      popupShowing(stage.driver, page, `html[data-kind="${kind}"]`);

    it('paints the popup once: the focus on the destination, and nothing moves', async () => {
      const popup = await popupOn(await stage.driver.openPage(NOTICE), 'notice');
      await focusOnHeading(popup);
      expect(await popup.$eval('h1 bdi', (site) => site.textContent)).toBe('example.com');
      expect(await popup.$eval('.rest', (rest) => rest.textContent)).toBe('/中');
      if (stage.driver.name === 'firefox') return; // does not report layout shifts
      const shift = await popup.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) =>
              resolve(
                list
                  .getEntries()
                  .reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
              ),
            ).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 300);
          }),
      );
      expect(shift).toBe(0);
    });

    it('walks by keyboard from the destination to the button, and Enter on the heading opens nothing', async () => {
      const popup = await popupOn(await stage.driver.openPage(NOTICE), 'notice');
      await focusOnHeading(popup);
      stage.world.clear();
      await popup.keyboard.press('Enter');
      await popup.keyboard.press('Tab');
      expect(await popup.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe(
        'open-destination',
      );
    });

    it('keeps the choice that was made in one click', async () => {
      const page = await stage.driver.openPage(NOTICE);
      const popup = await popupOn(page, 'notice');
      await (await popup.waitForSelector('input[value="log-only"]'))?.click();
      await eventually('the choice in the settings', async () => {
        const again = await popupOn(page, 'notice');
        const isKept = await again.$eval('input[value="log-only"]', (input) => input.matches(':checked'));
        await again.close();
        return isKept || undefined;
      });
    });
  },
);
