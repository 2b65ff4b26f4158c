import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { eventually } from './driver';
import { eachBrowser, type Stage } from './each-browser';
import { copyLinkByMenu } from './firefox-window';
import { grant } from './grant';
import { incidentsOf } from './incidents-of';
import { pasted } from './pasted';

const QUESTION = 'https://www.zhihu.com/question/1';
const to = (path: string) => `https://link.zhihu.com/?target=https%3A//example.com/${path}`;
const READ_FIRST = 'https://steamcommunity.com/linkfilter/?url=https%3A%2F%2Fexample.com%2Fsteam';
const WARNING = 'https://c.pc.qq.com/middleb.html?pfurl=https%3A%2F%2Fexample.com%2Fqq';

/** The page notes the address that a link has when its menu opens, and the one that the browser drags along. */
const PAGE = `<!doctype html><title>question</title><style>a, component-link { display: block; width: 20rem; padding: 1rem }</style>
  <a id="point" href="${to('point')}">point</a>
  <a id="click" href="${to('click')}"><b>click</b></a>
  <a id="middle" href="${to('middle')}">middle</a>
  <a id="menu" href="${to('menu')}">menu</a>
  <a id="drag" href="${to('drag')}">drag</a>
  <a id="key" href="${to('key')}">key</a>
  <a id="made-up" href="${to('made-up')}">made up</a>
  <component-link></component-link>
  <a id="read-first" href="${READ_FIRST}">read first</a>
  <a id="warning" href="${WARNING}">warning</a>
  <a id="http" href="https://link.zhihu.com/?target=http%3A//example.com/plain">http</a>
  <a id="later" href="${to('later')}">later</a>
  <script>
    window.seen = {};
    document.addEventListener('contextmenu', (event) => { window.seen.menu = event.target.closest('a').href; });
    document.addEventListener('dragstart', (event) => { window.seen.drag = event.dataTransfer.getData('text/uri-list'); });
    const root = document.querySelector('component-link').attachShadow({ mode: 'open' });
    root.innerHTML = '<a id="inside" href="${to('shadow')}">shadow</a>';
  </script>`;

const hrefOf = (page: Page, id: string) => page.$eval(`#${id}`, (link) => (link as HTMLAnchorElement).href);

/** Points at a link and waits until it leads where it should. */
async function point(page: Page, id: string, leads: string): Promise<void> {
  await eventually(`#${id} to lead to ${leads}`, async () => {
    // Again: on a loaded machine the page may be pointed at before our script is in it.
    await page.mouse.move(1, 1);
    await page.hover(`#${id}`);
    const leadsThere = async () => (await hrefOf(page, id)) === leads || undefined;
    return eventually('it', leadsThere, 2000).catch(() => undefined);
  });
}

/** Points at a link that stays; a link asked about after it has its answer, so this one has too. */
async function pointInVain(page: Page, id: string): Promise<string> {
  await page.hover(`#${id}`);
  await point(page, 'point', 'https://example.com/point');
  return hrefOf(page, id);
}

/** On these platforms and on no other. */
const turnOn = ({ driver }: Stage, wanted: readonly string[]) =>
  driver.inExtension(async (change) => browser.runtime.sendMessage({ type: 'change-settings', change }), {
    straight: Object.fromEntries(['zhihu', 'steam', 'qq'].map((id) => [id, wanted.includes(id) || null])),
  });

/** The day it is, where the browser is as well. */
const today = () => new Date().toDateString();

const scripts = ({ driver }: Stage) =>
  driver.inExtension(async () => (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));

