import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings';
import { clickUntil } from './click-until';
import { eventually } from './driver';
import { eachBrowser } from './each-browser';
import { heardOut } from './heard-out';

const WRAPPED = 'https://link.zhihu.com/?target=https%3A//example.com/a';
const page = (name: string) =>
  readFileSync(`${import.meta.dirname}/../fixtures/pages/${name}/page.html`, 'utf8');
const expected = (name: string) =>
  JSON.parse(readFileSync(`${import.meta.dirname}/../fixtures/pages/${name}/expected.json`, 'utf8')) as {
    url: string;
  };

const WALL = 'wechat-copy-wall';
const WARNING = 'wechat-block-security-risk';
const STRIP = 'html > div:last-of-type';
/** A click within this time after the strip could be seen opens nothing, in milliseconds. */
const TOO_SOON = 500;

/** Pages that say something where the strip could be, by what `&as=` asks for. */
const PAGES: Record<string, string> = {
  full: `<style>header, footer { position: fixed; left: 0; right: 40%; height: 40px } header { top: 0; right: 0 }
    footer { bottom: 0 }</style><header><span style="float: right">账号安全</span>您即将离开知乎</header><footer>请注意您的帐号和财产安全</footer>`,
  long: '<p>您即将离开知乎</p><div style="height: 1000px"></div><p style="width: 12em">您即将离开知乎。'.concat(
    '请注意您的帐号和财产安全。'.repeat(300),
  ),
  low: '<p style="position: absolute; bottom: 112px; margin: 0; line-height: 20px">您即将离开知乎，请注意您的帐号和财产安全。',
  through:
    '<p style="position: absolute; bottom: 9px; margin: 0; pointer-events: none">您即将离开知乎，请注意您的帐号和财产安全。',
};

