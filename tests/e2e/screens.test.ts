import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings';
import { faultsOf } from './axe';
import { clickButton } from './click-button';
import { clickUntil } from './click-until';
import { eventually } from './driver';
import { eachBrowser } from './each-browser';
import { inWindow } from './firefox-window';
import { focusOnHeading } from './focus-on-heading';
import { heardOut } from './heard-out';
import { incidentsOf } from './incidents-of';
import { pasted } from './pasted';
import { popupShowing } from './popup-showing';

const STRIP = 'html > div:last-of-type';
const NOTICE = 'https://link.zhihu.com/?target=https%3A//www.example.com/%25E4%25B8%25AD';
/** A link of its own each time, so that none is taken for a repeat. */
let links = 0;
const behind = (wrapper: string) => {
  const destination = `https://www.example.com/${++links}`;
  return { url: wrapper + encodeURIComponent(destination), destination };
};
const ZHIHU = 'https://link.zhihu.com/?target=';
const QQ = 'https://c.pc.qq.com/middleb.html?type=0&gjlevel=15&gjsublevel=2802&pfurl=';
const JUEJIN = 'https://link.juejin.cn/?target=';
const GITEE = 'https://gitee.com/link?target=';
/** Of packs that are not on after the installation. */
const TREND_MICRO = 'https://imsva91-ctp.trendmicro.com/wis/clicktime/v1/query?url=';
const MIMECAST = 'https://url.uk.m.mimecastprotect.com/s/YP9XCWQRPfDXo1NIKijuVb2y7?domain=example.com';
const INFOQ = 'https://www.infoq.cn/link?target=';
const CURSEFORGE = 'https://www.curseforge.com/linkout?remoteUrl=';

