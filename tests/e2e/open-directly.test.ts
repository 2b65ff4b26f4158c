import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { type Choice, DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings';
import { clickButton } from './click-button';
import { eventually } from './driver';
import { eachBrowser, type Stage } from './each-browser';
import { grant } from './grant';
import { heardOut } from './heard-out';
import { incidentsOf } from './incidents-of';
import { redirect } from './world';

const WRAPPED = 'https://link.zhihu.com/?target=https%3A//example.com/a';
const LOOP = 'https://link.zhihu.com/?target=https%3A//loop.example.org/';
const ADDRESS = 'https://link.zhihu.com/?target=http%3A%2F%2F93.184.216.34%2F';
const THERE = 'https://link.zhihu.com/?target=https%3A//there.example.org/';
const BACK = 'https://link.juejin.cn/?target=https%3A%2F%2Fback.example.org%2F';
const DOWN = 'https://link.zhihu.com/?target=https%3A//example.com/down';
const PLATFORMS = /^https:\/\/link\.(zhihu\.com|juejin\.cn)\//;
const WARNING = 'https://c.pc.qq.com/middleb.html?pfurl=https%3A%2F%2Fexample.com%2Fa';

async function choose(stage: Stage, choices: Record<string, Choice>): Promise<void> {
  await stage.driver.inExtension(
    async (settings) => {
      await browser.storage.local.set({ settings });
    },
    { ...DEFAULT_SETTINGS, choices },
  );
}

function back(page: Page): Promise<void> {
  return page.evaluate(() => void setTimeout(() => history.back()));
}

/** Firefox brings a page back out of its memory, and reports no navigation. */
function addressOf(page: Page): Promise<string> {
  return page.evaluate(() => location.href).catch(() => '');
}

eachBrowser(
  'opening directly',
  {
    routes: {
      'www.source.example': `<!doctype html><a id="notice" href="${WRAPPED}">a</a><a id="loop" href="${LOOP}">b</a><a id="address" href="${ADDRESS}">c</a><a id="warning" href="${WARNING}">d</a>`,
      // As slow as a platform is.
      'link.zhihu.com': ({ url }) =>
        url === DOWN ? { hangsUp: true } : { body: '<p class="info">您即将离开知乎', delay: 300 },
      'c.pc.qq.com': '<h1 class="ui-title">危险网站</h1>',
      'example.com': '<p>arrived',
      'link.juejin.cn': '<p>即将离开掘金',
      'there.example.org': redirect(BACK),
      'back.example.org': redirect(THERE),
      'loop.example.org': `<script>location.href = ${JSON.stringify(LOOP)}</script>`,
    },
  },
  (stage) => {
    it('T11 asks for the destination without a visit to the platform, and Back leads to where one came from', async () => {
      await grant(stage.driver, ['*://link.zhihu.com/*']);
      await choose(stage, { zhihu: 'open-directly' });
      const page = await stage.driver.openPage('https://www.source.example/');
      await page.click('#notice');
      const arrival = await stage.world.arrival('https://example.com/a');
      expect(String(arrival.headers.referer)).not.toContain('zhihu');
      // Still a stranger's link: what guards the destination against those goes on to hold.
      expect(arrival.headers['sec-fetch-site']).toBe('cross-site');
      await stage.driver.pageAt('https://example.com/a');
      await back(page);
      await eventually(
        'the page one came from',
        async () => (await addressOf(page)) === 'https://www.source.example/' || undefined,
      );
    });

    it('goes on also where the platform is down, and Back does not lead there again', async () => {
      const page = await stage.driver.openPage('https://www.source.example/');
      // Awake, it would have gone on before the platform is seen to be down.
      await stage.driver.killBackground();
      await page.evaluate((url) => void setTimeout(() => location.assign(url)), DOWN);
      await stage.driver.pageAt('https://example.com/down');
      await back(page);
      let isOnWay = false;
      await eventually('the page one came from', async () => {
        // Chromium’s own page about it stays on the way back. Once: twice would lead past the page one came from.
        if (page.url().startsWith('chrome-error:') && !isOnWay) {
          isOnWay = true;
          await back(page);
        }
        return (await addressOf(page)) === 'https://www.source.example/' || undefined;
      });
    });

    it('records it like any other incident', async () => {
      await eventually('the incident', async () => {
        const [row] = await incidentsOf(stage.driver);
        return (
          (row?.platform.id === 'zhihu' && row.openedDirectly && row.action.did === 'opened') || undefined
        );
      });
    });

    it('says so on the destination, and asks each time again after one click there', async () => {
      await choose(stage, { zhihu: 'open-directly' });
      const page = await stage.driver.openPage('https://www.source.example/');
      await page.click('#notice');
      await page.waitForFunction("location.href === 'https://example.com/a'");
      const popup = await clickButton(stage.driver, page);
      await (await popup.waitForSelector('[data-action="undo-directly"]'))?.click();
      await eventually('the choice', async () => {
        const { settings } = await stage.driver.inExtension(() => browser.storage.local.get('settings'));
        return (settings as Settings).choices.zhihu === 'ask' || undefined;
      });
    });

    /** The page comes up, is read, and still stands there with its strip. */
    const staysAt = async (page: Page, url: string) => {
      await eventually('the page', async () => (await addressOf(page)) === url || undefined);
      await eventually('the strip', () =>
        stage.driver.insideClosedRoot(page, 'html > div:last-of-type', '.close'),
      );
      await heardOut(stage.driver, page);
      expect(await addressOf(page)).toBe(url);
    };

    it('T1 never opens a bare IP address directly', async () => {
      await choose(stage, { zhihu: 'open-directly' });
      const page = await stage.driver.openPage('https://www.source.example/');
      await page.click('#address');
      await staysAt(page, ADDRESS);
      expect(stage.world.requestsTo('93.184.216.34')).toEqual([]);
    });

    it('T18 never opens a warning directly, whatever is chosen', async () => {
      await grant(stage.driver, ['*://c.pc.qq.com/*']);
      await choose(stage, { zhihu: 'open-directly', qq: 'open-directly' });
      const page = await stage.driver.openPage('https://www.source.example/');
      stage.world.clear();
      await page.click('#warning');
      await staysAt(page, WARNING);
      expect(stage.world.requestsTo('example.com')).toEqual([]);
    });

    it('T19 breaks a loop and shows the page', async () => {
      const page = await stage.driver.openPage('https://www.source.example/');
      stage.world.clear();
      await page.click('#loop');
      await stage.driver.pageAt(LOOP);
      const visits = stage.world.requestsTo('loop.example.org').length;
      expect(visits).toBeGreaterThan(0);
      expect(visits).toBeLessThanOrEqual(3);
    });

    it('T19 breaks a loop of two platforms that send to each other', async () => {
      await grant(stage.driver, ['*://link.juejin.cn/*']);
      await choose(stage, { zhihu: 'open-directly', juejin: 'open-directly' });
      const page = await stage.driver.openPage('https://www.source.example/');
      stage.world.clear();
      await page.evaluate((url) => void setTimeout(() => location.assign(url)), THERE);
      await page.waitForFunction("document.body?.innerText.includes('即将离开')");
      expect(await addressOf(page)).toMatch(PLATFORMS);
      const hops = ['there.example.org', 'back.example.org'].flatMap((host) => stage.world.requestsTo(host));
      expect(hops.length).toBeGreaterThan(0);
      expect(hops.length).toBeLessThanOrEqual(4);
    });
  },
);
