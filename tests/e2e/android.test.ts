import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import link from '../../locales/en/link.json';
import welcome from '../../locales/en/welcome.json';
import { builtExtension } from '../../scripts/package/extension';
import { scenePages } from '../../scripts/pictures/scene-pages';
import { mainScenes } from '../../scripts/pictures/scenes';
import { sceneStage } from '../../scripts/pictures/stage';
import { eventually } from './driver';
import { eachBrowser, type Stage } from './each-browser';
import { inWindow } from './firefox-window';
import { galleryRoutes, showing } from './gallery';
import { incidentsOf, incidentsTo } from './incidents-of';
import { newLink, wrapped } from './links';
import { lasting, overhang, smallTargets } from './measure';
import { popupShowing } from './popup-showing';
import { redirect } from './world';

const PHONE = { width: 360, height: 640 };

/**
 * Runs before every script of ours: takes away what Firefox for Android lacks, and keeps what is thrown, but for what a page
 * that is being left was still fetching. There each tab is a window of its own, the first in it, and words that its schema of
 * `tabs` does not know are refused.
 */
const PRELUDE = `
  for (const name of ['menus', 'contextMenus', 'commands', 'omnibox', 'windows', 'downloads', 'history', 'sidebarAction'])
    Object.defineProperty(browser, name, { value: undefined });
  const tabs = { ...browser.tabs };
  const alone = (tab) => tab && { ...tab, index: 0, windowId: tab.id };
  const refusing = (word, values) => {
    if (word in values) throw new Error('Unexpected property "' + word + '"');
  };
  const asOnAndroid = {
    get: async (id) => alone(await tabs.get(id)),
    getCurrent: async () => alone(await tabs.getCurrent()),
    query: async ({ windowId, ...rest }) =>
      (await tabs.query(rest)).map(alone).filter((tab) => windowId === undefined || tab.id === windowId),
    create: async ({ windowId, index, ...rest }) => (refusing('openerTabId', rest), alone(await tabs.create(rest))),
    update: async (id, values) => (refusing('loadReplace', values), alone(await tabs.update(id, values))),
  };
  for (const name of ['move', 'highlight', 'duplicate', 'warmup', 'hide', 'show', 'goToReader', 'moveInSuccession'])
    asOnAndroid[name] = undefined;
  Object.defineProperty(browser, 'tabs', { value: { ...browser.tabs, ...asOnAndroid } });
  let isLeft = false;
  addEventListener('beforeunload', () => (isLeft = true));
  const keep = async (what) => {
    if (isLeft) return;
    const { thrown = [] } = await browser.storage.local.get('thrown');
    await browser.storage.local.set({ thrown: [...thrown, location.pathname + ': ' + what] });
  };
  addEventListener('error', ({ message }) => keep(message));
  addEventListener('unhandledrejection', ({ reason }) => keep(String(reason?.stack ?? reason)));
`;

/** A copy of the Firefox build as Android would run it. */
function phoneBuild(folder: string): string {
  cpSync(builtExtension('firefox'), folder, { recursive: true });
  writeFileSync(join(folder, 'prelude.js'), PRELUDE);
  const manifestFile = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  manifest.background.scripts.unshift('prelude.js');
  writeFileSync(manifestFile, JSON.stringify(manifest));
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  for (const name of pages) {
    const html = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), html.replace('<head>', '<head><script src="/prelude.js"></script>'));
  }
  return folder;
}

/** A finger instead of a mouse, and the name of a phone's browser, for every page. */
function fingerOnly(page: Page): Promise<void> {
  return inWindow(page.browser(), () => {
    const { Services } = globalThis as unknown as {
      Services: {
        prefs: {
          setIntPref(name: string, value: number): void;
          setStringPref(name: string, value: string): void;
        };
      };
    };
    const phone = 'Mozilla/5.0 (Android 14; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0';
    Services.prefs.setStringPref('general.useragent.override', phone);
    for (const name of ['ui.primaryPointerCapabilities', 'ui.allPointerCapabilities'])
      Services.prefs.setIntPref(name, 1);
  });
}

