import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { clickUntil } from './click-until';
import { type ChromiumDriver, eventually } from './driver';
import { eachBrowser, type Stage } from './each-browser';
import { grant } from './grant';
import { incidentsOf, incidentTo } from './incidents-of';
import { journalOf, wholeJournal } from './journal-of';
import { newLink } from './links';
import { popupShowing } from './popup-showing';

const OPEN = '[data-action="open-destination"]';
const WECHAT = 'https://weixin110.qq.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi?midpagecode=';

/** A wall of WeChat's that draws itself when it is told to. */
const SLOW = (destination: string) => `<!doctype html><div id="app"></div><script>
  window.draw = () => {
    const data = document.createElement('script');
    data.textContent = 'var cgi' + 'Data = {"title": "如需浏览，请长按网址复制后使用浏览器访问", "desc": "${destination}"}';
    document.body.append(data);
    document.getElementById('app').innerHTML = '<div class="weui-msg"><h2 class="weui-msg__title">如需浏览，请长按网址复制后使用浏览器访问</h2></div>';
  };
</script>`;

const popupOn = (stage: Stage, page: Page, destination: string) =>
  popupShowing(stage.driver, page, `html[data-destination="${destination}"]`);

/** What is in the journal since; one pass through the road is one meeting and one opening. */
async function since(stage: Stage, before: number): Promise<string[]> {
  return (await wholeJournal(stage.driver)).slice(before);
}

