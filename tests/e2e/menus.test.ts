import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Visit } from '../../utils/visit/visit';
import { eventually } from './driver';
import { eachBrowser } from './each-browser';
import { focusOnHeading } from './focus-on-heading';
import { grant } from './grant';
import { incidentsOf } from './incidents-of';
import { newLink } from './links';
import { pasted } from './pasted';
import { ownPageAt, press } from './press';

const WRAPPED = 'https://link.zhihu.com/?target=https%3A//example.com/a';
const FLAGGED = 'https://link.zhihu.com/?target=http%3A//example.com/a';
const HOSTILE = 'https://link.zhihu.com/?target=javascript%3Aalert(1)';
const SCANNED = 'https://url.uk.m.mimecastprotect.com/s/YP9XCWQRPfDXo1NIKijuVb2y7?domain=example.com';
const SOURCE = 'https://www.source.example/';

eachBrowser(
  'menus, keys and the address bar',
  {
    routes: {
      'www.source.example': '<!doctype html><title>source</title><p>links',
      'link.zhihu.com': '<!doctype html><p class="info">您即将离开知乎',
      'url.uk.m.mimecastprotect.com': '<!doctype html><p>scanning',
      'example.com': '<p>arrived',
    },
  },
  (stage) => {
    const copied = (page: Page) =>
      eventually('the note on the page', async () => {
        const note = await stage.driver.insideClosedRoot(page, 'html > div:last-of-type', 'p[role]');
        // The words come after the note, to be heard.
        return note?.text ? note : undefined;
      });
    const look = async (page: Page) => {
      const shown = await ownPageAt(stage.driver, page, 'link.html?text=');
      await shown.waitForSelector('main');
      return shown;
    };
    const close = (page: Page) => page.close();
    /** What was asked of the destination; the browser itself asks for the icon of a page that was there before. */
    const asked = () =>
      stage.world
        .requestsTo('example.com')
        .map(({ url }) => url)
        .filter((url) => !url.endsWith('/favicon.ico'));
    /** A tab with the page in it, read: a key does nothing before. */
    const readPage = async (url: string) => {
      const page = await stage.driver.openPage(url);
      const key = `visit:${await stage.driver.tabId(page)}`;
      await eventually('the end of reading', async () => {
        const stored = await stage.driver.inExtension((key) => browser.storage.session.get(key), key);
        return (stored[key] as Visit | undefined)?.isProvisional === false || undefined;
      });
      return page;
    };

    it('opens the real link of a notice in a new tab, past the platform', async () => {
      const page = await stage.driver.openPage(SOURCE);
      await press(stage.driver, page, { menu: 'open-link', linkUrl: WRAPPED });
      await close(await stage.driver.pageAt('https://example.com/a'));
      expect(stage.world.requestsTo('link.zhihu.com')).toEqual([]);
      expect(page.url()).toBe(SOURCE);
    });

    it.each([
      ['one to be wary of', FLAGGED, 'example.com'],
      ['one that is not wrapped', 'https://example.com/b', 'example.com'],
    ])('shows a link first: %s', async (_, url, site) => {
      stage.world.clear();
      const page = await stage.driver.openPage(SOURCE);
      await press(stage.driver, page, { menu: 'open-link', linkUrl: url });
      const shown = await look(page);
      expect(await shown.$eval('h1', (heading) => heading.textContent)).toContain(site);
      expect(asked()).toEqual([]);
      await close(shown);
    });

    it('says where a link goes, opens nothing by itself, and opens it on a click', async () => {
      stage.world.clear();
      const page = await stage.driver.openPage(SOURCE);
      await press(stage.driver, page, { menu: 'look-at-link', linkUrl: WRAPPED });
      const shown = await look(page);
      expect(await shown.$eval('.destination', (node) => node.textContent)).toContain('example.com');
      await focusOnHeading(shown);
      expect(asked()).toEqual([]);
      await shown.click('[data-action="open-destination"]');
      await close(await stage.driver.pageAt('https://example.com/a'));
    });

    it('has a link scanned that does not say where it leads', async () => {
      const page = await stage.driver.openPage(SOURCE);
      await press(stage.driver, page, { menu: 'open-link', linkUrl: SCANNED });
      const shown = await look(page);
      await (await shown.waitForSelector('.primary[data-action="open-scanned"]'))?.click();
      expect(await stage.driver.pageAt(SCANNED)).toBe(shown);
      await close(shown);
    });

    it('offers nothing to open where the gate refuses', async () => {
      const page = await stage.driver.openPage(SOURCE);
      await press(stage.driver, page, { menu: 'open-link', linkUrl: HOSTILE });
      const shown = await look(page);
      expect(await shown.$('[data-action="open-destination"]')).toBeNull();
      expect(await shown.$eval('main', (node) => node.textContent)).toContain('does not open');
      await close(shown);
    });

    it('finds the link in a share text', async () => {
      const page = await stage.driver.openPage(SOURCE);
      await press(stage.driver, page, { menu: 'look-at-text', selectionText: `看看这个${WRAPPED} 复制打开` });
      const shown = await look(page);
      expect(await shown.$eval('.destination', (node) => node.textContent)).toContain('example.com');
      await close(shown);
    });

    it('takes a link in the address bar, and searches the history for anything else', async () => {
      const page = await stage.driver.openPage(SOURCE);
      await press(stage.driver, page, { bar: WRAPPED });
      await close(await look(page));
      await press(stage.driver, page, { bar: 'zhihu' });
      await close(await ownPageAt(stage.driver, page, 'incidents.html?search=zhihu'));
    });

    it('rests, wakes, and goes to the history and the options by the menu of the button', async () => {
      const page = await stage.driver.openPage(SOURCE);
      const isResting = (is: boolean) =>
        eventually('the sign on the button', async () => {
          const badge = await stage.driver.inExtension(() => browser.action.getBadgeText({}));
          return (badge === '‖') === is || undefined;
        });
      for (const menu of ['pause-hour', 'pause-restart', 'pause-until-resumed']) {
        await press(stage.driver, page, { menu });
        await isResting(true);
        await press(stage.driver, page, { menu: 'resume' });
        await isResting(false);
      }
      for (const menu of ['history', 'options']) {
        await press(stage.driver, page, { menu });
        await close(
          await ownPageAt(stage.driver, page, menu === 'history' ? 'incidents.html' : 'options.html'),
        );
      }
    });

    it('opens the destination by a key', async () => {
      const { url, destination } = newLink();
      const page = await readPage(url);
      await press(stage.driver, page, { key: 'open-destination' });
      await close(await stage.driver.pageAt(destination));
    });

    it('copies the real link, and says so', async () => {
      await grant(stage.driver, ['*://www.source.example/*']);
      const page = await stage.driver.openPage(SOURCE);
      await press(stage.driver, page, { menu: 'copy-link', linkUrl: WRAPPED });
      expect((await copied(page)).text).toContain('example.com');
      expect(await pasted(stage.driver, page)).toBe('https://example.com/a');
    });

    it('copies a link that is not wrapped as it is, and says that', async () => {
      const page = await stage.driver.openPage(SOURCE);
      await press(stage.driver, page, { menu: 'copy-link', linkUrl: 'https://example.com/b' });
      expect((await copied(page)).text).toContain('Nothing stood in front of this link');
    });

    it('copies the destination by a key, and records that', async () => {
      await grant(stage.driver, ['*://link.zhihu.com/*']);
      const { url, destination } = newLink();
      const page = await readPage(url);
      await press(stage.driver, page, { key: 'copy-destination' });
      await eventually('the note', async () =>
        (await copied(page)).text.includes('leads to example.com') ? true : undefined,
      );
      expect(await pasted(stage.driver, page)).toBe(destination);
      await eventually('the incident', async () => {
        const met = await incidentsOf(stage.driver);
        return met.find(({ page }) => page.url === url)?.action.did === 'copied' || undefined;
      });
    });

    it('shows the link to be copied where the page does not let us', async () => {
      // Firefox's background has a clipboard of its own.
      if (stage.driver.name === 'firefox') return;
      const page = await stage.driver.openPage('http://example.com/insecure');
      await press(stage.driver, page, { menu: 'copy-link', linkUrl: WRAPPED });
      const shown = await look(page);
      expect(await shown.$('[data-action="copy-destination"]')).not.toBeNull();
      await close(shown);
    });
  },
);