eachBrowser(
  'the screens',
  {
    routes: {
      'link.zhihu.com': '<!doctype html><title>知乎</title><p class="info">您即将离开知乎</p>',
      'c.pc.qq.com': '<!doctype html><h4 class="ui-title">危险网站</h4><p class="ui-desc">该网站可能存在危险',
      'link.juejin.cn': '<!doctype html><p>即将离开稀土掘金',
      'gitee.com': '<!doctype html><p>即将跳转到外部网站',
      'www.infoq.cn': '<!doctype html><p>即将离开InfoQ',
      'www.curseforge.com': '<!doctype html><p>You are leaving CurseForge',
      'imsva91-ctp.trendmicro.com': ({ url }) =>
        `<!doctype html><p>scanning<script>finish = () => location.assign(${JSON.stringify(new URL(url).searchParams.get('url'))})</script>`,
      'url.uk.m.mimecastprotect.com': '<!doctype html><p>scanning',
      'www.example.com': '<p>arrived',
    },
  },
  (stage) => {
    const popupOn = (page: Page, kind: string) =>
      popupShowing(stage.driver, page, `html[data-kind="${kind}"]`);

    it('paints the popup once: the focus on the destination, and nothing moves', async () => {
      const popup = await popupOn(await stage.driver.openPage(NOTICE), 'notice');
      await focusOnHeading(popup);
      expect(await popup.$eval('h1 bdi', (site) => site.textContent)).toBe('example.com');
      expect(await popup.$eval('.rest', (rest) => rest.textContent)).toBe('/中');
      if (stage.driver.name === 'firefox') return; // does not report layout shifts
      const shift = await popup.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) =>
              resolve(
                list
                  .getEntries()
                  .reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
              ),
            ).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 300);
          }),
      );
      expect(shift).toBe(0);
    });

    it('begins and ends what stands below one another at the same edge', async () => {
      const page = await stage.driver.openPage(behind(QQ).url);
      const popup = await popupShowing(
        stage.driver,
        page,
        'html[data-kind="warning"] [data-action="forget"]',
      );
      const edges = await popup.evaluate(() => {
        const words = (selector: string) => {
          const range = document.createRange();
          range.selectNodeContents(document.querySelector(selector) as Element);
          const { left, right } = range.getBoundingClientRect();
          return { left: Math.round(left), right: Math.round(right) };
        };
        const choices = document.querySelector('.choices')?.getBoundingClientRect();
        return {
          begins: [words('.reason-name').left, words('.destination h1').left],
          ends: [words('[data-action="forget"]').right, Math.round(choices?.right ?? 0)],
        };
      });
      expect(edges.begins[0]).toBe(edges.begins[1]);
      // The border of the button lies between.
      expect(Math.abs((edges.ends[0] ?? 0) - (edges.ends[1] ?? 0))).toBeLessThanOrEqual(1);
      for (const each of [popup, page]) await each.close();
    });

    it('walks by keyboard from the destination to the button, and Enter on the heading opens nothing', async () => {
      const page = await stage.driver.openPage(NOTICE);
      const popup = await popupOn(page, 'notice');
      await focusOnHeading(popup);
      await popup.keyboard.press('Enter');
      await popup.keyboard.press('Tab');
      expect(await popup.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe(
        'open-destination',
      );
      await heardOut(stage.driver, page);
      expect(page.url()).toBe(NOTICE);
      await popup.bringToFront();
      await popup.keyboard.press('Enter');
      await eventually('the destination', async () => page.url() !== NOTICE || undefined);
    });

    it.each([
      ['leads there', `https://www.example.com/${'a'.repeat(2000)}`],
      ['is refused', `https://user@www.example.com/${'a'.repeat(2000)}`],
    ])('scrolls an address that is longer than its room by the keyboard too, where it %s', async (_, to) => {
      const page = await stage.driver.openPage(ZHIHU + encodeURIComponent(to));
      const popup = await popupOn(page, 'notice');
      await popup.click('.more details:has(.why) summary');
      await popup.waitForSelector('.why [tabindex="0"]');
      expect(await faultsOf(popup)).toEqual([]);
      for (const each of [popup, page]) await each.close();
    });

    it('keeps the choice that was made in one click', async () => {
      const page = await stage.driver.openPage(NOTICE);
      const popup = await popupOn(page, 'notice');
      await (await popup.waitForSelector('input[value="log-only"]'))?.click();
      await eventually('the choice in the settings', async () => {
        const again = await popupOn(page, 'notice');
        const isKept = await again.$eval('input[value="log-only"]', (input) => input.matches(':checked'));
        await again.close();
        return isKept || undefined;
      });
    });

    const settings = () =>
      stage.driver.inExtension(
        async () => (await browser.storage.local.get('settings')).settings as Settings,
      );
    const begin = () =>
      stage.driver.inExtension(
        (settings) => browser.storage.local.set({ settings }),
        DEFAULT_SETTINGS as unknown as Record<string, string>,
      );
    const until = (what: string, isSo: () => Promise<boolean>) =>
      eventually(what, async () => ((await isSo()) ? true : undefined));
    const incidentOf = async (destination: string) =>
      (await incidentsOf(stage.driver)).find(
        (each) => typeof each.destination !== 'string' && each.destination.url === destination,
      );
    const popupTo = (page: Page, destination: string, more = '') =>
      popupShowing(stage.driver, page, `html[data-destination="${destination}"] ${more}`);

    it('copies, draws, takes a note, forgets and records again, and opens beside the page', async () => {
      await begin();
      const { url, destination } = behind(ZHIHU);
      const page = await stage.driver.openPage(url);
      const popup = await popupTo(page, destination, '[data-action="forget"]');
      await popup.click('[data-action="copy-destination"]');
      await popup.waitForSelector('main ::-p-text(Copied)');
      await until('the copying', async () => (await incidentOf(destination))?.action.did === 'copied');
      expect(await pasted(stage.driver, page)).toBe(destination);
      await popup.bringToFront();
      await popup.click('[data-action="show-qr"]');
      await popup.waitForSelector('.qr svg path[d^="M"]');
      await popup.click('.record [aria-expanded]');
      await (await popup.waitForSelector('.note input'))?.type('给外婆看');
      await popup.keyboard.press('Enter');
      await until('the note', async () => (await incidentOf(destination))?.note === '给外婆看');
      await popup.close();

      const again = await popupTo(page, destination, '[data-action="forget"]');
      await again.click('.record [aria-expanded]');
      const field = await again.waitForSelector('.note input');
      expect(await field?.evaluate((input) => (input as HTMLInputElement).value)).toBe('给外婆看');
      await again.click('[data-action="forget"]');
      await until('its end', async () => (await incidentOf(destination)) === undefined);
      await (await again.waitForSelector('[data-action="record"]'))?.click();
      await until('the record', async () => (await incidentOf(destination))?.note === '');

      await again.keyboard.down('Control');
      await again.click('[data-action="open-destination"]');
      await again.keyboard.up('Control');
      const beside = await stage.driver.pageAt(destination);
      expect(page.url()).toBe(url);
      for (const each of [beside, again, page]) await each.close();
    });

    it('keeps what is being written of a note when the browser closes the popup', async () => {
      await begin();
      const { url, destination } = behind(ZHIHU);
      const page = await stage.driver.openPage(url);
      await until('the incident', async () => (await incidentOf(destination)) !== undefined);
      const isKept = () =>
        until('the note', async () => (await incidentOf(destination))?.note === 'half a word');
      if (stage.driver.name === 'chromium') {
        const popup = await clickButton(stage.driver, page);
        await (await popup.waitForSelector('.record [aria-expanded]'))?.click();
        await (await popup.waitForSelector('.note input'))?.type('half a word');
        // Its popup hears nothing of its end, so what is written is kept before.
        await isKept();
        await page.mouse.click(5, 300);
        await until('the end of the popup', async () => popup.isClosed());
      } else {
        await page.bringToFront();
        await stage.driver.inExtension(() => browser.action.openPopup());
        await until('a note being written', () => stage.driver.inExtension(writeInPopup, 'half a word'));
        await inWindow(page.browser(), closePanel);
        await until('the end of the popup', () =>
          stage.driver.inExtension(() => browser.extension.getViews({ type: 'popup' }).length === 0),
        );
        await isKept();
      }
      const again = await popupTo(page, destination, '.record [aria-expanded]');
      await again.click('.record [aria-expanded]');
      const field = await again.waitForSelector('.note input');
      expect(await field?.evaluate((input) => (input as HTMLInputElement).value)).toBe('half a word');
      for (const each of [again, page]) await each.close();
    });

    /** A popup that was shown as a page stays. */
    const isGone = (popup: Page) =>
      stage.driver.name === 'firefox'
        ? popup.close()
        : until('the end of the popup', async () => popup.isClosed());

    it('lets a scan finish, and the history says that nothing was done', async () => {
      await begin();
      const { url, destination } = behind(TREND_MICRO);
      const page = await stage.driver.openPage(url);
      const popup = await clickButton(stage.driver, page);
      await (await popup.waitForSelector('.primary[data-action="stay"]'))?.click();
      await isGone(popup);
      expect(page.url()).toBe(url);
      await page.evaluate('finish()');
      await stage.world.arrival(destination);
      const { id, kind, action } = await eventually('the incident', () => incidentOf(destination));
      expect([kind, action.did]).toEqual(['scan', 'none']);
      const history = await stage.driver.openExtensionPage('incidents.html');
      await history.waitForSelector(`[data-incident="${id}"] ::-p-text(Nothing done)`);
      for (const each of [history, page]) await each.close();
    });

    it('lets a scan finish also where the page hides where it leads', async () => {
      const page = await stage.driver.openPage(MIMECAST);
      const popup = await clickButton(stage.driver, page);
      await (await popup.waitForSelector('.primary[data-action="stay"]'))?.click();
      await isGone(popup);
      expect(page.url()).toBe(MIMECAST);
      await page.close();
    });

    it('rests for an hour and wakes, by hand', async () => {
      const badge = () => stage.driver.inExtension(() => browser.action.getBadgeText({}));
      const popup = await stage.driver.openExtensionPage('popup.html?tab=0');
      await (await popup.waitForSelector('details:has([data-action="pause-hour"]) summary'))?.click();
      await popup.click('[data-action="pause-hour"]');
      await until('the pause', async () => (await badge()) === '‖');
      await popup.close();
      const resting = await stage.driver.openExtensionPage('popup.html?tab=0');
      await (await resting.waitForSelector('[data-action="resume"]'))?.click();
      await until('the end of it', async () => (await badge()) === '');
      await resting.close();
    });

    it('asks at the second notice whether to open directly: a no is remembered, a yes holds from the next one on', async () => {
      await begin();
      await stage.driver.inExtension(() => browser.runtime.sendMessage({ type: 'forget-everything' }));
      const meet = async (wrapper: string, more = '') => {
        const { url, destination } = behind(wrapper);
        const page = await stage.driver.openPage(url);
        return { page, popup: await popupTo(page, destination, more), destination };
      };
      const first = await meet(JUEJIN, '[data-action="forget"]');
      expect(await first.popup.$('.ask-directly')).toBeNull();
      // On the page itself.
      const second = await stage.driver.openPage(behind(JUEJIN).url);
      const no = () => stage.driver.insideClosedRoot(second, STRIP, '.answer:last-of-type');
      expect((await eventually('the question', no)).text).toBe('No, keep asking');
      await clickUntil(second, no, async () => ((await settings()).declined ?? []).includes('juejin'));
      const third = await meet(JUEJIN, '[data-action="forget"]');
      expect(await third.popup.$('.ask-directly')).toBeNull();

      await meet(ZHIHU, '[data-action="forget"]');
      const asking = await meet(ZHIHU, '[data-action="open-directly-yes"]');
      await asking.popup.setViewport({ width: 320, height: 640 });
      // Yes and no are on one line, as narrow as it is.
      expect(
        await asking.popup.$$eval(
          '.ask-directly button',
          (answers) => new Set(answers.map((answer) => answer.getBoundingClientRect().top)).size,
        ),
      ).toBe(1);
      await stage.driver.allowHosts(['*://link.zhihu.com/*']);
      await asking.popup.click('[data-action="open-directly-yes"]');
      await until('the choice', async () => (await settings()).choices.zhihu === 'open-directly');
      await until('the access', () =>
        stage.driver.inExtension(() => browser.permissions.contains({ origins: ['*://link.zhihu.com/*'] })),
      );
      const { url, destination } = behind(ZHIHU);
      const page = await stage.driver.openPage('https://www.example.com/');
      await page.evaluate((url) => void setTimeout(() => location.assign(url)), url);
      await until('the destination', async () => page.url() === destination);
    });

    it('is told yes on the page itself: where the browser gives no access yet that is said, and can be taken back', async () => {
      await begin();
      await stage.driver.openPage(behind(GITEE).url);
      const asking = await stage.driver.openPage(behind(GITEE).url);
      const yes = () => stage.driver.insideClosedRoot(asking, STRIP, '.answer:first-of-type');
      await eventually('the question', yes);
      await clickUntil(asking, yes, async () => (await settings()).choices.gitee === 'open-directly');
      const { url, destination } = behind(GITEE);
      // There the access to the pages of the first pack came with the installation.
      if (stage.driver.name === 'firefox') {
        const page = await stage.driver.openPage('https://www.example.com/');
        await page.evaluate((url) => void setTimeout(() => location.assign(url)), url);
        return until('the destination', async () => page.url() === destination);
      }
      const needs = () => stage.driver.insideClosedRoot(asking, STRIP, '.sentence');
      await until('what it needs', async () => (await needs())?.text.includes('One more step') ?? false);
      const popup = await popupTo(
        await stage.driver.openPage(url),
        destination,
        '[data-action="keep-asking"]',
      );
      await popup.click('[data-action="keep-asking"]');
      await until('the choice', async () => (await settings()).choices.gitee === 'ask');
    });

    /** What a try that failed may have got already. */
    const giveBack = (...origins: string[]) =>
      stage.driver.inExtension((origins) => browser.permissions.remove({ origins }), origins);
    /** Whether a page is seen without a click on the button. */
    const isSeen = async (wrapper: string) => {
      const page = await stage.driver.openPage(behind(wrapper).url);
      const seen = await eventually('the strip', () => stage.driver.insideClosedRoot(page, STRIP, '.open'));
      await page.close();
      return seen.text;
    };

    it('sees a platform of a pack after a click on the button, and then without where that is wanted', async () => {
      await giveBack('*://www.infoq.cn/*', '*://xie.infoq.cn/*');
      // Before the popup is there: another page would close it.
      await stage.driver.allowHosts(['*://www.infoq.cn/*', '*://xie.infoq.cn/*']);
      const { url, destination } = behind(INFOQ);
      const page = await stage.driver.openPage(url);
      const popup = await clickButton(stage.driver, page);
      await popup.waitForSelector(`html[data-destination="${destination}"] [data-recognise]`);
      await popup.click('[data-action="recognise"]');
      await until('the access', () =>
        stage.driver.inExtension(() => browser.permissions.contains({ origins: ['*://www.infoq.cn/*'] })),
      );
      expect(await isSeen(INFOQ)).toBe('Open example.com');
    });

    it('adds a pack by one click on the welcome page, and gives it back by one on the options page', async () => {
      await begin();
      await giveBack('*://*.curseforge.com/*');
      await stage.driver.allowHosts(['*://*/*']);
      const welcome = await stage.driver.openExtensionPage('welcome.html');
      await (await welcome.waitForSelector('[data-pack="forums"] button'))?.click();
      await welcome.waitForSelector('[data-pack="forums"][data-granted="true"]');
      expect(await isSeen(CURSEFORGE)).toBe('Open example.com');
      await welcome.bringToFront();
      stage.world.clear();
      await welcome.click('[data-action="try"]');
      await stage.world.arrival('https://link.zhihu.com/?target=https%3A%2F%2Fexample.com');
      await welcome.close();
      const options = await stage.driver.openExtensionPage('options.html#access');
      await options.waitForSelector('[data-pack="work"][data-granted="false"]');
      await (await options.waitForSelector('[data-pack="forums"] button'))?.click();
      await options.waitForSelector('[data-pack="forums"][data-granted="false"]');
      const page = await stage.driver.openPage(behind(CURSEFORGE).url);
      await popupShowing(stage.driver, page, 'html[data-outcome="unmatched"]');
      await options.bringToFront();
      await options.click('[data-pack="forums"] button');
      await options.waitForSelector('[data-pack="forums"][data-granted="true"]');
      await options.close();
    });

    it('asks again for what came with the installation where it was taken away', async () => {
      if (stage.driver.name === 'chromium') return; // takes nothing away that stands in the manifest
      await begin();
      await stage.driver.inExtension(async () => {
        const { origins = [] } = await browser.permissions.getAll();
        await browser.permissions.remove({ origins });
      });
      const popup = await clickButton(stage.driver, await stage.driver.openPage(behind(ZHIHU).url));
      await popup.waitForSelector('[data-recognise]');
      await popup.close();
      await stage.driver.allowHosts(['*://*/*']);
      const welcome = await stage.driver.openExtensionPage('welcome.html');
      await (await welcome.waitForSelector('[data-pack="required"] button'))?.click();
      await welcome.waitForSelector('[data-pack="required"]', { hidden: true });
      await welcome.close();
      expect(await isSeen(ZHIHU)).toBe('Open example.com');
    });

    it('has its settings changed by hand: a platform found by its name, a kind, the theme, a new tab', async () => {
      await begin();
      const options = await stage.driver.openExtensionPage('options.html');
      await (await options.waitForSelector('#platforms input'))?.type('掘金');
      await options.waitForSelector('#platforms p ::-p-text(1 platform)');
      await options.select('[data-platform="juejin"] select', 'leave-alone');
      await options.waitForSelector('::-p-text(Saved)');
      await options.select('#general .setting:has([data-kind="notice"]) select', 'log-only');
      await options.click('#general input[value="dark"]');
      await options.click('#general .switch:nth-of-type(3) input');
      await until('all of it', async () => {
        const { choices, defaults, theme, newTab } = await settings();
        return (
          JSON.stringify([choices, defaults.notice, theme, newTab]) ===
          JSON.stringify([{ juejin: 'leave-alone' }, 'log-only', 'dark', true])
        );
      });
      await options.bringToFront();
      const saved = await stage.driver.download(() => options.click('#transfer .button'));
      expect(saved).toMatch(/onward-settings\.json$/);
      expect(JSON.parse(readFileSync(saved, 'utf8'))).toEqual(await settings());
      const quiet = await stage.driver.openPage(behind(JUEJIN).url);
      const left = await clickButton(stage.driver, quiet);
      await left.waitForSelector('[data-action="ask-again"]');
      expect(await left.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
      const { url, destination } = behind(ZHIHU);
      const page = await stage.driver.openPage(url);
      const popup = await popupTo(page, destination, '[data-action="open-destination"]');
      await popup.click('[data-action="open-destination"]');
      await stage.driver.pageAt(destination);
      expect(page.url()).toBe(url);
      await options.close();
    });
  },
);

/** Runs in a page of the extension: Firefox's panel cannot be driven, but reached from another page of ours. */
function writeInPopup(text: string): boolean {
  const [popup] = browser.extension.getViews({ type: 'popup' });
  const toggle = popup?.document.querySelector<HTMLElement>('.record [aria-expanded="false"]');
  toggle?.click();
  const field = popup?.document.querySelector<HTMLInputElement>('.note input');
  if (!field) return false;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

/** Runs in Firefox's own window: what a click beside the panel does. */
function closePanel(): void {
  for (const panel of document.querySelectorAll('panel[open], panel[panelopen]'))
    (panel as Element & { hidePopup(): void }).hidePopup();
}
