import { expect, it } from 'vitest';
import type { Incident } from '../../utils/incidents/incident';
import { DEFAULT_SETTINGS } from '../../utils/settings/settings';
import { eventually } from './driver';
import { eachBrowser, type Stage } from './each-browser';
import { galleryPages } from './gallery';
import { grant } from './grant';
import { incidentsTo } from './incidents-of';
import { wholeJournal } from './journal-of';
import { wrapped } from './links';
import { REFUSING, redirect } from './world';

const OPEN = '[data-action="open-destination"]';
/** A page that says that it is harmless, and has to. */
const READ = galleryPages().find(({ name }) => name === 'csdn-green')!;
const SWITCH = '#privacy label:has(+ .setting) input';

/** Opens a destination from the popup of the notice before it. */
async function openFromPopup({ driver }: Stage, destination: string, where?: { private: boolean }) {
  const page = await driver.openPage(wrapped(destination), where);
  const popup = await driver.popupOf(page);
  await popup.waitForSelector(`html[data-destination="${destination}"]`);
  await popup.click(OPEN);
  return page;
}

const becomes = (stage: Stage, url: string, control: Incident['control'], by?: Incident['answeredBy']) =>
  eventually(`"${control}" of ${url}`, async () => {
    const [incident] = await incidentsTo(stage.driver, url);
    return incident?.control === control && (!by || incident.answeredBy === by) ? incident : undefined;
  });

/** What comes up next has been heard of by then, and what came before it as well. */
async function staysUnknown(stage: Stage, url: string, isHeard: boolean): Promise<void> {
  const next = `https://answers.example/after/${encodeURIComponent(url)}`;
  await openFromPopup(stage, next);
  await stage.driver.pageAt(next);
  await becomes(stage, next, isHeard ? 'opened-ok' : 'unknown');
  expect(await incidentsTo(stage.driver, url)).toMatchObject([{ control: 'unknown' }]);
}

/** Sees to it that the switch in the options is on or off, and that it shows so. */
async function turn({ driver }: Stage, shows: boolean): Promise<void> {
  const has = () =>
    driver.inExtension(() => browser.permissions.contains({ permissions: ['webNavigation'] }));
  const isShown = async () => {
    const is = await has();
    await options.waitForFunction(
      (selector, is) => document.querySelector<HTMLInputElement>(selector)?.checked === is,
      {},
      SWITCH,
      is,
    );
    return is;
  };
  const options = await driver.openExtensionPage('options.html');
  if ((await isShown()) !== shows) await options.click(SWITCH);
  await eventually('the permission', async () => (await has()) === shows || undefined);
  await isShown();
  await options.close();
}

