import { expect, it } from 'vitest';
import { eachBrowser, type Stage } from './each-browser';
import { pasted } from './pasted';
import { ownPageAt } from './press';

/** Pastes a text in the popup of an ordinary page, and gives the page that says what is in it. */
async function paste({ driver }: Stage, text: string) {
  const popup = await driver.popupOf(await driver.openPage('https://www.ordinary.example/'));
  const field = await popup.waitForSelector('.paste textarea');
  await field?.type(text);
  await popup.click('[data-action="look-into"]');
  const shown = await ownPageAt(driver, popup, 'link.html?text=');
  await shown.waitForSelector('[data-link], [data-code]');
  return {
    links: await shown.$$eval('[data-link]', (all) => all.map((each) => (each as HTMLElement).dataset.link)),
    codes: await shown.$$eval('[data-code]', (all) => all.map((each) => each.textContent)),
    shown,
    close: () => shown.close(),
  };
}

eachBrowser(
  'a share text that is pasted in the popup',
  {
    routes: {
      'www.ordinary.example': '<!doctype html><link rel="icon" href="data:,"><p>ordinary',
      'www.example.com': '<p>arrived',
      't.cn': {
        headers: { location: 'https://www.example.com/stopped' },
        body: '<!doctype html><link rel="icon" href="data:,"><p class="text">网页存在安全风险，为维护绿色上网环境，已停止访问',
      },
    },
  },
  (stage) => {
    it('has its links listed, the likeliest first, and none of them is asked', async () => {
      const { links, codes, close } = await paste(
        stage,
        '更多精彩见 https://www.example.com/ 🔥【标题-哔哩哔哩】https://b23.tv/AbCd123🔥',
      );
      expect(links).toEqual(['https://b23.tv/AbCd123', 'https://www.example.com/']);
      expect(codes).toEqual([]);
      const asked = stage.world.requests.map(({ url }) => new URL(url).hostname);
      expect(new Set(asked)).toEqual(new Set(['www.ordinary.example']));
      await close();
    });

    it('has a passcode put into the address where its site reads it there', async () => {
      const { links, codes, close } = await paste(stage, '链接：https://pan.baidu.com/s/1zZabc 提取码：q1w2');
      expect(links).toEqual(['https://pan.baidu.com/s/1zZabc?pwd=q1w2']);
      expect(codes).toEqual([]);
      await close();
    });

    it('has the passcode beside the link elsewhere, and says which app a code is for', async () => {
      const { links, codes, close } = await paste(
        stage,
        'https://cloud.189.cn/t/AbCdEf（访问码：a1b2） ₴9RXMXpz7rhF₴',
      );
      expect(links).toEqual(['https://cloud.189.cn/t/AbCdEf']);
      expect(codes).toEqual([
        '9RXMXpz7rhF is a code that only the Taobao app can open.',
        'a1b2 is the passcode the page will ask for.',
      ]);
      await close();
    });

    it('has where a stop page’s own link leads told by its host, as serious as the page said', async () => {
      const { driver, world } = stage;
      await driver.allowHosts(['*://t.cn/*']);
      const popup = await driver.popupOf(await driver.openPage('https://t.cn/A6stop'));
      await popup.waitForSelector('.paste');
      await popup.click('[data-action="look-into"]');
      const shown = await ownPageAt(driver, popup, 'link.html?text=');
      await (
        await shown.waitForSelector('[data-link="https://t.cn/A6stop"] [data-action="ask-short-link"]')
      )?.click();
      await shown.waitForSelector('[data-link="https://www.example.com/stopped"]');
      await shown.waitForSelector('[data-kind="warning"]');
      await shown.waitForSelector('blockquote ::-p-text(已停止访问)');
      expect(await shown.$('[data-action="open-destination"]')).toBeNull();
      expect(world.requestsTo('www.example.com')).toEqual([]);
      await shown.close();
    });

    it('has its link copied, drawn and opened beside it, and is forgotten once the browser was closed', async () => {
      const { shown } = await paste(
        stage,
        '看看这个 https://link.zhihu.com/?target=https%3A%2F%2Fwww.example.com%2Ftea 复制到浏览器打开',
      );
      const destination = 'https://www.example.com/tea';
      await shown.click('[data-action="copy-destination"]');
      await shown.waitForSelector('main ::-p-text(Copied)');
      const web = await stage.driver.openPage('https://www.ordinary.example/');
      expect(await pasted(stage.driver, web)).toBe(destination);
      await shown.bringToFront();
      await shown.click('[data-action="show-qr"]');
      await shown.waitForSelector('.qr svg path[d^="M"]');
      await shown.keyboard.down('Control');
      await shown.click('[data-action="open-destination"]');
      await shown.keyboard.up('Control');
      await stage.driver.pageAt(destination);
      const here = await shown.evaluate(() => location.pathname + location.search);
      expect(here).toContain('link.html?text=');
      expect(stage.world.requestsTo('link.zhihu.com')).toEqual([]);

      // The tab comes back with the browser, and the text does not.
      await stage.driver.restart();
      const again = await stage.driver.openExtensionPage(here.slice(1));
      await again.waitForSelector('.missing ::-p-text(What was looked into is not kept)');
      expect(await again.$('[data-link]')).toBeNull();
    });
  },
);
