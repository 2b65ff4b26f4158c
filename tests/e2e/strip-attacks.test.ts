import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { clickUntil } from './click-until';
import { eventually } from './driver';
import { eachBrowser } from './each-browser';
import { heardOut } from './heard-out';

const WRAPPED = 'https://link.zhihu.com/?target=https%3A//example.com/a';
const STRIP = 'html > div:last-of-type';

/** Runs in the page, with the strip's element; what the page's own script could do as well. */
interface Attack {
  what: string;
  does: (strip: HTMLElement) => void;
}

/** Lies over the strip, in the top layer, and lets clicks through. */
const cover = (strip: HTMLElement): void => {
  const overlay = document.createElement('div');
  overlay.id = 'overlay';
  overlay.popover = 'manual';
  overlay.style.cssText =
    'pointer-events:none;position:fixed;inset:auto 0 0 0;width:100%;height:200px;margin:0;border:0;background:red';
  strip.before(overlay);
  overlay.showPopover();
};

/** What an element paints outside of its own place. */
const paints = [
  { what: 'shadow', paint: 'box-shadow:0 0 0 9999px white' },
  { what: 'outline', paint: 'outline:9999px solid white' },
  {
    what: 'filter',
    paint: 'height:300px;background:white;filter:drop-shadow(0 calc(100vh - 300px) 0 white)',
  },
];

const attacks: Attack[] = [
  { what: 'makes it see-through', does: (strip) => strip.style.setProperty('opacity', '0', 'important') },
  {
    what: 'makes the page see-through',
    does: () => document.documentElement.style.setProperty('opacity', '0'),
  },
  {
    what: 'masks it',
    does: (strip) =>
      strip.style.setProperty('mask-image', 'linear-gradient(transparent, transparent)', 'important'),
  },
  {
    what: 'makes the page tiny',
    does: () => document.documentElement.style.setProperty('zoom', '.45'),
  },
  { what: 'shrinks it', does: (strip) => strip.style.setProperty('scale', '.1', 'important') },
  {
    what: 'cuts its words off, but not its button',
    does: (strip) => {
      strip.style.setProperty('height', '40px', 'important');
      strip.style.setProperty('overflow', 'hidden', 'important');
      strip.scrollTop = strip.scrollHeight;
    },
  },
  { what: 'lays a popover over it that lets clicks through', does: cover },
  {
    what: 'lays a dialog over it and lifts it under the finger',
    does: (strip) => {
      const overlay = document.createElement('dialog');
      overlay.style.cssText =
        'pointer-events:none;position:fixed;inset:auto 0 0 0;width:100%;max-width:none;height:200px;margin:0;border:0';
      strip.before(overlay);
      overlay.showModal();
      // Nothing below it takes a click while it is there.
      addEventListener('pointermove', () => overlay.close(), { capture: true });
    },
  },
  {
    what: 'lays a popover over it out of a closed shadow root',
    does: (strip) => {
      const home = document.createElement('section');
      strip.before(home);
      const overlay = document.createElement('div');
      overlay.popover = 'manual';
      overlay.style.cssText =
        'pointer-events:none;position:fixed;inset:auto 0 0 0;width:100%;height:200px;margin:0;border:0;background:red';
      home.attachShadow({ mode: 'closed' }).append(overlay);
      overlay.showPopover();
    },
  },
  {
    what: 'covers it with the backdrop of a dot in a corner',
    does: (strip) => {
      const style = document.createElement('style');
      style.textContent = '#dot::backdrop { background: white }';
      const dot = document.createElement('div');
      dot.id = 'dot';
      dot.popover = 'manual';
      dot.style.cssText =
        'position:fixed;inset:0 auto auto 0;width:1px;height:1px;margin:0;padding:0;border:0';
      strip.before(style, dot);
      dot.showPopover();
    },
  },
  {
    what: 'covers it with what stands in a dot in a corner',
    does: (strip) => {
      const dot = document.createElement('div');
      dot.popover = 'manual';
      dot.style.cssText =
        'position:fixed;inset:0 auto auto 0;width:1px;height:1px;margin:0;padding:0;border:0;overflow:visible';
      const sheet = document.createElement('div');
      sheet.style.cssText = 'position:fixed;inset:0;background:white;pointer-events:none';
      dot.append(sheet);
      strip.before(dot);
      dot.showPopover();
    },
  },
  ...paints.map(({ what, paint }) => ({
    what: `covers it with the ${what} of something small elsewhere`,
    // Written out, since functions are sent as text.
    does: new Function(
      'strip',
      `const dot = document.createElement('div');
      dot.popover = 'manual';
      dot.style.cssText = 'position:fixed;inset:0 0 auto;width:100%;height:1px;margin:0;padding:0;border:0;${paint}';
      strip.before(dot);
      dot.showPopover();`,
    ) as Attack['does'],
  })),
  {
    what: 'covers it with the shadow of a dot in a closed shadow root',
    does: (strip) => {
      const home = document.createElement('section');
      strip.before(home);
      const dot = document.createElement('div');
      dot.popover = 'manual';
      dot.style.cssText =
        'position:fixed;inset:0 auto auto 0;width:1px;height:1px;margin:0;padding:0;border:0;box-shadow:0 0 0 9999px white';
      home.attachShadow({ mode: 'closed' }).append(dot);
      dot.showPopover();
    },
  },
  {
    what: 'covers it with a picture of the page that changes into another, until the finger is there',
    does: () => {
      const style = document.createElement('style');
      style.textContent = `::view-transition { pointer-events: none; background: white }
        ::view-transition-group(root) { animation-duration: 60s }
        ::view-transition-old(root), ::view-transition-new(root) { animation: none; opacity: 0 }`;
      document.head.append(style);
      const change = document.startViewTransition?.(() => {});
      // Chromium lets no click through it.
      addEventListener('pointermove', () => change?.skipTransition(), { capture: true });
    },
  },
  {
    what: 'takes it out of the top layer and lies over it',
    does: (strip) => {
      strip.hidePopover();
      const overlay = document.createElement('div');
      overlay.style.cssText =
        'pointer-events:none;position:fixed;inset:auto 0 0 0;height:200px;background:red;z-index:2147483647';
      document.body.append(overlay);
    },
  },
  {
    what: 'lifts its cover under the finger',
    does: () => {
      addEventListener('pointerdown', () => document.getElementById('overlay')?.remove(), { capture: true });
    },
  },
  {
    what: 'brings it back under the finger',
    does: (strip) => {
      strip.style.setProperty('visibility', 'hidden', 'important');
      addEventListener('pointermove', () => strip.style.setProperty('visibility', 'visible', 'important'), {
        capture: true,
      });
    },
  },
];

