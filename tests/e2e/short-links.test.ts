import { beforeEach, expect, it } from 'vitest';
import { eachBrowser, type Stage } from './each-browser';
import { grant } from './grant';
import { redirect } from './world';

const END = 'https://www.bilibili.com/video/BV1example';
const HIDDEN = 'https://link.zhihu.com/?target=https%3A%2F%2Fexample.com%2Fbehind';

/** The page that says where the links of a text go, as a paste in the popup opens it. */
async function lookAt(stage: Stage, text: string) {
  await stage.driver.inExtension(async (look) => {
    await browser.storage.session.set({ 'link-text:test': { text: look, isPrivate: false } });
  }, text);
  return stage.driver.openExtensionPage('link.html?text=test');
}

eachBrowser(
  'short links',
  {
    routes: {
      'b23.tv': ({ url }) =>
        redirect(
          url.includes('further')
            ? 'https://dwz.cn/x'
            : url.includes('wrapped')
              ? HIDDEN
              : url.includes('weibo')
                ? 'https://t.cn/Danger1'
                : END,
        ),
      '3.cn': redirect('openapp.jdmobile://virtual?params=1'),
      // 北京, as an old server writes it.
      'url.cn': redirect('https://www.bilibili.com/\xb1\xb1\xbe\xa9'),
      'sina.lt': redirect(END),
      'dwz.cn': redirect(END),
      'u.jd.com': `<script>var hrl='https://item.jd.com/100000000001.html?from=share';</script>`,
      't.cn': `<h1>访问的网址可能存在风险</h1><p class="open-url"><a href="${END}">访问</a>`,
      'is.gd': `<noscript><meta http-equiv="refresh" content="0;URL=${END}"></noscript>`,
      'tinyurl.com': `<script>location.replace(decodeURIComponent("${encodeURIComponent(END)}"))</script>`,
      'www.bilibili.com': '<p>arrived',
      'link.zhihu.com': '<p>arrived',
      'item.jd.com': '<p>arrived',
      'example.com': '<p>arrived',
    },
  },
  (stage) => {
    // What a try that failed has asked is not asked by the next one.
    beforeEach(() => stage.world.clear());

    it('T9 asks nobody before the click', async () => {
      const page = await lookAt(stage, '【标题-哔哩哔哩】 https://b23.tv/AbCd123');
      await page.waitForSelector('[data-action="ask-short-link"]');
      expect(stage.world.requestsTo('b23.tv')).toHaveLength(0);
    });

    it('T9 asks the short link alone, once, without cookies and referrer, and never its destination', async () => {
      await stage.driver.allowHosts(['*://b23.tv/*']);
      const page = await lookAt(stage, '【标题-哔哩哔哩】 https://b23.tv/AbCd123');
      await (await page.waitForSelector('[data-action="ask-short-link"]'))?.click();
      await page.waitForSelector(`[data-link="${END}"]`);
      // Whom we asked, the person sees.
      const said = await page.$eval('[data-link] [aria-live]', (asking) => asking.textContent);
      expect(said).toContain('https://b23.tv/AbCd123');
      const asked = stage.world.requestsTo('b23.tv');
      expect(asked).toHaveLength(1);
      expect(asked[0]?.headers.cookie).toBeUndefined();
      expect(asked[0]?.headers.referer).toBeUndefined();
      expect(stage.world.requestsTo('www.bilibili.com')).toHaveLength(0);
    });

    it('unwraps what a short link leads to, without asking the wrapper either', async () => {
      const page = await lookAt(stage, 'https://b23.tv/wrapped');
      await (await page.waitForSelector('[data-action="ask-short-link"]'))?.click();
      await page.waitForSelector(`[data-link="${HIDDEN}"] h1`);
      expect(await page.$eval(`[data-link="${HIDDEN}"]`, (link) => link.textContent)).toContain(
        'example.com',
      );
      expect(stage.world.requestsTo('link.zhihu.com')).toHaveLength(0);
      expect(stage.world.requestsTo('example.com')).toHaveLength(0);
    });

    it('T9 stops at the next short link, which a click of its own asks', async () => {
      await stage.driver.inExtension(() => browser.permissions.remove({ origins: ['*://dwz.cn/*'] }));
      const page = await lookAt(stage, 'https://b23.tv/further');
      await (await page.waitForSelector('[data-action="ask-short-link"]'))?.click();
      const next = '[data-link="https://dwz.cn/x"] [data-action="ask-short-link"]';
      const button = await page.waitForSelector(next);
      expect(stage.world.requestsTo('dwz.cn')).toHaveLength(0);
      await stage.driver.allowHosts(['*://dwz.cn/*']);
      await button?.click();
      await page.waitForSelector(`[data-link="${END}"]`);
      expect(stage.world.requestsTo('dwz.cn')).toHaveLength(1);
      expect(stage.world.requestsTo('www.bilibili.com')).toHaveLength(0);
    });

    it('T9 stops there again once that access is taken away', async () => {
      await stage.driver.inExtension(() => browser.permissions.remove({ origins: ['*://dwz.cn/*'] }));
      const page = await lookAt(stage, 'https://b23.tv/further');
      await (await page.waitForSelector('[data-action="ask-short-link"]'))?.click();
      await page.waitForSelector('[data-link="https://dwz.cn/x"] [data-action="ask-short-link"]');
      expect(stage.world.requestsTo('b23.tv')).toHaveLength(1);
      expect(stage.world.requestsTo('dwz.cn')).toHaveLength(0);
    });

    it('reads a page that names the way on, and runs none of it', async () => {
      await stage.driver.allowHosts(['*://u.jd.com/*']);
      const page = await lookAt(stage, 'https://u.jd.com/cwhrQ84');
      await (await page.waitForSelector('[data-action="ask-short-link"]'))?.click();
      await page.waitForSelector('[data-link="https://item.jd.com/100000000001.html?from=share"]');
      expect(stage.world.requestsTo('item.jd.com')).toHaveLength(0);
    });

    it.each(['is.gd', 'tinyurl.com'])(
      'T9 reads where the page of %s moves on to, and does not follow',
      async (host) => {
        await stage.driver.allowHosts([`*://${host}/*`]);
        const page = await lookAt(stage, `https://${host}/AbCd`);
        await (await page.waitForSelector('[data-action="ask-short-link"]'))?.click();
        await page.waitForSelector(`[data-link="${END}"]`);
        expect(stage.world.requestsTo(host)).toHaveLength(1);
        expect(stage.world.requestsTo('www.bilibili.com')).toHaveLength(0);
      },
    );

    it('T9 asks one that a rule knows as well, on the same click', async () => {
      await stage.driver.allowHosts(['*://t.cn/*']);
      const page = await lookAt(stage, 'https://t.cn/A6uN06Qy');
      await (await page.waitForSelector('[data-action="ask-short-link"]'))?.click();
      await page.waitForSelector(`[data-link="${END}"]`);
      expect(stage.world.requestsTo('t.cn')).toHaveLength(1);
    });

    it('asks over http where the host knows nothing better, and is told where it leads there too', async () => {
      await stage.driver.allowHosts(['*://sina.lt/*']);
      const page = await lookAt(stage, 'http://sina.lt/AbCd');
      await (await page.waitForSelector('[data-action="ask-short-link"]'))?.click();
      await page.waitForSelector(`[data-link="${END}"]`);
      expect(stage.world.requestsTo('sina.lt')).toHaveLength(1);
    });

    it('says that a link leads into an app, and opens none', async () => {
      await stage.driver.allowHosts(['*://3.cn/*']);
      const page = await lookAt(stage, 'https://3.cn/2aBcDeF');
      await (await page.waitForSelector('[data-action="ask-short-link"]'))?.click();
      await page.waitForSelector('[role="alert"] ::-p-text(The link leads into an app)');
    });

    it('leaves the letters of an address as the bytes that its host wrote', async () => {
      await stage.driver.allowHosts(['*://url.cn/*']);
      const page = await lookAt(stage, 'https://url.cn/5AbCdE');
      await (await page.waitForSelector('[data-action="ask-short-link"]'))?.click();
      await page.waitForSelector('[data-link="https://www.bilibili.com/%B1%B1%BE%A9"]');
      expect(stage.world.requestsTo('www.bilibili.com')).toHaveLength(0);
    });

    it('asks the short link that a wrapper hides, and neither the wrapper nor the end', async () => {
      const page = await lookAt(
        stage,
        `https://link.zhihu.com/?target=${encodeURIComponent('https://b23.tv/a')}`,
      );
      await (await page.waitForSelector('[data-action="ask-short-link"]'))?.click();
      await page.waitForSelector(`[data-link="${END}"]`);
      expect(stage.world.requestsTo('b23.tv')).toHaveLength(1);
      expect(stage.world.requestsTo('link.zhihu.com')).toHaveLength(0);
      expect(stage.world.requestsTo('www.bilibili.com')).toHaveLength(0);
    });

    it('takes the end for as serious as the words of a page on the way to it', async () => {
      await grant(stage.driver, ['*://t.cn/*']);
      const page = await lookAt(stage, 'https://b23.tv/weibo');
      await (await page.waitForSelector('[data-action="ask-short-link"]'))?.click();
      await page.waitForSelector('[data-kind="warning"]');
      await page.waitForSelector(`[data-link="${END}"]`);
      expect(stage.world.requestsTo('www.bilibili.com')).toHaveLength(0);
    });
  },
);
