import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { clickButton } from './click-button';
import { eventually } from './driver';
import { eachBrowser, type Stage } from './each-browser';
import { incidentsOf } from './incidents-of';

const OPEN = '[data-action="open-destination"]';
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
      'www.example.com': '<p>arrived',
    },
  },
  (stage) => {
    const forum = (to: string) => `https://forum.acme.example/out?to=${encodeURIComponent(to)}`;

    it('proposes where a leaving page leads, asks nobody, and opens it on one click', async () => {
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

    it('shows an anti-fraud page as the warning it is, with nothing to open', async () => {
      const page = await stage.driver.openPage(
        'http://stop.isp.example/?url=https%3A%2F%2Fwww.example.com%2F',
      );
      const popup = await look(stage, page, 'warning');
      expect(await popup.$eval('main', (node) => node.textContent)).toContain('96110');
      expect(await popup.$(OPEN)).toBeNull();
      await popup.close();
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
      await popup.waitForSelector('h1');
      expect(await popup.evaluate(() => document.documentElement.dataset.look ?? 'refused')).toBe('refused');
      await popup.close();
    });

    it('writes nothing down until the person wants it', async () => {
      expect(await incidentsOf(stage.driver)).toEqual([]);
      const page = await stage.driver.openPage(forum('https://www.example.com/kept'));
      const popup = await look(stage, page, 'proposals');
      await popup.click('[data-action="record"]');
      const incident = await eventually('the incident', async () => (await incidentsOf(stage.driver))[0]);
      expect(incident.platform).toEqual({ id: 'unknown', host: 'forum.acme.example' });
      expect(incident.kind).toBe('unknown');
      expect(incident.destination).toMatchObject({ url: 'https://www.example.com/kept' });
      await popup.close();
    });

    it('recognises a page from now on, where the person keeps the rule', async () => {
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
      const known = await eventually('the popup of a known page', async () => {
        const opened = await stage.driver.popupOf(next);
        const selector = 'html[data-destination="https://www.example.com/second"]';
        if (await opened.waitForSelector(selector, { timeout: 1000 }).catch(() => null)) return opened;
        await opened.close();
        return undefined;
      });
      expect(await known.$eval('html', (html) => ({ ...html.dataset }))).toMatchObject({
        platform: 'own-forum-acme-example',
        kind: 'notice',
      });
      await known.close();
    });
  },
);
