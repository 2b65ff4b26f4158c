import { expect, it } from 'vitest';
import { clickUntil } from './click-until';
import { eventually } from './driver';
import { eachBrowser } from './each-browser';
import { galleryPages } from './gallery';
import { grant } from './grant';
import { incidentsOf } from './incidents-of';
import { popupShowing } from './popup-showing';
import { ownPageAt, press } from './press';

/** Three walls through the whole road: one by its address, one by its page, one that names a danger. */
const NOTICE = 'https://link.zhihu.com/?target=https%3A//example.com/a%3Fb%3D1';
const QUESTION = 'https://www.zhihu.com/question/1';
const WALL = galleryPages().find(({ name }) => name === 'wechat-copy-wall')!;
const WARNING = galleryPages().find(({ name }) => name === 'wechat-block-security-risk')!;
const DANGER = 'https://c.pc.qq.com/middleb.html?pfurl=https%3A%2F%2Fevil.example.org%2F';
const OPEN = '[data-action="open-destination"]';

eachBrowser(
  'the main road',
  {
    allowPrivate: true,
    routes: {
      'link.zhihu.com':
        '<!doctype html><title>知乎</title><p class="info">您即将离开知乎，请注意您的帐号和财产安全。</p>',
      'www.zhihu.com': '<p>a question',
      'weixin110.qq.com': ({ url }) => (url === WARNING.expected.url ? WARNING.html : WALL.html),
      'c.pc.qq.com': '<!doctype html><section><h1 class="ui-title">危险网站</h1></section>',
      'example.com': '<p>arrived',
      'www.douyin.com': '<p>arrived',
      'evil.example.org': '<p>arrived',
    },
  },
  (stage) => {
    it('shows the destination of a notice first, opens it in one click, and Back does not lead to the notice', async () => {
      const page = await stage.driver.openPage(QUESTION);
      await page.evaluate((url) => void setTimeout(() => location.assign(url)), NOTICE);
      await stage.driver.pageAt(NOTICE);
      const popup = await stage.driver.popupOf(page);
      await popup.waitForSelector('html[data-destination="https://example.com/a?b=1"][data-kind="notice"]');
      await popup.click(OPEN);
      const arrival = await stage.world.arrival('https://example.com/a?b=1');
      expect(arrival.headers.referer).toBeUndefined();
      await stage.driver.pageAt('https://example.com/a?b=1');
      await page.evaluate(() => void setTimeout(() => history.back()));
      await eventually('the page before it', async () => {
        const at = await page.evaluate(() => location.href).catch(() => '');
        expect(at).not.toContain('link.zhihu.com');
        return at === QUESTION || undefined;
      });
    });

    it('reads the destination of a wall out of the page, where the platform offers no way on', async () => {
      const page = await stage.driver.openPage(WALL.expected.url);
      const destination = new URL(WALL.expected.destination!).href;
      const popup = await popupShowing(stage.driver, page, `html[data-destination="${destination}"]`);
      await popup.click(OPEN);
      await stage.driver.pageAt(destination);
    });

    it('T18 opens what a danger warning stops only after a second, deliberate step', async () => {
      const page = await stage.driver.openPage(DANGER);
      const popup = await popupShowing(stage.driver, page, 'html[data-kind="warning"]');
      expect(await popup.$eval('html', (html) => html.dataset.destination)).toBe('https://evil.example.org/');
      expect(await popup.$(OPEN)).toBeNull();
      await (await popup.waitForSelector('[data-action="understand"]:enabled'))?.click();
      await (await popup.waitForSelector(OPEN))?.click();
      await stage.driver.pageAt('https://evil.example.org/');
    });

    it('goes back from a warning that a link has opened in a tab of its own, by closing that tab', async () => {
      // As the click on our button lets us look at the tab.
      await grant(stage.driver, ['*://c.pc.qq.com/*']);
      const other = DANGER.replace('evil', 'other');
      const chat = await stage.driver.openPage(QUESTION);
      await chat.evaluate((url) => {
        const link = document.body.appendChild(document.createElement('a'));
        Object.assign(link, { id: 'link', href: url, target: '_blank', textContent: url });
      }, other);
      await chat.click('#link');
      const page = await stage.driver.pageAt(other);
      const popup = await popupShowing(
        stage.driver,
        page,
        'html[data-kind="warning"] [data-action="go-back"]',
      );
      await popup.click('[data-action="go-back"]');
      await eventually('a closed tab', () => page.isClosed() || undefined);
      expect(chat.url()).toBe(QUESTION);
      await eventually(
        'the history',
        async () => (await incidentsOf(stage.driver))[0]?.action.did === 'went-back' || undefined,
      );
    });

    it('survives a background that is killed between detection and click', async () => {
      const page = await stage.driver.openPage(NOTICE);
      await eventually('the incident', async () => (await incidentsOf(stage.driver))[0]);
      const popup = await stage.driver.popupOf(page);
      await popup.waitForSelector(OPEN);
      await stage.driver.killBackground();
      stage.world.clear();
      await popup.click(OPEN);
      await stage.world.arrival('https://example.com/a?b=1');
    });

    it('T12 leaves no trace of a private window', async () => {
      const stored = () => stage.driver.inExtension(() => browser.storage.local.get());
      // A try that failed may have hidden the strip there for a day.
      await stage.driver.inExtension(() => browser.storage.session.remove('snoozed-privately:zhihu'));
      const [before, settings] = [(await incidentsOf(stage.driver)).length, await stored()];
      const privately = await stage.driver.openPage(
        'https://link.zhihu.com/?target=https%3A//secret.example.net/',
        {
          private: true,
        },
      );
      const popup = await stage.driver.popupOf(privately);
      await popup.waitForSelector('html[data-destination="https://secret.example.net/"]');
      await popup.close();
      const snooze = () => stage.driver.insideClosedRoot(privately, 'html > div:last-of-type', '.snooze');
      await eventually('the strip', snooze);
      await clickUntil(privately, snooze, async () => !(await snooze()));
      const again = await stage.driver.popupOf(privately);
      await (await again.waitForSelector('[data-action="unsnooze"]'))?.click();
      await again.waitForSelector('[data-action="unsnooze"]', { hidden: true });
      expect(await incidentsOf(stage.driver)).toHaveLength(before);
      expect(await stored()).toEqual(settings);
    });

    it('T12 opens what was looked into from a private window in a private window again', async () => {
      const before = (await incidentsOf(stage.driver)).length;
      const privately = await stage.driver.openPage('https://example.com/', { private: true });
      const linkUrl = 'https://link.zhihu.com/?target=https%3A//secret.example.net/looked-into';
      await press(stage.driver, privately, { menu: 'look-at-link', linkUrl });
      const shown = await ownPageAt(stage.driver, privately, 'link.html?text=');
      await (await shown.waitForSelector('[data-action="open-destination"]'))?.click();
      const opened = await stage.driver.pageAt('https://secret.example.net/looked-into');
      const tabId = await stage.driver.tabId(opened);
      expect(
        await stage.driver.inExtension(async (id) => (await browser.tabs.get(id)).incognito, tabId),
      ).toBe(true);
      expect(await incidentsOf(stage.driver)).toHaveLength(before);
      // As a person does: the driver closes a tab without a word to its page.
      const closed = await stage.driver.tabId(shown);
      await stage.driver.inExtension((id) => browser.tabs.remove(id), closed);
      await opened.close();
      // Else who opens the closed tab again could read it in an ordinary window.
      await eventually('nothing of it', () =>
        stage.driver.inExtension(
          async () =>
            !JSON.stringify(await browser.storage.session.get()).includes('looked-into') || undefined,
        ),
      );
    });

    it.each([
      ['words to be found on it', `${NOTICE}#:~:text=leaving`],
      ['a name to log in with', NOTICE.replace('//', '//me@')],
    ])('shows the destination also where the browser keeps %s from the page', async (_, url) => {
      // As the click on our button lets us look at the tab.
      await grant(stage.driver, ['*://link.zhihu.com/*']);
      const page = await stage.driver.openPage(url);
      const popup = await stage.driver.popupOf(page);
      await popup.waitForSelector('html[data-destination="https://example.com/a?b=1"]');
      await popup.click(OPEN);
      await eventually(
        'the destination',
        async () => page.url() === 'https://example.com/a?b=1' || undefined,
      );
    });

    it('keeps the history over a restart of the browser, with what the person did', async () => {
      await stage.driver.restart();
      const page = await stage.driver.openExtensionPage('incidents.html');
      await page.waitForSelector('[data-incident]');
      const incidents = await incidentsOf(stage.driver);
      expect(new Set(incidents.map(({ platform }) => platform.id))).toEqual(
        new Set(['zhihu', 'wechat', 'qq']),
      );
      expect(new Set(incidents.map(({ action }) => action.did))).toEqual(new Set(['opened', 'went-back']));
    });
  },
);
