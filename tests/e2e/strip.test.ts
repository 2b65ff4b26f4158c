import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { eventually } from './driver';
import { eachBrowser } from './each-browser';

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

eachBrowser(
  'the strip',
  {
    routes: {
      'link.zhihu.com':
        '<!doctype html><title>知乎</title><p class="info">您即将离开知乎，请注意您的帐号和财产安全。</p>',
      'weixin110.qq.com': ({ url }) => page(url === expected(WARNING).url ? WARNING : WALL),
      'example.com': '<p>arrived',
    },
  },
  (stage) => {
    const button = (page: Parameters<typeof stage.driver.insideClosedRoot>[0], name: string) =>
      eventually(name, () => stage.driver.insideClosedRoot(page, STRIP, name));

    it('opens the destination of a notice in one trusted click', async () => {
      const tab = await stage.driver.openPage(WRAPPED);
      const open = await button(tab, '.open');
      expect(open.text).toContain('example.com');
      await new Promise((resolve) => setTimeout(resolve, 600));
      await tab.mouse.click(open.x, open.y);
      await stage.driver.pageAt('https://example.com/a');
      const arrival = await stage.world.arrival('https://example.com/a');
      expect(arrival.headers.referer).toBeUndefined();
    });

    it('is hidden for a day where the person says so, and comes back from the popup', async () => {
      const tab = await stage.driver.openPage(WRAPPED);
      const snooze = await button(tab, '.snooze');
      await new Promise((resolve) => setTimeout(resolve, 600));
      await tab.mouse.click(snooze.x, snooze.y);
      await eventually('the strip gone', async () =>
        (await stage.driver.insideClosedRoot(tab, STRIP, '.snooze')) ? undefined : true,
      );
      const quiet = await stage.driver.openPage(WRAPPED);
      const popup = await eventually('the popup that says it', async () => {
        const popup = await stage.driver.popupOf(quiet);
        if (await popup.waitForSelector('[data-action="unsnooze"]', { timeout: 1000 }).catch(() => null))
          return popup;
        await popup.close();
        return undefined;
      });
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
  },
);
