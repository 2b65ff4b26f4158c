import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { eventually } from './driver';
import { eachBrowser } from './each-browser';
import { incidentsOf } from './incidents-of';
import { wrapped } from './links';
import { popupShowing } from './popup-showing';
import { ownPageAt, press } from './press';
import { redirect } from './world';

const SOURCE = 'https://www.source.example/';
/** The browser's "Work". */
const CONTAINER = 2;
const COOKIES = 'firefox-container-2';

/** Firefox alone has containers, and shows our pages in private windows. */
eachBrowser(
  'containers and private windows',
  {
    only: 'firefox',
    allowPrivate: true,
    routes: {
      'www.source.example': '<!doctype html><title>source</title><p>links',
      'link.zhihu.com': '<!doctype html><p class="info">您即将离开知乎',
      'b23.tv': redirect('https://example.com/short'),
      'example.com': '<p>arrived',
    },
  },
  (stage) => {
    const cookiesOf = async (page: Page) => {
      const tab = await stage.driver.inExtension(
        (id) => browser.tabs.get(id),
        await stage.driver.tabId(page),
      );
      return (tab as { cookieStoreId?: string }).cookieStoreId;
    };

    it('a destination opens beside its page in the same container', async () => {
      const destination = 'https://example.com/popup';
      const page = await stage.driver.openPage(wrapped(destination), { container: CONTAINER });
      const popup = await popupShowing(stage.driver, page, `html[data-destination="${destination}"]`);
      await popup.keyboard.down('Control');
      await popup.click('[data-action="open-destination"]');
      await popup.keyboard.up('Control');
      const beside = await stage.driver.pageAt(destination);
      expect(await cookiesOf(beside)).toBe(COOKIES);
      expect(await beside.evaluate(() => [document.referrer, window.opener])).toEqual(['', null]);
      for (const each of [beside, popup, page]) await each.close();
    });

    it('so does a link out of the menu, and the page that says where one leads', async () => {
      const page = await stage.driver.openPage(SOURCE, { container: CONTAINER });
      await press(stage.driver, page, { menu: 'open-link', linkUrl: wrapped('https://example.com/menu') });
      const opened = await stage.driver.pageAt('https://example.com/menu');
      expect(await cookiesOf(opened)).toBe(COOKIES);
      await opened.close();
      await press(stage.driver, page, {
        menu: 'look-at-link',
        linkUrl: wrapped('https://example.com/looked'),
      });
      const shown = await ownPageAt(stage.driver, page, 'link.html?text=');
      await (await shown.waitForSelector('[data-action="open-destination"]'))?.click();
      const looked = await stage.driver.pageAt('https://example.com/looked');
      expect(await cookiesOf(looked)).toBe(COOKIES);
      for (const each of [looked, page]) await each.close();
    });

    it('a short link is asked in the container it was found in', async () => {
      const page = await stage.driver.openPage(SOURCE, { container: CONTAINER });
      await press(stage.driver, page, { menu: 'look-at-link', linkUrl: 'https://b23.tv/AbCd123' });
      const shown = await ownPageAt(stage.driver, page, 'link.html?text=');
      await (await shown.waitForSelector('[data-action="ask-short-link"]'))?.click();
      await shown.waitForSelector('[data-link="https://example.com/short"]');
      expect(await cookiesOf(shown)).toBe(COOKIES);
      expect(stage.world.requestsTo('b23.tv')).toHaveLength(1);
      for (const each of [shown, page]) await each.close();
    });

    it.each([
      { where: 'a container', how: { container: CONTAINER } },
      { where: 'a private window', how: { private: true } },
    ])('history and options leave $where, where no history is, for an ordinary tab', async ({ how }) => {
      const met = await stage.driver.openPage(wrapped('https://example.com/history'));
      const { id } = await eventually('the incident', async () => (await incidentsOf(stage.driver))[0]);
      const pages = { [`incidents.html?incident=${id}`]: `[data-incident="${id}"]`, 'options.html': 'h1' };
      for (const [path, selector] of Object.entries(pages)) {
        const tabId = await stage.driver.tabId(await stage.driver.openPage(SOURCE, how));
        await stage.driver.inExtension(
          (id, url) => void browser.tabs.update(id, { url }),
          tabId,
          stage.driver.url(path),
        );
        const isThere = () =>
          stage.driver.inExtension((id) => browser.tabs.get(id).then(Boolean, () => false), tabId);
        await eventually('its end there', async () => !(await isThere()) || undefined);
        const shown = await ownPageAt(stage.driver, met, path);
        await shown.waitForSelector(selector);
        expect(await cookiesOf(shown)).toBe('firefox-default');
        await shown.close();
      }
      await met.close();
    });
  },
);
