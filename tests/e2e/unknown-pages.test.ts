import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { clickButton } from './click-button';
import { eventually } from './driver';
import { eachBrowser, type Stage } from './each-browser';
import { grant } from './grant';
import { incidentsOf, incidentsTo, incidentTo } from './incidents-of';
import { popupShowing } from './popup-showing';

const OPEN = '[data-action="open-destination"]';
const TO = 'https://www.example.com/a?b=1';
const LEAVING = (
  to: string,
) => `<!doctype html><title>Leaving</title><p>You are leaving Acme for an external site.
  <p class="to">${to}<p><a class="go-on" href="${to}">Continue</a>`;

/** The popup after a click on the button over a page, once the page was looked at. */
async function look(stage: Stage, page: Page, found: string): Promise<Page> {
  const popup = await clickButton(stage.driver, page);
  await popup.waitForSelector(`html[data-look="${found}"]`);
  return popup;
}

eachBrowser(
  'pages that no rule fits',
  {
    allowPrivate: true,
    routes: {
      'forum.acme.example': ({ url }) => {
        const to = new URL(url).searchParams.get('to');
        return to ? LEAVING(to) : '<!doctype html><title>Acme</title><p>A forum about anvils.';
      },
      'go.acme.example': LEAVING('https://www.example.com/from-the-page'),
      'id.acme.example': '<!doctype html><title>Log in</title><form><input><button>Log in</button></form>',
      'stop.isp.example':
        '<!doctype html><title>提示</title><p>该网站涉嫌诈骗，请拨打96110 <a href="https://www.example.com/">继续访问</a>',
      'blog.acme.example': `<!doctype html><title>即将离开知乎</title><p>您即将离开知乎，请注意您的帐号和财产安全。
        <a href="https://www.example.com/">继续访问</a>`,
      'zhihu.com.evil.example': '<!doctype html><title>知乎</title><form><input><button>登录</button></form>',
      'exit.many.example': ({ url }) =>
        url.includes('/frame')
          ? `<!doctype html><title>framed</title><iframe src="/?to=${encodeURIComponent(TO)}"></iframe>`
          : LEAVING(TO),
      'www.example.com': '<p>arrived',
    },
  },
  (stage) => {
    const forum = (to: string) => `https://forum.acme.example/out?to=${encodeURIComponent(to)}`;

    it('proposes where a leaving page leads, asks nobody, and opens it on one click', async () => {
      stage.world.clear();
      const page = await stage.driver.openPage(forum('https://www.example.com/a?b=1'));
      const popup = await look(stage, page, 'proposals');
      expect(await popup.$eval('[data-proposal]', (node) => (node as HTMLElement).dataset.proposal)).toBe(
        'https://www.example.com/a?b=1',
      );
      expect(await popup.$eval('h1', (node) => node.textContent)).toBe(
        'It looks like this page leads to example.com',
      );
      expect(await popup.$eval('.whys', (node) => node.textContent)).toContain('you are leaving');
      expect(stage.world.requestsTo('www.example.com')).toEqual([]);
      await popup.click(OPEN);
      const arrival = await stage.world.arrival('https://www.example.com/a?b=1');
      expect(arrival.headers.referer).toBeUndefined();
    });

    it('reads it from the page where the address does not say it', async () => {
      const page = await stage.driver.openPage('https://go.acme.example/out/58213');
      const popup = await look(stage, page, 'proposals');
      expect(await popup.$eval('h1', (node) => node.textContent)).toContain('example.com');
      expect(await popup.$eval('[data-keep-rule] dl', (node) => node.textContent)).toContain(
        'attribute a.go-on @href',
      );
      await popup.close();
    });

    it.each([
      ['a log-in', 'https://id.acme.example/login?next=https%3A%2F%2Fwww.example.com%2F'],
      ['an ordinary page', 'https://forum.acme.example/'],
      ['a destination on a private host', forum('http://192.168.0.1/')],
      ['a destination that is no web address', forum('javascript:alert(1)')],
    ])('proposes nothing on %s', async (_, url) => {
      const popup = await look(stage, await stage.driver.openPage(url), 'none');
      expect(await popup.$(OPEN)).toBeNull();
      await popup.close();
    });

    it.each([
      [
        'a page that names a danger',
        'http://stop.isp.example/?url=https%3A%2F%2Fwww.example.com%2F',
        '96110',
      ],
      ['an imitation that leads nowhere', 'https://zhihu.com.evil.example/login', 'may be an imitation'],
    ])('proposes nothing on %s, and leads back', async (_, url, says) => {
      const page = await stage.driver.openPage('https://forum.acme.example/');
      await page.goto(url);
      const popup = await look(stage, page, 'warning');
      expect(await popup.$eval('main', (node) => node.textContent)).toContain(says);
      expect(await popup.$(OPEN)).toBeNull();
      await popup.click('[data-action="go-back"]');
      await eventually(
        'the page before it',
        async () =>
          (await page.evaluate(() => location.hostname).catch(() => '')) === 'forum.acme.example' ||
          undefined,
      );
      // In Chromium it closes by itself.
      await popup.close().catch(() => {});
    });

    it('says of a look-alike that it is one, and keeps no rule for it', async () => {
      const page = await stage.driver.openPage(
        'https://blog.acme.example/go?target=https%3A%2F%2Fwww.example.com%2F',
      );
      const popup = await look(stage, page, 'proposals');
      expect(await popup.$eval('.hint', (node) => node.textContent)).toContain('zhihu.com');
      expect(await popup.$('[data-keep-rule]')).toBeNull();
      await popup.close();
    });

    it('looks at nothing without a click on the button', async () => {
      const page = await stage.driver.openPage(forum('https://www.example.com/unasked'));
      const popup = await stage.driver.popupOf(page);
      await popup.waitForSelector('html[data-outcome="unmatched"] h1');
      // Not even where it is asked to.
      const looked = await stage.driver.inExtension(
        (tabId) => browser.runtime.sendMessage({ type: 'look-for-destinations', tabId }),
        await stage.driver.tabId(page),
      );
      expect(looked).toEqual({ ok: false, why: 'gone' });
      expect(await popup.$('html[data-look]:not([data-look="refused"])')).toBeNull();
      expect(await popup.$('[data-proposal]')).toBeNull();
      await popup.close();
    });

    it('writes nothing down until the person wants it', async () => {
      const kept = 'https://www.example.com/kept';
      // A try that failed may have kept it.
      expect(await incidentsOf(stage.driver)).toEqual(await incidentsTo(stage.driver, kept));
      const page = await stage.driver.openPage(forum(kept));
      const popup = await look(stage, page, 'proposals');
      await popup.click('[data-action="record"]');
      const incident = await incidentTo(stage.driver, kept);
      expect(incident.platform).toEqual({ id: 'unknown', host: 'forum.acme.example' });
      expect(incident.kind).toBe('unknown');
      expect(incident.destination).toMatchObject({ url: kept });
      await popup.close();
    });

    it('recognises a page from now on, where the person keeps the rule', async () => {
      await stage.driver.inExtension(() => browser.storage.local.remove('own-rules'));
      await stage.driver.allowHosts(['*://forum.acme.example/*']);
      const page = await stage.driver.openPage(forum('https://www.example.com/first'));
      const popup = await look(stage, page, 'proposals');
      await popup.click('[data-keep-rule] summary');
      await popup.click('[data-action="keep-rule"]');
      await popup.waitForFunction(() =>
        document.querySelector('[data-keep-rule]')?.textContent?.includes('Recognised from now on'),
      );
      await popup.close();
      await stage.driver.killBackground();
      const next = await stage.driver.openPage(forum('https://www.example.com/second'));
      const known = await popupShowing(
        stage.driver,
        next,
        'html[data-kind="notice"][data-destination="https://www.example.com/second"]',
      );
      expect(await known.$eval('html', (html) => ({ ...html.dataset }))).toMatchObject({
        platform: 'own-forum-acme-example',
        kind: 'notice',
      });
      await known.close();
    });

    const unknown = `https://exit.many.example/?to=${encodeURIComponent(TO)}`;
    const badgeOf = async (page: Page) => {
      const tabId = await stage.driver.tabId(page);
      return stage.driver.inExtension((tabId) => browser.action.getBadgeText({ tabId }), tabId);
    };
    const watching = () =>
      stage.driver.inExtension(
        async () => (await browser.scripting.getRegisteredContentScripts({ ids: ['watch'] }))[0] ?? null,
      );
    const isWatching = (is: boolean) =>
      eventually(
        `watching to be ${is ? 'on' : 'off'}`,
        async () => ((await watching()) !== null) === is || undefined,
      );
    /** A leaving page that is opened after others and gets its badge: by then they would have theirs. */
    const watched = async (where?: { private: boolean }): Promise<Page> => {
      const page = await stage.driver.openPage(unknown, where);
      await eventually('the badge', async () => (await badgeOf(page)) === '?' || undefined);
      return page;
    };

    it('are watched on no site until the person wants it', async () => {
      const page = await stage.driver.openPage(unknown);
      expect(await watching()).toBeNull();
      expect(await badgeOf(page)).toBe('');
      await page.close();
    });

    it('are watched after one click on the options page, which asks for all sites', async () => {
      await stage.driver.allowHosts(['*://*/*']);
      const options = await stage.driver.openExtensionPage('options.html');
      const toggle = await options.waitForSelector('#watch input');
      // A try that failed may have switched it on already.
      if ((await watching()) === null) await toggle?.click();
      await options.waitForSelector('#watch input:checked');
      await isWatching(true);
      await options.close();
    });

    it('get a badge, and nothing else happens; the popup proposes as after a click on the button', async () => {
      const before = await incidentsOf(stage.driver);
      stage.world.clear();
      const page = await watched();
      const popup = await stage.driver.popupOf(page);
      await popup.waitForSelector(`[data-proposal="${TO}"]`);
      await popup.close();
      expect(page.url()).toBe(unknown);
      const strays = stage.world.requests.filter(({ url }) => !url.endsWith('/favicon.ico'));
      expect(strays.map(({ url }) => url)).toEqual([unknown]);
      expect(await incidentsOf(stage.driver)).toEqual(before);
    });

    it.each([
      ['an ordinary page', 'https://forum.acme.example/'],
      ['a log-in', 'https://id.acme.example/login?next=https%3A%2F%2Fwww.example.com%2F'],
      ['an anti-fraud page', 'http://stop.isp.example/?url=https%3A%2F%2Fwww.example.com%2F'],
      [
        'a page with a leaving page in a frame',
        `https://exit.many.example/frame?to=${encodeURIComponent(TO)}`,
      ],
    ])('get no badge on %s', async (_, url) => {
      const page = await stage.driver.openPage(url);
      await (await watched()).close();
      expect(await badgeOf(page)).toBe('');
      await page.close();
    });

    it('are left to the rules on hosts that have some', async () => {
      const { excludeMatches = [] } = (await watching()) ?? {};
      expect(excludeMatches).toContain('*://forum.acme.example/*');
      expect(excludeMatches).toContain('*://link.zhihu.com/*');
    });

    it('leave no trace of a private window', async () => {
      const stored = () =>
        stage.driver.inExtension(async () =>
          JSON.stringify([await browser.storage.local.get(), await browser.storage.session.get()]),
        );
      // What is known of a tab goes a moment after the tab, and the tests before have closed some.
      let before = await stored();
      for (let same = 0; same < 5; ) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        const now = await stored();
        same = now === before ? same + 1 : 0;
        before = now;
      }
      const page = await watched({ private: true });
      expect(await stored()).toBe(before);
      await page.close();
    });

    it('are watched by a background that was stopped, and after an update of the extension', async () => {
      await stage.driver.killBackground();
      await (await watched()).close();
      const old = await watched();
      const errors: unknown[] = [];
      old.on('pageerror', (error) => errors.push(error));
      await stage.driver.reloadExtension();
      await isWatching(true);
      await (await watched()).close();
      expect(errors).toEqual([]);
    });

    it('are watched no longer once the access is taken away, and the options say so', async () => {
      await stage.driver.inExtension(() => browser.permissions.remove({ origins: ['*://*/*'] }));
      await isWatching(false);
      const options = await stage.driver.openExtensionPage('options.html');
      await options.waitForFunction(() =>
        document.querySelector('#watch [role="status"]')?.textContent?.includes('Watching is off'),
      );
      expect(await options.$('#watch input:checked')).toBeNull();
      const page = await stage.driver.openPage(unknown);
      await options.bringToFront();
      expect(await badgeOf(page)).toBe('');
      await options.close();
    });

    it('are switched off by the person, which gives back all sites and nothing else', async () => {
      const allowed = '*://forum.acme.example/*';
      const has = (origin: string) =>
        stage.driver.inExtension((origin) => browser.permissions.contains({ origins: [origin] }), origin);
      await stage.driver.inExtension(() => browser.permissions.remove({ origins: ['*://*/*'] }));
      await isWatching(false);
      await grant(stage.driver, [allowed]);
      const options = await stage.driver.openExtensionPage('options.html');
      const toggle = await options.waitForSelector('#watch input');
      await toggle?.click();
      await isWatching(true);
      await options.waitForSelector('#watch input:checked');
      await toggle?.click();
      await isWatching(false);
      await eventually('the end of the access', async () => !(await has('*://*/*')) || undefined);
      await eventually('what was allowed by itself', async () => (await has(allowed)) || undefined);
      expect(await options.$eval('#watch [role="status"]', (line) => line.textContent)).toBe('');
      await options.close();
    });
  },
);
