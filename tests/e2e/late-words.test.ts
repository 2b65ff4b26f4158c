import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../utils/settings/settings';
import { eventually } from './driver';
import { eachBrowser } from './each-browser';
import { focusOnHeading } from './focus-on-heading';
import { grant } from './grant';
import { incidentsOf, incidentsTo } from './incidents-of';
import { popupShowing } from './popup-showing';

const STRIP = 'html > div:last-of-type';
const to = (destination: string) =>
  `https://c.pc.qq.com/middlem.html?pfurl=${encodeURIComponent(`https://${destination}.example.org/`)}`;
const [STALLED, HARMLESS, TOLD] = [to('stalled'), to('harmless'), to('told')];
/** A link of its own for each try, so that none is taken for a repeat. */
let tries = 0;
const WALL = '<!doctype html><section><h1 class="ui-title">非官方页面</h1></section>';
const DANGER = '<section><p>危险网站</p></section>';
const draw = `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(DANGER)})`;
const speak = `document.querySelector('.text').textContent = '此网页未在微博完成域名备案，可能存在内容风险。'`;
const show = (destination: string) =>
  `document.body.insertAdjacentHTML('beforeend', '<p class="open-url"><a href="${destination}">继续访问</a></p>')`;
const ARRIVED = '<p>arrived';

eachBrowser(
  'a page that names its danger late',
  {
    routes: {
      'c.pc.qq.com': ({ url }) =>
        url === STALLED ? `${WALL}<script src="https://slow.example/"></script>${DANGER}` : WALL,
      't.cn': '<!doctype html><div class="text">加载中…</div>',
      'loaded.example.org': ARRIVED,
      'slow.example': { headers: { 'content-type': 'text/javascript' }, body: '', delay: 1000 },
      'stalled.example.org': ARRIVED,
      'harmless.example.org': ARRIVED,
    },
  },
  (stage) => {
    it('T18 loses its button as soon as it says so, and is one incident', async () => {
      const name = `drawn${++tries}`;
      const page = await stage.driver.openPage(to(name));
      const inside = (selector: string) => stage.driver.insideClosedRoot(page, STRIP, selector);
      await eventually('the button of what seems harmless', () => inside('.open'));
      await page.evaluate(draw);
      await eventually('a strip without it', async () => {
        const [open, sentence] = [await inside('.open'), await inside('.sentence')];
        return open ? undefined : sentence;
      });
      const met = await eventually('the incident of a warning', async () => {
        const all = await incidentsTo(stage.driver, `https://${name}.example.org/`);
        return all.some(({ kind }) => kind === 'warning') ? all : undefined;
      });
      expect(met).toMatchObject([{ kind: 'warning', repeats: { count: 1 } }]);
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
      await focusOnHeading(popup);
    });

    it('is what it turns out to be, where it said at first that it was loading, and the popup was open by then', async () => {
      const page = await stage.driver.openPage(`https://t.cn/A6loading${++tries}`);
      const destination = `https://loaded.example.org/${tries}`;
      const popup = await stage.driver.popupOf(page);
      await popup.waitForSelector('html[data-outcome="no-destination"]');
      expect(await popup.$('[data-action="open-destination"]')).toBeNull();
      await page.evaluate(speak);
      await popup.waitForSelector('html[data-kind="notice"]');
      expect(await popup.$('[data-action="open-destination"]')).toBeNull();
      await page.evaluate(show(destination));
      await popup.waitForSelector(`html[data-destination="${destination}"]`);
      await popup.click('[data-action="open-destination"]');
      await stage.world.arrival(destination);
      const met = await eventually('the incident', async () => {
        const all = await incidentsTo(stage.driver, destination);
        return all.length > 0 ? all : undefined;
      });
      expect(met).toMatchObject([{ kind: 'notice', repeats: { count: 1 } }]);
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