eachBrowser(
  'straight links',
  {
    allowPrivate: true,
    routes: {
      'www.zhihu.com': PAGE,
      'www.source.example': PAGE,
      'link.zhihu.com': '<p class="info">您即将离开知乎',
      'example.com': '<p>arrived',
    },
  },
  (stage) => {
    const counts = () =>
      stage.driver.inExtension(
        async () =>
          // Of the last day: between two tests another one may begin.
          Object.entries(
            ((await browser.storage.local.get('straight-counts'))['straight-counts'] ?? {}) as Record<
              string,
              Record<string, number>
            >,
          )
            .sort(([a], [b]) => (a < b ? 1 : -1))
            .map(([, counts]) => counts)[0] ?? {},
      );

    it('are off, and nothing runs on the platform’s pages', async () => {
      const page = await stage.driver.openPage(QUESTION);
      await page.hover('#point');
      expect(await scripts(stage)).not.toContain('straight-links');
      expect(await hrefOf(page, 'point')).toBe(to('point'));
      await page.close();
    });

    it('are not there without the permission, whatever is wanted', async () => {
      expect(await turnOn(stage, ['zhihu', 'steam', 'qq'])).toEqual({ ok: true });
      const page = await stage.driver.openPage(QUESTION);
      await page.hover('#point');
      expect(await scripts(stage)).not.toContain('straight-links');
      expect(await hrefOf(page, 'point')).toBe(to('point'));
      await page.close();
      await turnOn(stage, []);
    });

    it('are switched on by one click on the options page, which asks for the permission', async () => {
      await turnOn(stage, []);
      await stage.driver.allowHosts(['*://*.zhihu.com/*']);
      const options = await stage.driver.openExtensionPage('options.html');
      await (await options.waitForSelector('[data-straight="zhihu"] input'))?.click();
      await eventually(
        'the script',
        async () => (await scripts(stage)).includes('straight-links') || undefined,
      );
      await options.waitForSelector('[data-straight="zhihu"] input:checked');
      expect(await options.$('[data-straight="zhihu"] button')).toBeNull();
      await options.close();
    });

    it('become real when they are pointed at, and not before', async () => {
      const page = await stage.driver.openPage(QUESTION);
      expect(await hrefOf(page, 'point')).toBe(to('point'));
      await point(page, 'point', 'https://example.com/point');
      expect(await hrefOf(page, 'click')).toBe(to('click'));
    });

    it('are followed by a click without a visit to the notice, and without a referrer', async () => {
      const page = await stage.driver.openPage(QUESTION);
      stage.world.clear();
      await point(page, 'click', 'https://example.com/click');
      await page.click('#click');
      const arrival = await stage.world.arrival('https://example.com/click');
      expect(arrival.headers.referer).toBeUndefined();
      expect(stage.world.requestsTo('link.zhihu.com')).toEqual([]);
      await stage.driver.pageAt('https://example.com/click');
    });

    it('are followed by a middle click', async () => {
      const page = await stage.driver.openPage(QUESTION);
      stage.world.clear();
      await point(page, 'middle', 'https://example.com/middle');
      await page.click('#middle', { button: 'middle' });
      await stage.world.arrival('https://example.com/middle');
      expect(stage.world.requestsTo('link.zhihu.com')).toEqual([]);
      expect(page.url()).toBe(QUESTION);
    });

    it('are followed by the keyboard', async () => {
      const page = await stage.driver.openPage(QUESTION);
      await page.bringToFront();
      stage.world.clear();
      await page.focus('#drag');
      await page.keyboard.press('Tab');
      await eventually(
        'the focused link',
        async () => (await hrefOf(page, 'key')) === 'https://example.com/key' || undefined,
      );
      await page.keyboard.press('Enter');
      await stage.world.arrival('https://example.com/key');
      expect(stage.world.requestsTo('link.zhihu.com')).toEqual([]);
    });

    it('are real in the context menu and in a drag', async () => {
      const page = await stage.driver.openPage(QUESTION);
      await point(page, 'menu', 'https://example.com/menu');
      await page.click('#menu', { button: 'right' });
      const seen = () => page.evaluate(() => (window as unknown as { seen: Record<string, string> }).seen);
      await eventually('the menu', async () => (await seen()).menu);
      await eventually('the drag', async () => {
        // The menu may have opened after the key that closes it; the mouse moves nothing then.
        await page.keyboard.press('Escape');
        await point(page, 'drag', 'https://example.com/drag');
        await page.mouse.down();
        await page.mouse.move(300, 300, { steps: 5 });
        await page.mouse.up();
        return eventually('it', async () => (await seen()).drag, 2000).catch(() => undefined);
      });
      expect(await seen()).toEqual({
        menu: 'https://example.com/menu',
        drag: 'https://example.com/drag',
      });
    });

    it('are copied as what they are by the browser’s own menu', async () => {
      // Chromium's cannot be pressed by a test; what it copies is what the link is when it opens, as above.
      if (stage.driver.name !== 'firefox') return;
      const page = await stage.driver.openPage(QUESTION);
      await page.bringToFront();
      await point(page, 'menu', 'https://example.com/menu');
      await page.click('#menu', { button: 'right' });
      await copyLinkByMenu(page.browser());
      await eventually('the copied address', async () => {
        const copied = await pasted(stage.driver, page).catch(() => '');
        return copied === 'https://example.com/menu' || undefined;
      });
    });

    it('are copied as what they are with a piece of the page', async () => {
      const page = await stage.driver.openPage(QUESTION);
      await page.bringToFront();
      await point(page, 'menu', 'https://example.com/menu');
      await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
      await page.keyboard.down('Control');
      await page.keyboard.press('c');
      await page.keyboard.up('Control');
      const copied = await eventually('the copy', async () => {
        const html = await pasted(stage.driver, page, 'text/html').catch(() => '');
        return html.includes('id="menu"') ? html : undefined;
      });
      expect(copied).toContain('href="https://example.com/menu"');
      expect(copied).toContain(`href="${to('key')}"`);
    });

    it('become real inside a component', async () => {
      const page = await stage.driver.openPage(QUESTION);
      await page.hover('component-link >>> #inside');
      await eventually('the link inside', async () => {
        const href = await page.$eval(
          'component-link >>> #inside',
          (link) => (link as HTMLAnchorElement).href,
        );
        return href === 'https://example.com/shadow' || undefined;
      });
    });

    it('stay for an event that the page made up', async () => {
      const page = await stage.driver.openPage(QUESTION);
      await page.$eval('#made-up', (link) =>
        link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true })),
      );
      await point(page, 'point', 'https://example.com/point');
      expect(await hrefOf(page, 'made-up')).toBe(to('made-up'));
    });

    it.each([
      ['read-first', READ_FIRST],
      ['warning', WARNING],
      ['http', 'https://link.zhihu.com/?target=http%3A//example.com/plain'],
    ])('stay where something has to be read or looked at: %s', async (id, stays) => {
      await turnOn(stage, ['zhihu', 'steam', 'qq']);
      const page = await stage.driver.openPage(QUESTION);
      expect(await pointInVain(page, id)).toBe(stays);
      await turnOn(stage, ['zhihu']);
    });

    it('are counted by day and platform once they are followed, and are no incidents', async () => {
      const incidents = await incidentsOf(stage.driver);
      const page = await stage.driver.openPage(QUESTION);
      await point(page, 'menu', 'https://example.com/menu');
      await point(page, 'point', 'https://example.com/point');
      const [day, before] = [today(), (await counts()).zhihu ?? 0];
      await page.click('#point');
      await stage.driver.pageAt('https://example.com/point');
      const expected = () => (today() === day ? before + 1 : 1);
      await eventually('the count', async () => (await counts()).zhihu === expected() || undefined);
      expect(await incidentsOf(stage.driver)).toEqual(incidents);
      const options = await stage.driver.openExtensionPage('options.html');
      await options.waitForFunction(
        (count) =>
          document.querySelector('[data-straight="zhihu"] small')?.textContent?.includes(`${count} today`),
        {},
        expected(),
      );
      await options.close();
    });

    it('go straight in a private window, and nothing of it is counted', async () => {
      const [day, before] = [today(), await counts()];
      const page = await stage.driver.openPage(QUESTION, { private: true });
      await point(page, 'point', 'https://example.com/point');
      await page.click('#point');
      await stage.world.arrival('https://example.com/point');
      await page.close();
      // One that is counted comes after it, so that the private one would have been written by then.
      const counted = await stage.driver.openPage(QUESTION);
      await point(counted, 'click', 'https://example.com/click');
      await counted.click('#click');
      await eventually('the count', async () => (await counts()).zhihu !== before.zhihu || undefined);
      if (today() === day) expect((await counts()).zhihu).toBe((before.zhihu ?? 0) + 1);
    });

    it('are answered by a background that was stopped', async () => {
      const page = await stage.driver.openPage(QUESTION);
      await stage.driver.killBackground();
      await page.bringToFront();
      await point(page, 'later', 'https://example.com/later');
    });

    it('stay on other sites', async () => {
      const page = await stage.driver.openPage('https://www.source.example/');
      await page.hover('#point');
      const real = await stage.driver.openPage(QUESTION);
      await point(real, 'point', 'https://example.com/point');
      expect(await hrefOf(page, 'point')).toBe(to('point'));
    });

    /** Switched on and allowed, as they are but after a try that failed. */
    const areOn = async () => {
      await turnOn(stage, ['zhihu']);
      await grant(stage.driver, ['*://*.zhihu.com/*']);
      await eventually(
        'the script',
        async () => (await scripts(stage)).includes('straight-links') || undefined,
      );
    };

    it('stay at once in a page that is open when the permission is taken away', async () => {
      await areOn();
      const page = await stage.driver.openPage(QUESTION);
      await point(page, 'point', 'https://example.com/point');
      await stage.driver.inExtension(() => browser.permissions.remove({ origins: ['*://*.zhihu.com/*'] }));
      await eventually('the end of the script', async () =>
        (await scripts(stage)).includes('straight-links') ? undefined : true,
      );
      await page.bringToFront();
      await page.hover('#later');
      await page.hover('#menu');
      // What is asked after it, and takes longer to be answered, has its answer: the link has one too, if any.
      await stage.driver.inExtension(async (url) => {
        for (const type of ['describe-link', 'describe-link'])
          await browser.runtime.sendMessage({ type, url });
      }, to('later'));
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await hrefOf(page, 'later')).toBe(to('later'));
      const options = await stage.driver.openExtensionPage('options.html');
      await options.waitForSelector('[data-straight="zhihu"] button');
    });

    it('come back with the permission', async () => {
      await grant(stage.driver, ['*://*.zhihu.com/*']);
      await eventually(
        'the script',
        async () => (await scripts(stage)).includes('straight-links') || undefined,
      );
      await point(await stage.driver.openPage(QUESTION), 'point', 'https://example.com/point');
    });

    it('are switched off again, which gives the permission back and no other', async () => {
      // Allowed by itself, for opening directly; Chromium would take it along.
      await stage.driver.inExtension(() =>
        browser.runtime.sendMessage({
          type: 'change-settings',
          change: { choices: { zhihu: 'open-directly' } },
        }),
      );
      await areOn();
      const notice = { origins: ['*://link.zhihu.com/*'] };
      await grant(stage.driver, notice.origins);
      const options = await stage.driver.openExtensionPage('options.html');
      await (await options.waitForSelector('[data-straight="zhihu"] input:checked'))?.click();
      await eventually('the end of the script', async () =>
        (await scripts(stage)).includes('straight-links') ? undefined : true,
      );
      await eventually('the end of the permission', async () => {
        const has = await stage.driver.inExtension(() =>
          browser.permissions.contains({ origins: ['*://*.zhihu.com/*'] }),
        );
        return has ? undefined : true;
      });
      const has = (wanted: typeof notice) =>
        stage.driver.inExtension((asked) => browser.permissions.contains(asked), wanted);
      await eventually('the other permission', async () => (await has(notice)) || undefined);
      const isGone = async () => !(await has({ origins: ['*://www.zhihu.com/*'] })) || undefined;
      await eventually('the end of the other one', isGone);
    });
  },
);
