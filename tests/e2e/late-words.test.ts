import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../utils/settings/settings';
import { eventually } from './driver';
import { eachBrowser } from './each-browser';
import { grant } from './grant';
import { incidentsOf } from './incidents-of';
import { popupShowing } from './popup-showing';

const STRIP = 'html > div:last-of-type';
const to = (destination: string) =>
  `https://c.pc.qq.com/middlem.html?pfurl=${encodeURIComponent(`https://${destination}.example.org/`)}`;
const [DRAWN, STALLED, HARMLESS, TOLD] = [to('drawn'), to('stalled'), to('harmless'), to('told')];
const WALL = '<!doctype html><section><h1 class="ui-title">非官方页面</h1></section>';
const DANGER = '<section><p>危险网站</p></section>';
const draw = `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(DANGER)})`;
const LOADING = 'https://t.cn/A6loading';
const speak = `document.querySelector('.text').textContent = '此网页未在微博完成域名备案，可能存在内容风险。'`;
const show = `document.body.insertAdjacentHTML('beforeend', '<p class="open-url"><a href="https://loaded.example.org/">继续访问</a></p>')`;
const ARRIVED = '<p>arrived';

eachBrowser(
  'a page that names its danger late',
  {
    routes: {
      'c.pc.qq.com': ({ url }) => {
        if (url === DRAWN) return `${WALL}<script>setTimeout(() => ${draw}, 2000)</script>`;
        return url === STALLED ? `${WALL}<script src="https://slow.example/"></script>${DANGER}` : WALL;
      },
      't.cn': '<!doctype html><div class="text">加载中…</div>',
      'loaded.example.org': ARRIVED,
      'slow.example': { headers: { 'content-type': 'text/javascript' }, body: '', delay: 1000 },
      'drawn.example.org': ARRIVED,
      'stalled.example.org': ARRIVED,
      'harmless.example.org': ARRIVED,
    },
  },
  (stage) => {
    it('T18 loses its button as soon as it says so, and is one incident', async () => {
      const page = await stage.driver.openPage(DRAWN);
      const inside = (selector: string) => stage.driver.insideClosedRoot(page, STRIP, selector);
      await eventually('the button of what seems harmless', () => inside('.open'));
      await eventually('a strip without it', async () => {
        const [open, sentence] = [await inside('.open'), await inside('.sentence')];
        return open ? undefined : sentence;
      });
      const [incident, ...others] = await incidentsOf(stage.driver);
      expect(others).toEqual([]);
      expect(incident).toMatchObject({ kind: 'warning', repeats: { count: 1 } });
    });

    it('T18 takes the button out of a popup that was open before, which then speaks of the danger', async () => {
      const page = await stage.driver.openPage(TOLD);
      const popup = await popupShowing(
        stage.driver,
        page,
        'html[data-kind="wall"] [data-action="open-destination"]',
      );
      await page.evaluate(draw);
      await popup.waitForSelector('html[data-kind="warning"][data-reason="security-risk"]');
      expect(await popup.$('[data-action="open-destination"]')).toBeNull();
      expect(await popup.$eval('blockquote', (quote) => quote.textContent)).toContain('危险网站');
      expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    });

    it('is what it turns out to be, where it said at first that it was loading, and the popup was open by then', async () => {
      const page = await stage.driver.openPage(LOADING);
      const popup = await stage.driver.popupOf(page);
      await popup.waitForSelector('html[data-outcome="no-destination"]');
      expect(await popup.$('[data-action="open-destination"]')).toBeNull();
      await page.evaluate(speak);
      await popup.waitForSelector('html[data-kind="notice"]');
      expect(await popup.$('[data-action="open-destination"]')).toBeNull();
      await page.evaluate(show);
      await popup.waitForSelector('html[data-destination="https://loaded.example.org/"]');
      await popup.click('[data-action="open-destination"]');
      await stage.world.arrival('https://loaded.example.org/');
      const [incident] = await incidentsOf(stage.driver);
      expect(incident).toMatchObject({
        kind: 'notice',
        destination: { url: 'https://loaded.example.org/' },
        repeats: { count: 1 },
      });
    });

    it('T18 is never opened by itself, and has never had a button, where its parser stalls', async () => {
      await grant(stage.driver, ['*://c.pc.qq.com/*']);
      await stage.driver.inExtension(
        async (settings) => {
          await browser.storage.local.set({ settings });
        },
        { ...DEFAULT_SETTINGS, choices: { qq: 'open-directly' as const } },
      );
      const harmless = await stage.driver.openPage('about:blank');
      await harmless.evaluate((url) => void setTimeout(() => location.assign(url)), HARMLESS);
      await stage.world.arrival('https://harmless.example.org/');
      const page = await stage.driver.openPage('about:blank');
      await page.evaluate((url) => void setTimeout(() => location.assign(url)), STALLED);
      const inside = (selector: string) => stage.driver.insideClosedRoot(page, STRIP, selector);
      await eventually('the strip of a warning', async () => {
        expect(await inside('.open').catch(() => undefined)).toBeUndefined();
        return inside('.sentence').catch(() => undefined);
      });
      expect(stage.world.requestsTo('stalled.example.org')).toEqual([]);
      expect((await incidentsOf(stage.driver)).map(({ kind }) => kind)).toContain('warning');
    });
  },
);