eachBrowser(
  'whether a destination opened',
  {
    allowPrivate: true,
    routes: {
      'link.zhihu.com': '<!doctype html><title>知乎</title><p class="info">您即将离开知乎</p>',
      'link.csdn.net': READ.html,
      'github.com': '<p>arrived',
      'answers.example': '<p>arrived',
      'sends-on.example': redirect('https://answers.example/redirected'),
      'nothing-there.example': { status: 404, body: '<p>not found' },
      // The one that is left must not come up before it is left, however slow the machine is.
      'slow.example': ({ url }) => ({
        body: '<p>arrived at last',
        delay: url.endsWith('/left') ? 30_000 : 2500,
      }),
      'file.example': {
        headers: { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' },
        body: 'a file',
      },
    },
  },
  (stage) => {
    it('is unknown without the permission, which nobody is asked for', async () => {
      const url = 'https://answers.example/unasked';
      await openFromPopup(stage, url);
      await stage.driver.pageAt(url);
      await staysUnknown(stage, url, false);
    });

    it('is told by the browser from the moment the switch is on', async () => {
      await stage.driver.allowPermissions(['webNavigation']);
      await turn(stage, true);
      const url = 'https://answers.example/asked';
      await openFromPopup(stage, url);
      await becomes(stage, url, 'opened-ok', 'browser');
      await eventually('the journal', async () => {
        const last = (await wholeJournal(stage.driver)).slice(-3);
        return /^(seen|repeated),opened,answered$/.test(last.join()) || undefined;
      });
    });

    it('needs no question in the history, which says whose word it is', async () => {
      const page = await stage.driver.openExtensionPage('incidents.html');
      const row = await page.waitForSelector('[data-incident]');
      await (await row?.$('[data-action="detail"]'))?.click();
      await page.waitForSelector('.incident-detail');
      const detail = await page.$eval('.incident-detail', (element) => element.textContent ?? '');
      expect(detail).toContain('the browser: a page came up');
      expect(detail).not.toContain('Did it open?');
      await page.close();
    });

    it('is corrected by the person, who knows better what came up', async () => {
      const url = 'https://answers.example/asked';
      const page = await stage.driver.openExtensionPage('incidents.html');
      await (await page.waitForSelector('[data-incident] [data-action="detail"]'))?.click();
      for (const control of ['failed', 'opened-ok'] as const) {
        await (await page.waitForSelector('[data-action="correct-answer"]'))?.click();
        await becomes(stage, url, control);
      }
      await page.close();
    });

    it.each(['https://sends-on.example/', 'https://nothing-there.example/'])(
      'is yes for what the site answers, %s',
      async (url) => {
        await openFromPopup(stage, url);
        await becomes(stage, url, 'opened-ok');
      },
    );

    it('is no where the host refuses the connection', async () => {
      const url = `https://${REFUSING.host}/`;
      await openFromPopup(stage, url);
      await becomes(stage, url, 'failed', 'browser');
    });

    it('is told to a background that was killed before the page came up', async () => {
      // Firefox wakes an event page for what it listens to since its start, as it does a minute later.
      await stage.driver.killBackground();
      const url = 'https://slow.example/killed';
      const page = await stage.driver.openPage(wrapped(url));
      const popup = await stage.driver.popupOf(page);
      await popup.waitForSelector(`html[data-destination="${url}"]`);
      await popup.click(OPEN);
      await stage.world.arrival(url);
      await stage.driver.killBackground();
      await becomes(stage, url, 'opened-ok');
    });

    it('stays unknown for a file, and for a page that another one takes the place of', async () => {
      const file = 'https://file.example/';
      await openFromPopup(stage, file);
      await stage.world.arrival(file);
      await staysUnknown(stage, file, true);
      const slow = 'https://slow.example/left';
      const page = await openFromPopup(stage, slow);
      await stage.world.arrival(slow);
      await page.goto('https://answers.example/instead');
      await staysUnknown(stage, slow, true);
    });

    it('leaves no trace of a private window', async () => {
      const before = await wholeJournal(stage.driver);
      const url = 'https://answers.example/private';
      await openFromPopup(stage, url, { private: true });
      await stage.driver.pageAt(url);
      // One that is written down comes after it, so that the private one would have been by then.
      const next = `https://answers.example/ordinary/${before.length}`;
      await openFromPopup(stage, next);
      await becomes(stage, next, 'opened-ok');
      const session = await stage.driver.inExtension(() => browser.storage.session.get(null));
      const awaited = Object.entries(session).filter(([key]) => key.startsWith('awaited:'));
      expect(JSON.stringify(awaited)).not.toContain('private');
      expect(await incidentsTo(stage.driver, url)).toEqual([]);
      expect(await wholeJournal(stage.driver)).toEqual([...before, 'seen', 'opened', 'answered']);
    });

    it('is told of what a page that was read first is left for without asking', async () => {
      const { url, destination = '' } = READ.expected;
      await grant(stage.driver, [`*://${new URL(url).hostname}/*`]);
      await stage.driver.inExtension(async (settings) => browser.storage.local.set({ settings }), {
        ...DEFAULT_SETTINGS,
        choices: { [READ.platform.id]: 'open-directly' },
      });
      await stage.driver.openPage(url).catch(() => {});
      expect(await becomes(stage, destination, 'opened-ok')).toMatchObject({ openedDirectly: true });
      await stage.driver.inExtension(() => browser.storage.local.remove('settings'));
    });

    it('is told of what is opened directly', async () => {
      await grant(stage.driver, ['*://link.zhihu.com/*']);
      await stage.driver.inExtension(async (settings) => browser.storage.local.set({ settings }), {
        ...DEFAULT_SETTINGS,
        choices: { zhihu: 'open-directly' },
      });
      const url = 'https://answers.example/directly';
      await stage.driver.openPage(wrapped(url)).catch(() => {});
      expect(await becomes(stage, url, 'opened-ok')).toMatchObject({ openedDirectly: true });
      await stage.driver.inExtension(() => browser.storage.local.remove('settings'));
    });

    it('is unknown again once the switch is off', async () => {
      await turn(stage, false);
      const url = 'https://answers.example/revoked';
      await openFromPopup(stage, url);
      await stage.driver.pageAt(url);
      await staysUnknown(stage, url, false);
    });
  },
);