/** The ids of all tabs but those with pages of ours. */
function tabsOfTheWeb({ driver }: Stage): Promise<(number | undefined)[]> {
  return driver.inExtension(async () =>
    (await browser.tabs.query({})).flatMap(({ id, url }) => (url?.startsWith('moz-extension:') ? [] : [id])),
  );
}

const home = mkdtempSync(join(tmpdir(), 'onward-phone-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const pages = scenePages();

eachBrowser(
  'on a phone',
  {
    only: 'firefox',
    routes: galleryRoutes(pages),
    extension: () => phoneBuild(join(home, 'extension')),
    allowPrivate: true,
  },
  (stage) => {
    beforeAll(async () => fingerOnly(await stage.driver.openExtensionPage('manifest.json')));
    const thrown = () =>
      stage.driver.inExtension(
        async () => (await browser.storage.local.get('thrown')).thrown as string[] | undefined,
      );

    it('lacks what a phone lacks', async () => {
      const page = await stage.driver.openExtensionPage('popup.html?tab=0');
      expect(
        await page.evaluate(() => [typeof browser.menus, typeof browser.windows, typeof browser.omnibox]),
      ).toEqual(['undefined', 'undefined', 'undefined']);
      expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    });

    it('goes the main road: notice, popup, destination, history', async () => {
      const notice = pages.find(({ name }) => name === 'notice') ?? expect.fail('no page');
      const { destination = '' } = notice.expected;
      const tab = await stage.driver.openPage(showing(notice));
      await tab.setViewport(PHONE);
      const popup = await popupShowing(stage.driver, tab, 'html[data-kind="notice"]');
      await popup.setViewport(PHONE);
      await popup.click('[data-action="open-destination"]');
      await stage.driver.pageAt(destination);
      const opened = await eventually('the opened incident', async () =>
        (await incidentsOf(stage.driver)).find(({ action }) => action.did === 'opened'),
      );
      expect(opened.destination).toMatchObject({ url: destination });
      expect(await thrown()).toBeUndefined();
    });

    it('goes back to where a link was opened from, and leaves no empty tab', async () => {
      const warning = pages.find(({ name }) => name === 'qq-dangerous') ?? expect.fail('no page');
      stage.world.route({ 'source.example': `<a href="${showing(warning)}" target="_blank">on</a>` });
      await (await stage.driver.openPage('https://source.example/')).click('a');
      const tab = await stage.driver.pageAt(new URL(warning.expected.url).href);
      const popup = await popupShowing(stage.driver, tab, 'html[data-kind="warning"]');
      const closed = await stage.driver.tabId(tab);
      const before = await tabsOfTheWeb(stage);
      await popup.click('[data-action="go-back"]');
      await eventually(
        'the tab to be gone',
        async () => !(await tabsOfTheWeb(stage)).includes(closed) || undefined,
      );
      expect(await tabsOfTheWeb(stage)).toEqual(before.filter((id) => id !== closed));
    });

    it('is told by the browser that a destination opened, also where its server sends on', async () => {
      stage.world.route({
        'sends-on.example': redirect('https://answers.example/'),
        'answers.example': '<p>arrived',
      });
      await stage.driver.allowPermissions(['webNavigation']);
      const options = await stage.driver.openExtensionPage('options.html');
      await (await options.waitForSelector('#privacy label:has(+ .setting) input'))?.click();
      await eventually('the permission', async () => {
        const has = () => browser.permissions.contains({ permissions: ['webNavigation'] });
        return (await stage.driver.inExtension(has)) || undefined;
      });
      const url = 'https://sends-on.example/';
      const tab = await stage.driver.openPage(wrapped(url));
      const popup = await popupShowing(stage.driver, tab, '[data-destination]');
      await popup.click('[data-action="open-destination"]');
      await eventually('"it opened"', async () =>
        (await incidentsTo(stage.driver, url)).find(({ control }) => control === 'opened-ok'),
      );
    });

    it('T12 opens what was met in a private tab nowhere else, also where a new tab is wanted', async () => {
      const { url, destination } = newLink();
      const inNewTab = (newTab: boolean) =>
        stage.driver.inExtension(
          (change) => browser.runtime.sendMessage({ type: 'change-settings', change }),
          { newTab },
        );
      await inNewTab(true);
      const tab = await stage.driver.openPage(url, { private: true });
      const popup = await popupShowing(stage.driver, tab, '[data-destination]');
      await popup.click('[data-action="open-destination"]');
      expect(await stage.driver.pageAt(destination)).toBe(tab);
      await inNewTab(false);
    });

    it('T12 offers to open nothing of a private tab where it cannot, and says what can be done', async () => {
      await stage.driver.inExtension(
        (text) => browser.storage.session.set({ 'link-text:one': { text, isPrivate: true, isLink: true } }),
        newLink().url,
      );
      const page = await stage.driver.openExtensionPage('link.html?text=one');
      await page.waitForSelector('[data-action="copy-destination"]');
      expect(await page.$('[data-action="open-destination"]')).toBeNull();
      expect(await page.$eval('.hint', ({ textContent }) => textContent)).toBe(link['link.by-hand']);
      expect(await thrown()).toBeUndefined();
    });

    it('offers no carrying of settings, which its account does not do', async () => {
      const page = await stage.driver.openExtensionPage('options.html');
      const transfer = await page.waitForSelector('#transfer');
      expect(
        await transfer?.evaluate((section) => section.querySelectorAll('[type="checkbox"]').length),
      ).toBe(0);
    });

    it('speaks of no keys, however wide the screen is', async () => {
      const page = await stage.driver.openExtensionPage('incidents.html');
      await page.setViewport({ width: 1000, height: 700 });
      const keys = await page.waitForSelector('.keys');
      expect(await keys?.evaluate((hint) => getComputedStyle(hint).display)).toBe('none');
    });

    it('has the fraud line at hand below a danger, to be called', async () => {
      const warning = pages.find(({ name }) => name === 'qq-dangerous') ?? expect.fail('no page');
      const popup = await popupShowing(
        stage.driver,
        await stage.driver.openPage(showing(warning)),
        'html[data-kind="warning"]',
      );
      await popup.setViewport(PHONE);
      const call = await popup.waitForSelector('#reason [href="tel:96110"]');
      expect(await call?.evaluate(({ textContent }) => textContent)).toContain('96110');
      expect(await lasting(() => smallTargets(popup))).toEqual([]);
    });

    it('says where the button is on a phone', async () => {
      const page = await stage.driver.openExtensionPage('welcome.html');
      const says = await page.waitForSelector('.pin');
      expect(await says?.evaluate((pin) => pin.textContent)).toBe(welcome['welcome.in-menu']);
    });

    it('keeps in sight whose rows they are where a wide picture is moved sideways, and says that it can be', async () => {
      const map = mainScenes.find(({ name }) => name === 'map') ?? expect.fail('no map');
      await sceneStage(stage.driver, Date.now()).show(map, 'zh_CN', async (page) => {
        await page.setViewport(PHONE);
        await page.waitForFunction(() => document.body.textContent?.includes('左右滑动'));
        const { moved, name, box } = await page.evaluate(() => {
          const scroll = document.querySelector('.matrix-scroll') ?? document.body;
          scroll.scrollLeft = scroll.scrollWidth;
          const name = scroll.querySelector('.matrix-names text')?.getBoundingClientRect();
          return {
            moved: scroll.scrollLeft,
            name: name?.left ?? -1,
            box: scroll.getBoundingClientRect().left,
          };
        });
        expect(moved).toBeGreaterThan(20);
        expect(name).toBeGreaterThanOrEqual(box);
      });
    });

    it('shows every screen in the width of a phone with targets for a finger, and nothing throws', async () => {
      const { show } = sceneStage(stage.driver, Date.now(), 16);
      const wrong: Record<string, unknown> = {};
      for (const scene of mainScenes) {
        await show(scene, 'zh_CN', async (page) => {
          await page.setViewport(PHONE);
          const faults = await lasting(async () => {
            const over = await overhang(page);
            return [...(await smallTargets(page)), ...(over > 0 ? [`${over} px too wide`] : [])];
          });
          if (faults.length > 0) wrong[scene.name] = faults;
        });
      }
      expect(wrong).toEqual({});
      expect(await thrown()).toBeUndefined();
    }, 360_000);
  },
);