eachBrowser(
  'the strip',
  {
    routes: {
      'link.zhihu.com': ({ url }) =>
        `<!doctype html><meta name="viewport" content="width=device-width"><title>知乎</title>${
          PAGES[new URL(url).searchParams.get('as') ?? ''] ??
          '<p class="info">您即将离开知乎，请注意您的帐号和财产安全。</p>'
        }`,
      'weixin110.qq.com': ({ url }) => page(url === expected(WARNING).url ? WARNING : WALL),
      'example.com': '<p>arrived',
    },
  },
  (stage) => {
    const button = (page: Page, name: string) =>
      eventually(name, () => stage.driver.insideClosedRoot(page, STRIP, name));

    const spotOf = (page: Page, name: string) => () => stage.driver.insideClosedRoot(page, STRIP, name);
    const isAsked = () => stage.world.requestsTo('example.com').length > 0;

    it('opens the destination of a notice in one trusted click', async () => {
      stage.world.clear();
      const tab = await stage.driver.openPage(WRAPPED);
      const open = await button(tab, '.open');
      expect(open.text).toContain('example.com');
      await clickUntil(tab, spotOf(tab, '.open'), isAsked);
      await stage.driver.pageAt('https://example.com/a');
      const arrival = await stage.world.arrival('https://example.com/a');
      expect(arrival.headers.referer).toBeUndefined();
    });

    it('says to who cannot see it that it came, and where the link goes', async () => {
      const tab = await stage.driver.openPage(WRAPPED);
      const said = async () => (await stage.driver.insideClosedRoot(tab, STRIP, '.said'))?.text;
      const words = await eventually('what is said', async () => (await said()) || undefined);
      expect(words).toMatch(/^Onward: .*example\.com$/);
    });

    it('is hidden for a day where the person says so, and comes back from the popup', async () => {
      await stage.driver.inExtension(() => browser.storage.local.remove('settings'));
      const tab = await stage.driver.openPage(WRAPPED);
      await button(tab, '.snooze');
      const snooze = spotOf(tab, '.snooze');
      await clickUntil(tab, snooze, async () => !(await snooze()));
      // It goes at once, and the background is told meanwhile.
      await heardOut(stage.driver, tab);
      const quiet = await stage.driver.openPage(WRAPPED);
      const popup = await stage.driver.popupOf(quiet);
      await popup.waitForSelector('html:not([data-being-read]) [data-action="unsnooze"]');
      await heardOut(stage.driver, quiet);
      expect(await stage.driver.insideClosedRoot(quiet, STRIP, '.close')).toBeUndefined();
      await popup.click('[data-action="unsnooze"]');
      await popup.waitForSelector('[data-action="unsnooze"]', { hidden: true });
      await button(await stage.driver.openPage(WRAPPED), '.snooze');
    });

    it('T18 holds no button on a warning', async () => {
      const tab = await stage.driver.openPage(expected(WARNING).url);
      await button(tab, '.close');
      expect(await stage.driver.insideClosedRoot(tab, STRIP, '.open')).toBeUndefined();
    });

    /** Waits for the place where the strip stands. */
    const standsAt = (page: Page, place: string) => button(page, `[data-place="${place}"]`);

    it('leaves an edge for the other when it would lie over words, whatever lets clicks through', async () => {
      await standsAt(await stage.driver.openPage(WRAPPED), 'bottom');
      await standsAt(await stage.driver.openPage(`${WRAPPED}&as=through`), 'top');
    });

    it('is a mark in a free corner where both edges say something, and whole again on a click', async () => {
      stage.world.clear();
      const tab = await stage.driver.openPage(`${WRAPPED}&as=full`);
      await standsAt(tab, 'bottom-right');
      const mark = await button(tab, '.mark');
      expect(mark.fits).toBe(true);
      const pressed = performance.now();
      await tab.mouse.click(mark.x, mark.y);
      await standsAt(tab, 'bottom');
      const open = await button(tab, '.open');
      await tab.mouse.click(open.x, open.y);
      // Where this took longer, it counts.
      if (performance.now() - pressed < TOO_SOON) expect(stage.world.requestsTo('example.com')).toEqual([]);
      await clickUntil(tab, spotOf(tab, '.open'), isAsked);
      await stage.world.arrival('https://example.com/a');
    });

    it('makes way for the words while the page is scrolled, and comes back', async () => {
      const tab = await stage.driver.openPage(`${WRAPPED}&as=long`);
      await standsAt(tab, 'bottom');
      const scroll = (top: number) => tab.evaluate((top) => window.scrollTo(0, top), top);
      await scroll(700);
      await standsAt(tab, 'top');
      await scroll(2000);
      await standsAt(tab, 'bottom-right');
      await scroll(0);
      await standsAt(tab, 'bottom');
    });

    /** As a page does whose own script draws the whole document. It is looked at: to a hidden page nothing comes back. */
    const drawAnew = async (page: Page) => {
      await button(page, '.open');
      await page.bringToFront();
      await page.evaluate(() => {
        const { documentElement, head } = document;
        documentElement.replaceChildren(head, document.createElement('body'));
      });
    };

    it('comes back to a page that drew itself anew, and takes a click there', async () => {
      stage.world.clear();
      const tab = await stage.driver.openPage(WRAPPED);
      await drawAnew(tab);
      await button(tab, '.open');
      await clickUntil(tab, spotOf(tab, '.open'), isAsked);
      await stage.world.arrival('https://example.com/a');
    });

    it('takes a click also where the page has opened its document anew', async () => {
      stage.world.clear();
      const tab = await stage.driver.openPage(WRAPPED);
      await button(tab, '.open');
      await tab.bringToFront();
      await tab.evaluate(() => {
        document.open();
        document.write('<!doctype html><p class="info">您即将离开知乎');
        document.close();
      });
      await button(tab, '.open');
      await clickUntil(tab, spotOf(tab, '.open'), isAsked);
    });

    it('leaves a page alone that takes it away again and again', async () => {
      const tab = await stage.driver.openPage(WRAPPED);
      for (let count = 0; count < 4; count++) await drawAnew(tab);
      // By the page's own clock, by which it would have been looked at twice; a busy machine slows both.
      await tab.evaluate(() => new Promise((done) => setTimeout(done, 2500)));
      expect(await stage.driver.insideClosedRoot(tab, STRIP, '.open')).toBeUndefined();
    });

    it('knows its own height in a narrow window, also when the window is made narrow', async () => {
      const tab = await stage.driver.openPage(`${WRAPPED}&as=low`);
      await tab.setViewport({ width: 1280, height: 640 });
      await standsAt(tab, 'bottom');
      await tab.setViewport({ width: 360, height: 640 });
      await standsAt(tab, 'top');
      for (const part of ['.strip', '.kind', '.site', '.open', '.snooze', '.close'])
        await eventually(`${part} to fit`, async () => (await button(tab, part)).fits || undefined);
    });

    it('has the chosen theme, and larger letters in careful mode', async () => {
      const set = (change: Partial<Settings>) =>
        stage.driver.inExtension(async (settings) => browser.storage.local.set({ settings }), {
          ...DEFAULT_SETTINGS,
          // Nothing is asked, which would be higher than letters are.
          declined: ['zhihu'],
          ...change,
        });
      const height = async (page: Page) => {
        const inner = await page.evaluate(() => document.documentElement.clientHeight);
        return 2 * (inner - (await button(page, '.strip')).y);
      };
      await set({});
      const usual = await stage.driver.openPage(WRAPPED);
      await button(usual, '.frame.auto:not(.large)');
      await set({ theme: 'dark', careful: { question: '', answer: '' } });
      const careful = await stage.driver.openPage(WRAPPED);
      await button(careful, '.frame.dark.large');
      for (const page of [usual, careful]) await page.setViewport({ width: 360, height: 640 });
      await eventually(
        'larger letters',
        async () => (await height(careful)) > (await height(usual)) || undefined,
      );
      await set({});
    });
  },
);