const NEEDS_COVER = /lifts its cover/;

eachBrowser(
  'tricks with the strip',
  {
    routes: {
      'link.zhihu.com': '<!doctype html><title>知乎</title><p class="info">您即将离开知乎</p>',
      // No request for an icon comes late and is taken for another.
      'example.com': '<!doctype html><link rel="icon" href="data:,"><p>arrived',
    },
  },
  (stage) => {
    const spotOf = (page: Page) => () => stage.driver.insideClosedRoot(page, STRIP, '.open');
    const isAsked = () => stage.world.requestsTo('example.com').length > 0;
    const openButton = (page: Page) =>
      eventually('the button', () => stage.driver.insideClosedRoot(page, STRIP, '.open'));
    /** Time the page needs to do what a click started; the other way round it would be waited for. */
    const settle = (page: Page, ms: number) =>
      page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), ms);
    const run = (page: Page, does: (strip: HTMLElement) => void) =>
      page.evaluate(`(${does})(document.querySelector(${JSON.stringify(STRIP)})); void 0`);

    /** Longer than a click has to wait for, and than it takes to look again. */
    const ARMED = 750;
    /** A click within this time after the strip could be seen opens nothing. */
    const TOO_SOON = 450;
    const LOOKED = 250;
    const TOO_LATE = 'no click of five came as soon as it should';

    /** What the page asked for by now is done by then. */
    const opensNothing = async (page: Page) => {
      // A page that is left hears nobody.
      await heardOut(stage.driver, page).catch(() => {});
      await settle(page, 100).catch(() => {});
      expect([page.url(), stage.world.requestsTo('example.com')]).toEqual([WRAPPED, []]);
    };

    /** How late the page saw a click, in milliseconds; it may be gone before it can be asked, and says so by itself. */
    const clickedAfter = () =>
      eventually('the click', () => {
        const told = stage.world.requestsTo('link.zhihu.com').find(({ url }) => url.includes('/clicked?'));
        return told && Number(told.url.split('?')[1]);
      });

    it.each(attacks)('T16 is not opened by a page that $what', async ({ what, does }) => {
      stage.world.clear();
      const page = await stage.driver.openPage(WRAPPED);
      const before = await openButton(page);
      await settle(page, ARMED);
      if (NEEDS_COVER.test(what)) await run(page, cover);
      await run(page, does);
      await settle(page, LOOKED);
      const now = (await stage.driver.insideClosedRoot(page, STRIP, '.open')) ?? before;
      const isInside = now.y > 0 && now.y < (await page.evaluate(() => innerHeight));
      await page.mouse.click(isInside ? now.x : before.x, isInside ? now.y : before.y);
      await opensNothing(page);
      await page.close();
    });

    it('T16 is not opened by a click that a script makes, were it on the button itself', async () => {
      stage.world.clear();
      const page = await stage.driver.openPage(WRAPPED);
      await openButton(page);
      await settle(page, ARMED);
      await stage.driver.insideClosedRoot(page, STRIP, '.open', true);
      await opensNothing(page);
      await clickUntil(page, spotOf(page), isAsked);
    });

    it('T16 is not opened where a calendar of the browser’s own may lie over it, which the page can close under the finger', async () => {
      stage.world.clear();
      const page = await stage.driver.openPage(WRAPPED);
      const { x, y } = await openButton(page);
      await page.evaluate(() => {
        const day = document.createElement('input');
        day.type = 'date';
        day.addEventListener('click', () => day.showPicker());
        document.body.append(day);
      });
      await settle(page, ARMED);
      await page.click('input');
      await page.waitForSelector('input:open');
      await settle(page, LOOKED);
      await page.mouse.click(x, y);
      await opensNothing(page);
      await page.close();
    });

    it('T16 lets no page draw over it with its own pseudo-elements', async () => {
      const page = await stage.driver.openPage(WRAPPED);
      await openButton(page);
      const drawn = await page.evaluate((strip) => {
        const style = document.createElement('style');
        style.textContent = `html > div::before, html > div::after {
          content: "" !important; position: absolute; inset: 0; z-index: 9; background: white; pointer-events: none }`;
        document.head.append(style);
        const host = document.querySelector(strip) ?? document.body;
        return ['::before', '::after'].map((pseudo) => getComputedStyle(host, pseudo).content);
      }, STRIP);
      expect(drawn).toEqual(['none', 'none']);
      await page.close();
    });

    it('T16 is not opened by the click that was under way when it appeared, but by the next one', async () => {
      for (let tries = 0; tries < 5; tries++) {
        stage.world.clear();
        const page = await stage.driver.openPage(WRAPPED);
        const { x, y } = await openButton(page);
        await settle(page, ARMED);
        await run(page, (strip) => {
          strip.hidePopover();
          setTimeout(() => {
            strip.showPopover();
            const back = performance.now();
            addEventListener('click', () => navigator.sendBeacon(`/clicked?${performance.now() - back}`));
            strip.dataset.back = '';
          }, 300);
        });
        await page.waitForSelector(`${STRIP}[data-back]`);
        await page.mouse.click(x, y);
        // A loaded machine may click so late that it counts.
        if ((await clickedAfter()) > TOO_SOON) continue;
        await opensNothing(page);
        await clickUntil(page, spotOf(page), isAsked);
        const { headers } = await stage.world.arrival('https://example.com/a');
        expect(headers.referer).toBeUndefined();
        return;
      }
      throw new Error(TOO_LATE);
    });

    it('T16 is not opened by a click just after its tab came to the front, but by the next one', async () => {
      for (let tries = 0; tries < 5; tries++) {
        const page = await stage.driver.openPage(WRAPPED);
        const { x, y } = await openButton(page);
        await page.evaluate(() => {
          let seen = 0;
          addEventListener('visibilitychange', () => {
            seen = performance.now();
          });
          // The page may be gone before it can be asked.
          addEventListener('click', () => navigator.sendBeacon(`/clicked?${performance.now() - seen}`));
        });
        const other = await stage.driver.openPage('https://example.com/other');
        await settle(other, 2 * ARMED);
        stage.world.clear();
        await page.bringToFront();
        await page.mouse.click(x, y);
        const late = (await clickedAfter()) > TOO_SOON;
        await other.close();
        // As above.
        if (late) continue;
        await opensNothing(page);
        await clickUntil(page, spotOf(page), isAsked);
        return;
      }
      throw new Error(TOO_LATE);
    });

    it('is opened where the whole site is grey for a day of mourning', async () => {
      stage.world.clear();
      const page = await stage.driver.openPage(WRAPPED);
      await run(page, () => document.documentElement.style.setProperty('filter', 'grayscale(100%)'));
      await openButton(page);
      await clickUntil(page, spotOf(page), isAsked);
    });

    it('T16 is opened once what stood beside it in the top layer is gone', async () => {
      stage.world.clear();
      const page = await stage.driver.openPage(WRAPPED);
      await openButton(page);
      await run(page, cover);
      await settle(page, ARMED);
      await page.evaluate(() => document.getElementById('overlay')?.remove());
      await clickUntil(page, spotOf(page), isAsked);
    });
  },
);