eachBrowser(
  'what can go wrong',
  {
    // Chromium's developer mode comes with it: without that an unpacked extension does not survive its reload.
    allowPrivate: true,
    routes: {
      'link.zhihu.com': '<!doctype html><p class="info">您即将离开知乎',
      'weixin110.qq.com': ({ url }) => SLOW(`https://www.douyin.com/${url.split('slow')[1]}`),
      'www.jianshu.com': '<!doctype html><p>即将跳转到外部网站',
      'example.com': '<p>arrived',
      'www.douyin.com': '<p>arrived',
    },
  },
  (stage) => {
    const kill = () => stage.driver.killBackground();

    /** Where on the road the background is killed; every road ends with the destination open and one record of it. */
    const roads: { when: string; walk: () => Promise<string> }[] = [
      {
        when: 'before the page has said anything',
        walk: async () => {
          const name = Date.now();
          const destination = `https://www.douyin.com/${name}`;
          const page = await stage.driver.openPage(`${WECHAT}slow${name}`);
          await popupShowing(stage.driver, page, 'html[data-kind="unknown"]');
          await kill();
          await page.evaluate('draw()');
          await (await popupOn(stage, page, destination)).click(OPEN);
          return destination;
        },
      },
      {
        when: 'while the page loads',
        walk: async () => {
          const { url, destination } = newLink();
          const [page] = await Promise.all([stage.driver.openPage(url), stage.world.arrival(url).then(kill)]);
          await (await popupOn(stage, page, destination)).click(OPEN);
          return destination;
        },
      },
      {
        when: 'while it records',
        walk: async () => {
          const { url, destination } = newLink();
          const page = await stage.driver.openPage(url);
          await kill();
          // Whatever became of the first message: the page says again that it is there.
          await page.reload();
          await (await popupOn(stage, page, destination)).click(OPEN);
          return destination;
        },
      },
      {
        when: 'after the record, before the popup',
        walk: async () => {
          const { url, destination } = newLink();
          const page = await stage.driver.openPage(url);
          await incidentTo(stage.driver, destination);
          await kill();
          await (await popupOn(stage, page, destination)).click(OPEN);
          return destination;
        },
      },
      {
        when: 'between the popup and the click',
        walk: async () => {
          const { url, destination } = newLink();
          const page = await stage.driver.openPage(url);
          await incidentTo(stage.driver, destination);
          const popup = await popupOn(stage, page, destination);
          await kill();
          await popup.click(OPEN);
          return destination;
        },
      },
    ];

    it.each(roads)('a background killed $when loses nothing and writes nothing twice', async ({ walk }) => {
      stage.world.clear();
      const before = (await journalOf(stage.driver)).length;
      const destination = await walk();
      await stage.world.arrival(destination);
      const { action, repeats } = await eventually('the opening', async () => {
        const incident = await incidentTo(stage.driver, destination);
        return incident.action.did === 'opened' ? incident : undefined;
      });
      expect(action.did).toBe('opened');
      expect(repeats.count).toBe(1);
      expect(await since(stage, before)).toEqual(['seen', 'opened']);
    });

    it('a background killed under the click keeps a whole journal, and the next click opens', async () => {
      const { url, destination } = newLink();
      const page = await stage.driver.openPage(url);
      const met = await incidentTo(stage.driver, destination);
      const popup = await popupOn(stage, page, destination);
      await Promise.all([popup.click(OPEN), kill()]);
      await eventually('the destination, by this click or the next', async () => {
        if (stage.world.requestsTo('example.com').some(({ url }) => url === destination)) return true;
        await popup.click(OPEN).catch(() => {});
        return stage.world.arrival(destination, 2000).catch(() => undefined);
      });
      expect((await incidentTo(stage.driver, destination)).id).toBe(met.id);
      expect((await wholeJournal(stage.driver)).length).toBeGreaterThan(0);
    });

    it('two windows that meet links at once lose none of them', async () => {
      const before = (await journalOf(stage.driver)).length;
      const met = Array.from({ length: 6 }, newLink);
      await stage.driver.inExtension(
        async (urls) => {
          const half = urls.length / 2;
          await Promise.all([
            browser.windows.create({ url: urls.slice(0, half) }),
            browser.windows.create({ url: urls.slice(half) }),
          ]);
        },
        met.map(({ url }) => url),
      );
      for (const { destination } of met) await incidentTo(stage.driver, destination);
      // The click of the test before may be written only now.
      const written = (await since(stage, before)).filter((type) => type !== 'opened');
      expect(written).toEqual(Array(6).fill('seen'));
      for (const { url } of met) await (await stage.driver.pageAt(url)).close();
    });

    it('a permission that is taken away in the middle takes no destination and no record with it', async () => {
      // Of an optional pack: what the installation gives, Chromium lets nobody take away.
      const origins = ['*://www.jianshu.com/*'];
      await grant(stage.driver, origins);
      const { destination } = newLink();
      const url = `https://www.jianshu.com/go-wild?ac=2&url=${encodeURIComponent(destination)}`;
      const page = await stage.driver.openPage(url);
      const met = await incidentTo(stage.driver, destination);
      const popup = await popupOn(stage, page, destination);
      await stage.driver.inExtension((origins) => browser.permissions.remove({ origins }), origins);
      await popup.click(OPEN);
      await stage.world.arrival(destination);
      const after = await eventually('the opening', async () => {
        const incident = await incidentTo(stage.driver, destination);
        return incident.action.did === 'opened' ? incident : undefined;
      });
      expect(after.id).toBe(met.id);
      await wholeJournal(stage.driver);
    });

    it('a history that cannot be written is told in words, and the link opens all the same', async () => {
      const before = await incidentsOf(stage.driver);
      // As a later version of the extension would have left it.
      await stage.driver.inExtension(
        () =>
          new Promise<void>((resolve, reject) => {
            const open = indexedDB.open('incidents', 99);
            open.onerror = () => reject(open.error);
            open.onsuccess = () => {
              open.result.close();
              resolve();
            };
          }),
      );
      const { url, destination } = newLink();
      const page = await stage.driver.openPage(url);
      const popup = await eventually('the popup that says so', async () => {
        const opened = await popupOn(stage, page, destination);
        const says = await opened.$eval('main', (main) => main.textContent ?? '');
        if (/not be (written|recorded|saved)|could not/i.test(says)) return opened;
        await opened.close();
        return undefined;
      });
      await popup.click(OPEN);
      await stage.world.arrival(destination);
      expect(await incidentsOf(stage.driver)).toEqual(before);
    });

    it('an extension that is loaded anew leaves its old pages in peace, and works on them after a reload', async () => {
      await stage.driver.inExtension(
        () =>
          new Promise<void>((resolve) => {
            const gone = indexedDB.deleteDatabase('incidents');
            gone.onsuccess = () => resolve();
            gone.onblocked = () => resolve();
          }),
      );
      const { url, destination } = newLink();
      const page = await stage.driver.openPage(url);
      await incidentTo(stage.driver, destination);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await stage.driver.reloadExtension();
      await page.bringToFront();
      const second = newLink();
      await page.evaluate((url) => history.pushState(null, '', url), second.url);
      await page.evaluate(() => document.body.append('still here'));
      // The script that was left alone takes its strip away in Chromium; in Firefox the next one has met the page by then.
      if (stage.driver.name === 'chromium') await page.waitForSelector(':popover-open', { hidden: true });
      else await incidentTo(stage.driver, second.destination);
      expect(errors).toEqual([]);
      await page.reload();
      await (await popupOn(stage, page, second.destination)).click(OPEN);
      await stage.world.arrival(second.destination);
      await incidentTo(stage.driver, destination);
      await wholeJournal(stage.driver);
    });

    it('an extension that is switched off and on leaves no strip that nobody hears, and the next one opens', async () => {
      const { url, destination } = newLink();
      const page = await stage.driver.openPage(url);
      const isAlone = () =>
        page.evaluate(() => document.querySelectorAll(':popover-open').length === 1 || undefined);
      const spot = () => stage.driver.insideClosedRoot(page, 'html > div:last-of-type', '.open');
      await eventually('the strip', spot);
      await stage.driver.switchOffAndOn();
      await page.bringToFront();
      if (stage.driver.name === 'chromium') {
        await page.waitForSelector(':popover-open', { hidden: true });
        // Firefox puts its script into open pages again; here that takes a click on the button.
        const popup = await (stage.driver as ChromiumDriver).actionPopup(page);
        await popup.waitForSelector(`html[data-destination="${destination}"]`);
        await popup.close();
      }
      await eventually('one strip', isAlone);
      await clickUntil(page, spot, () => page.url() === destination);
    });
  },
);
