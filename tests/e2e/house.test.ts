import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, expect, it, vi } from 'vitest';
import { localDay, momentOf } from '../../utils/incidents/moment';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings';
import { clickButton } from './click-button';
import { eventually } from './driver';
import { eachBrowser } from './each-browser';
import { PATIENCE_MS } from './eventually';
import { heardOut } from './heard-out';
import { incidentsOf, incidentsTo } from './incidents-of';
import { popupShowing } from './popup-showing';
import { press } from './press';

const WRAPPED = 'https://link.zhihu.com/?target=https%3A//example.com/a';
const LOOK_ALIKE = 'https://link.zhihu.com/?target=https%3A%2F%2Ftaoba0.com%2F';
const WARNING = 'https://c.pc.qq.com/middleb.html?pfurl=https%3A%2F%2Fexample.com%2Fa';
const OTHER = 'https://link.juejin.cn/?target=https%3A//example.com/other';
const ORIGINS = ['*://link.zhihu.com/*'];
const DAY_MS = 24 * 60 * 60 * 1000;
const dayBefore = (days: number) => localDay(momentOf(new Date(Date.now() - days * DAY_MS)));

const home = mkdtempSync(join(tmpdir(), 'onward-house-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

eachBrowser(
  'quiet, choices and other browsers',
  {
    routes: {
      'link.zhihu.com': '<!doctype html><p class="info">您即将离开知乎',
      'c.pc.qq.com': '<!doctype html><section><h1 class="ui-title">危险网站</h1></section>',
      'link.juejin.cn': '<!doctype html><p>即将离开稀土掘金',
      'l.messenger.com': '<!doctype html><p>The link you are trying to visit has been reported as abusive.',
      'link.csdn.net': '<!doctype html><p class="loading-topic">您即将离开CSDN',
      'example.com': '<p>arrived',
    },
  },
  (stage) => {
    const wish = (message: object) =>
      stage.driver.inExtension((message) => browser.runtime.sendMessage(message), message);
    const button = () =>
      stage.driver.inExtension(async () => ({
        badge: await browser.action.getBadgeText({}),
        title: await browser.action.getTitle({}),
      }));
    const settings = () =>
      stage.driver.inExtension(
        async () => (await browser.storage.local.get('settings')).settings as Settings | undefined,
      );
    const until = (what: string, isSo: () => Promise<boolean>) =>
      eventually(what, async () => ((await isSo()) ? true : undefined));

    const warned = (page: Page) => popupShowing(stage.driver, page, 'html[data-kind="warning"] h1');

    it.each(['hour', 'restart', 'until-resumed'])(
      'says on the button that it is paused: %s',
      async (length) => {
        expect(await wish({ type: 'pause', length })).toEqual({ ok: true });
        expect(await button()).toEqual({ badge: '‖', title: 'Onward is paused' });
        expect(await wish({ type: 'resume' })).toEqual({ ok: true });
        expect(await button()).toMatchObject({ badge: '', title: expect.stringContaining('see where') });
      },
    );

    it('knows no other pause', async () =>
      expect(await wish({ type: 'pause', length: 'ever' })).toMatchObject({ ok: false }));

    it('meets nothing while it is paused by its key, and everything after', async () => {
      await wish({ type: 'resume' });
      const page = await stage.driver.openPage('https://example.com/');
      await press(stage.driver, page, { key: 'toggle-pause' });
      await until('the pause', async () => (await button()).badge === '‖');
      const before = await incidentsOf(stage.driver);
      const quiet = await stage.driver.openPage(WRAPPED);
      const popup = await stage.driver.popupOf(quiet);
      await popup.waitForSelector('html[data-outcome="unmatched"]');
      await heardOut(stage.driver, quiet);
      expect(await incidentsOf(stage.driver)).toEqual(before);
      await press(stage.driver, page, { key: 'toggle-pause' });
      await until('the end of it', async () => (await button()).badge === '');
      await (await stage.driver.popupOf(await stage.driver.openPage(WRAPPED))).waitForSelector(
        'html[data-destination="https://example.com/a"]',
      );
    });

    it('goes on by itself when the hour is over', async () => {
      await wish({ type: 'pause', length: 'hour' });
      await stage.driver.inExtension(async () => {
        const alarm = await browser.alarms.get('end-of-pause');
        if (!alarm) throw new Error('no alarm');
        const inAnHour = alarm.scheduledTime - Date.now();
        if (inAnHour < 59 * 60_000 || inAnHour > 60 * 60_000) throw new Error(`alarm in ${inAnHour} ms`);
        // As if it had begun an hour ago.
        const when = Date.now() + 100;
        await browser.storage.local.set({ paused: when });
        await browser.alarms.create('end-of-pause', { when });
      });
      await until('the end of the hour', async () => (await button()).badge === '');
    });

    it('plans its work again after a restart, and ends a pause that ran out meanwhile', async () => {
      await wish({ type: 'pause', length: 'hour' });
      // As if the browser were closed until the hour is over.
      await stage.driver.inExtension(async () => {
        await browser.storage.local.set({ paused: Date.now() - 1 });
        await browser.alarms.clearAll();
      });
      await stage.driver.restart();
      const planned = () =>
        stage.driver.inExtension(async () => (await browser.alarms.getAll()).map(({ name }) => name));
      await until('the tidying', async () => (await planned()).includes('tidy-history'));
      await until('the end of the pause', () =>
        stage.driver.inExtension(async () => !('paused' in (await browser.storage.local.get('paused')))),
      );
      await until('the end of its sign', async () => (await button()).badge === '');
    });

    it('says it again once the person has switched Onward off and on', async () => {
      await wish({ type: 'pause', length: 'until-resumed' });
      await stage.driver.switchOffAndOn();
      await until('the sign of the pause', async () => (await button()).badge === '‖');
      await wish({ type: 'resume' });
    });

    it('goes on by itself when the browser was started again, where that was wished for', async () => {
      await wish({ type: 'pause', length: 'restart' });
      await stage.driver.restart();
      await until('the end of the pause', async () => (await button()).badge === '');
      await popupShowing(
        stage.driver,
        await stage.driver.openPage(WRAPPED),
        'html[data-destination="https://example.com/a"]',
      );
    });

    it('names every key in words', async () => {
      const options = await stage.driver.openExtensionPage('options.html');
      await options.waitForSelector('#keys th');
      const names = await options.$$eval('#keys th', (rows) => rows.map((row) => row.textContent?.trim()));
      expect(names).toHaveLength(4);
      expect(names).toContain('Open Onward’s popup');
      expect(names).not.toContain('');
    });

    it('asks as long as the browser gives no access, and says so', async () => {
      // In Firefox the access comes with the installation, and can be taken away like any other; in Chromium it
      // has to be asked for, although our script runs there.
      if (stage.driver.name === 'firefox')
        await stage.driver.inExtension((origins) => browser.permissions.remove({ origins }), ORIGINS);
      await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
      const page = await stage.driver.openPage(WRAPPED);
      const tabId = await stage.driver.tabId(page);
      if (stage.driver.name === 'chromium')
        await vi.waitFor(
          async () =>
            expect(await wish({ type: 'describe-tab', tabId })).toMatchObject({
              choice: 'ask',
              wantsAccess: true,
            }),
          PATIENCE_MS,
        );
      expect(page.url()).toBe(WRAPPED);
    });

    it('opens directly as soon as the popup was told to get the access', async () => {
      const hasAccess = () =>
        stage.driver.inExtension((origins) => browser.permissions.contains({ origins }), ORIGINS);
      await stage.driver.allowHosts(ORIGINS);
      // A try that failed may have got it already.
      if (!(await hasAccess())) {
        const asking = await stage.driver.openPage(WRAPPED);
        const popup = await clickButton(stage.driver, asking);
        await (await popup.waitForSelector('[data-action="allow-access"]'))?.click();
        await until('the access', hasAccess);
      }
      const page = await stage.driver.openPage('https://example.com/');
      await page.goto(WRAPPED).catch(() => {});
      await stage.driver.pageAt('https://example.com/a');
    });

    it('counts on the button the complaints that have run past a term, until they were answered', async () => {
      const { id } = await eventually('an incident', async () => (await incidentsOf(stage.driver))[0]);
      const note = (...tags: string[]) => wish({ type: 'note-incident', id, note: '', tags });
      const alarm = () =>
        stage.driver.inExtension(
          async () => (await browser.alarms.get('end-of-term'))?.scheduledTime ?? null,
        );
      await wish({ type: 'resume' });
      await note(`complaint-sent:${dayBefore(0)}`);
      expect(await button()).toMatchObject({ badge: '' });
      expect(await alarm()).toBeGreaterThan(Date.now() + 9 * DAY_MS);
      await note(`complaint-sent:${dayBefore(40)}`);
      expect(await button()).toEqual({ badge: '1', title: 'Onward: 1 complaint is past its deadline' });
      expect(await alarm()).toBeNull();
      await wish({ type: 'pause', length: 'hour' });
      expect(await button()).toMatchObject({ badge: '‖' });
      await wish({ type: 'resume' });
      expect(await button()).toMatchObject({ badge: '1' });
      const popup = await stage.driver.openExtensionPage('popup.html?tab=0');
      await popup.waitForSelector('[data-late] a');
      // The worker is gone, and its alarm finds that a term has ended meanwhile.
      await stage.driver.killBackground();
      await stage.driver.inExtension(async () => {
        await browser.action.setBadgeText({ text: '' });
        await browser.alarms.create('end-of-term', { when: Date.now() + 100 });
      });
      await until('the number again', async () => (await button()).badge === '1');
      await note('work');
      expect(await button()).toMatchObject({ badge: '', title: expect.stringContaining('see where') });
    });

    it('shows the original this once, and opens directly again after that', async () => {
      const page = await stage.driver.openPage('https://example.com/');
      await page.evaluate((url) => void setTimeout(() => location.assign(url)), WRAPPED);
      await until('the destination', async () => page.url() === 'https://example.com/a');
      const popup = await popupShowing(stage.driver, page, '[data-action="open-original"]');
      await popup.click('[data-action="open-original"]');
      await until('the original', async () => page.url() === WRAPPED);
      await (await stage.driver.popupOf(page)).waitForSelector('html[data-kind="notice"]');
      expect(page.url()).toBe(WRAPPED);
      stage.world.clear();
      await page.evaluate(() => {
        document.title = 'left';
        setTimeout(() => location.reload());
      });
      await until('it loaded anew', async () => (await page.title().catch(() => 'left')) !== 'left');
      expect(stage.world.requestsTo('link.zhihu.com')).not.toEqual([]);
      await heardOut(stage.driver, page);
      expect(page.url()).toBe(WRAPPED);
      expect(stage.world.requestsTo('example.com')).toEqual([]);
      const again = await stage.driver.openPage('https://example.com/');
      await again.evaluate((url) => void setTimeout(() => location.assign(url)), WRAPPED);
      await until('the destination again', async () => again.url() === 'https://example.com/a');
    });

    it('leaves every platform alone that was not picked, and a click on the button is the way back', async () => {
      await wish({ type: 'change-settings', change: { choices: { zhihu: null } } });
      await wish({ type: 'change-settings', change: { onlyPicked: true } });
      const quiet = await stage.driver.openPage(WRAPPED);
      const popup = await clickButton(stage.driver, quiet);
      await popup.waitForSelector('html[data-outcome="unmatched"]');
      await (await popup.waitForSelector('[data-action="ask-again"]'))?.click();
      await popup.waitForSelector('html[data-kind="notice"]');
      expect((await settings())?.choices).toEqual({ zhihu: 'ask' });
      await wish({ type: 'change-settings', change: { onlyPicked: false } });
    });

    it('T18 meets a danger also where pages of the kind that its address tells are left alone', async () => {
      await wish({ type: 'change-settings', change: { defaults: { wall: 'leave-alone' } } });
      const wall = WARNING.replace('middleb', 'middlem');
      await warned(await stage.driver.openPage(wall));
      await wish({ type: 'change-settings', change: { defaults: { wall: 'ask' } } });
    });

    it('T18 reads such a page on a click where it sees its platform only then', async () => {
      await wish({ type: 'change-settings', change: { defaults: { notice: 'leave-alone' } } });
      const shim = await stage.driver.openPage('https://l.messenger.com/l.php?u=https%3A//example.com/offer');
      const popup = await clickButton(stage.driver, shim);
      await popup.waitForSelector('html[data-kind="block"]');
      await wish({ type: 'change-settings', change: { defaults: { notice: 'ask' } } });
    });

    it('says why nothing is shown of a page that is left alone for what it says', async () => {
      await wish({ type: 'change-settings', change: { defaults: { notice: 'leave-alone' } } });
      const quiet = await stage.driver.openPage('https://link.csdn.net/?target=https%3A//example.com/quiet');
      await heardOut(stage.driver, quiet);
      const popup = await clickButton(stage.driver, quiet);
      await popup.waitForSelector('[data-action="ask-again"]');
      await wish({ type: 'change-settings', change: { defaults: { notice: 'ask' } } });
    });

    it('opens the popup by itself where that is wanted', async () => {
      const popups = () =>
        stage.driver.inExtension(() => browser.extension.getViews({ type: 'popup' }).length);
      await wish({ type: 'change-settings', change: { choices: { zhihu: 'ask' }, popupByItself: false } });
      // A try that failed may have left one open.
      await stage.driver.inExtension(() => {
        for (const view of browser.extension.getViews({ type: 'popup' })) view.close();
      });
      await until('no popup', async () => (await popups()) === 0);
      const quiet = await stage.driver.openPage(WRAPPED);
      await (await stage.driver.popupOf(quiet)).waitForSelector('html[data-destination]');
      expect(await popups()).toBe(0);
      await wish({ type: 'change-settings', change: { popupByItself: true } });
      await stage.driver.openPage(WRAPPED);
      await until('the popup', async () => (await popups()) === 1);
      const width = () =>
        stage.driver.inExtension(() => {
          const [popup] = browser.extension.getViews({ type: 'popup' });
          return popup?.document.querySelector('h1') ? popup.document.body.getBoundingClientRect().width : 0;
        });
      // Not as narrow as the window in which the browser measures it.
      await until('its width', async () => (await width()) === 360);
      await wish({ type: 'change-settings', change: { popupByItself: false } });
      await wish({ type: 'change-settings', change: { choices: { zhihu: 'open-directly' } } });
    });

    it('opens all plain notices directly after one click on the welcome page', async () => {
      await stage.driver.allowHosts(['*://*/*']);
      const welcome = await stage.driver.openExtensionPage('welcome.html');
      await (await welcome.waitForSelector('input[value="open-directly"]'))?.click();
      await until('the choice', async () => (await settings())?.defaults.notice === 'open-directly');
      expect((await settings())?.defaults).toMatchObject({ preview: 'ask', wall: 'ask' });
      const page = await stage.driver.openPage('https://example.com/');
      await page.evaluate((url) => void setTimeout(() => location.assign(url)), OTHER);
      await until('the destination', async () => page.url() === 'https://example.com/other');
      await welcome.bringToFront();
      await welcome.click('input[value="ask"]');
      await until('the end of it', async () => (await settings())?.defaults.notice === 'ask');
    });

    it('records nothing from the moment the welcome page is told so, and again once it is told that', async () => {
      await wish({ type: 'change-settings', change: { recording: true } });
      const welcome = await stage.driver.openExtensionPage('welcome.html');
      const met = async (path: string, isWritten: boolean) => {
        await welcome.bringToFront();
        const recording = await welcome.waitForSelector('.switch input');
        await recording?.click();
        await until('the setting', async () => (await settings())?.recording === isWritten);
        const destination = `https://example.com/${path}`;
        const page = await stage.driver.openPage(
          OTHER.replace(/https%3A.*/, encodeURIComponent(destination)),
        );
        const popup = await popupShowing(
          stage.driver,
          page,
          `html[data-destination="${destination}"] [data-action="${isWritten ? 'forget' : 'record'}"]`,
        );
        expect(await incidentsTo(stage.driver, destination)).toHaveLength(isWritten ? 1 : 0);
        for (const each of [popup, page]) await each.close();
      };
      await met(`unrecorded-${Date.now()}`, false);
      await met(`recorded-${Date.now()}`, true);
      await welcome.close();
    });

    it('shows what a file of settings would change, and changes it when that is agreed to', async () => {
      await wish({ type: 'change-settings', change: { newTab: false } });
      const file = join(home, 'settings.json');
      writeFileSync(file, JSON.stringify({ version: 1, newTab: true, strip: 'maybe' }));
      const options = await stage.driver.openExtensionPage('options.html');
      const input = (await options.waitForSelector(
        '#transfer input[type="file"]',
      )) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(file);
      const apply = await options.waitForSelector('dialog[open] .button.primary');
      expect(await options.$eval('dialog[open]', (dialog) => dialog.textContent)).toContain(
        'Open destinations in a new tab',
      );
      expect((await settings())?.newTab).toBe(false);
      await apply?.click();
      await until('the change', async () => (await settings())?.newTab === true);
      expect((await settings())?.strip).toBe(true);
      await wish({ type: 'change-settings', change: { newTab: false } });
    });

    it('keeps careful mode until its question is answered', async () => {
      await stage.driver.inExtension(async () => {
        const { settings } = await browser.storage.local.get('settings');
        await browser.storage.local.set({ settings: { ...(settings as object), careful: null } });
      });
      const options = await stage.driver.openExtensionPage('options.html');
      await options.waitForSelector('#careful form input');
      const [question, answer] = await options.$$('#careful form input');
      await question?.type('Who was our first cat?');
      await answer?.type('Mimi');
      await options.click('#careful [type="submit"]');
      await until('careful mode', async () => (await settings())?.careful?.answer === 'Mimi');
      await options.waitForSelector('#careful [aria-label="Who was our first cat?"]');
      await options.type('#careful [aria-label="Who was our first cat?"]', 'Tom');
      await options.click('#careful .button');
      await options.waitForSelector('#careful [aria-invalid="true"]');
      expect((await settings())?.careful?.answer).toBe('Mimi');
      for (const [address, kind] of [
        [WARNING, 'warning'],
        [LOOK_ALIKE, 'notice'],
      ] as const) {
        const page = await stage.driver.openPage(address);
        const popup = await popupShowing(stage.driver, page, `html[data-kind="${kind}"] h1`);
        expect(await popup.$('[data-action="go-back"]')).not.toBeNull();
        for (const way of ['understand', 'open-destination', 'copy-destination', 'show-qr'])
          expect([kind, way, await popup.$(`[data-action="${way}"]`)]).toEqual([kind, way, null]);
      }
      await options.bringToFront();
      await options.$eval('#careful [aria-invalid="true"]', (input) => (input as HTMLInputElement).select());
      await options.type('#careful [aria-invalid="true"]', ' mimi');
      await options.click('#careful .button');
      await until('the end of it', async () => (await settings())?.careful === null);
    });

    it('takes over harmless settings of another browser, and writes its own without the history', async () => {
      // As the tests before have left it; a try that failed has taken over something already.
      await wish({
        type: 'change-settings',
        change: { sync: false, theme: 'auto', choices: { zhihu: 'open-directly', qq: null } },
      });
      await stage.driver.inExtension(async () => {
        await browser.storage.sync.clear();
        await browser.storage.local.remove('synced');
      });
      await wish({ type: 'change-settings', change: { sync: true, recording: false } });
      const written = await stage.driver.inExtension(
        async () => (await browser.storage.sync.get('settings')).settings as Partial<Settings>,
      );
      expect(written).toMatchObject({ choices: { zhihu: 'open-directly' } });
      expect(written).not.toHaveProperty('recording');
      const theirs = {
        ...DEFAULT_SETTINGS,
        theme: 'dark',
        recording: true,
        choices: { zhihu: 'open-directly', qq: 'log-only', steam: 'open-directly' },
      };
      await stage.driver.inExtension(
        (theirs) => browser.storage.sync.set({ settings: theirs }),
        theirs as unknown as Record<string, string>,
      );
      await until('their theme', async () => (await settings())?.theme === 'dark');
      expect(await settings()).toMatchObject({
        recording: false,
        sync: true,
        choices: { zhihu: 'open-directly', qq: 'log-only' },
      });
      expect((await settings())?.choices).not.toHaveProperty('steam');
    });
  },
);
