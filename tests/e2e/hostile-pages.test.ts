import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { clickButton } from './click-button';
import { eventually } from './driver';
import { eachBrowser, type Stage } from './each-browser';
import { focusOnHeading } from './focus-on-heading';
import { galleryPages } from './gallery';
import { heardOut } from './heard-out';
import { incidentsOf, incidentTo } from './incidents-of';
import { wrapped } from './links';
import { popupShowing } from './popup-showing';

const WRAPPED = wrapped('https://example.com/a');
const EVIL = wrapped('https://evil.example.org/');
const OPEN = '[data-action="open-destination"]';
const WALL = galleryPages().find(({ name }) => name === 'wechat-copy-wall')!;
const WECHAT = 'https://weixin110.qq.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi?midpagecode=';
const MARKUP = '<img src="https://evil.example.org/x.png" onerror="document.title=1"><b>bold</b>';

/** Writes down what a page can hear and see of somebody who came by: globals, nodes, events, errors. */
const PROBE = `<!doctype html><title>probe</title><script>
  const before = Object.getOwnPropertyNames(window);
  window.heard = { nodes: [], events: [], errors: [] };
  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes } of records) {
      if (type === 'attributes') heard.nodes.push(target.nodeName + ' ' + attributeName);
      for (const node of addedNodes) if (node.nodeType === 1 && !('ours' in node.dataset)) heard.nodes.push('+' + node.nodeName);
    }
  }).observe(document, { childList: true, subtree: true, attributes: true });
  for (const type of ['message', 'wxt:content-script-started', 'onward', 'error', 'unhandledrejection', 'toggle', 'focusin', 'popstate'])
    addEventListener(type, ({ type }) => heard.events.push(type), true);
  window.onerror = (error) => void heard.errors.push(String(error));
  window.newGlobals = () => Object.getOwnPropertyNames(window).filter((name) => !before.includes(name));
</script><body data-ours><p data-ours>text</p></body>`;

/** Says everything a page can say, as often as it can. */
const FLOOD = `<!doctype html><p>即将离开知乎<script>
  const says = [
    { type: 'interstitial-seen', url: location.href, document: 1, referrer: '', texts: {} },
    { type: 'open-from-strip', url: location.href },
    { type: 'strip-answered', url: location.href, answer: 'yes' },
    { type: 'open-destination', tabId: 1, where: 'here' },
    { type: 'leave-for', destination: 'https://evil.example.org/' },
    { type: 'change-settings', change: { strip: false } },
    { type: 'forget-everything' },
  ];
  window.refused = 0;
  for (let n = 0; n < 300; n++) {
    for (const message of says) {
      postMessage(message, '*');
      dispatchEvent(new CustomEvent(message.type, { detail: message }));
      document.dispatchEvent(new CustomEvent('onward', { detail: message }));
      dispatchEvent(new MessageEvent('message', { data: message, source: window }));
    }
  }
  for (const message of says) {
    new BroadcastChannel('onward').postMessage(message);
    for (const api of [window.chrome?.runtime, window.browser?.runtime]) {
      try {
        if (!api?.sendMessage) throw new Error('nobody there');
        api.sendMessage(message, () => {});
      } catch { window.refused++; }
    }
  }
  window.isDone = true;
</script>`;

/** Gives everything that a script of ours might use another meaning, in the page's own world and in the document. */
const CLOBBERED = `<!doctype html><script>
  Object.prototype.url = Object.prototype.destination = 'https://evil.example.org/';
  Array.prototype.map = Array.prototype.filter = String.prototype.trim = () => ['https://evil.example.org/'];
  Document.prototype.querySelectorAll = () => [{ textContent: 'https://evil.example.org/' }];
  JSON.parse = () => ({ url: 'https://evil.example.org/' });
  Promise.prototype.then = () => {};
  window.heard = [];
  onerror = (error) => void heard.push(String(error));
  onunhandledrejection = ({ reason }) => void heard.push(String(reason));
</script>
<form name="querySelectorAll"><input name="referrer"></form><img name="referrer"><img name="documentElement">
<form name="createElement"></form><form name="title"></form><p class="info">即将离开知乎`;

eachBrowser(
  'hostile pages',
  {
    routes: {
      'www.ordinary.example': PROBE,
      'example.com': '<p>arrived',
      'evil.example.org': '<p>arrived',
      'www.douyin.com': '<p>arrived',
      'link.zhihu.com': ({ url }) =>
        url.includes('flood')
          ? FLOOD
          : url.includes('clobber')
            ? CLOBBERED
            : url.includes('probe')
              ? PROBE
              : '<p class="info">即将离开知乎',
      'weixin110.qq.com': ({ url }) => {
        if (url === WALL.expected.url) return WALL.html;
        if (url.endsWith('long')) {
          const words = `网页存在安全风险\u202e\u200b\u2066${MARKUP.replaceAll('<', '&lt;')}${'很长'.repeat(500_000)}`;
          return `<!doctype html><div class="weui-msg"><h2 class="weui-msg__title">\u202e${MARKUP.replaceAll('<', '&lt;')}</h2><p class="weui-msg__desc">${words}</p></div>`;
        }
        return `<!doctype html><script>var cgiData = ${JSON.stringify({
          retcode: 0,
          title: '如需浏览，请长按网址复制后使用浏览器访问',
          desc: '',
        }).replace(
          '{',
          '{"__proto__": {"url": "https://evil.example.org/", "desc": "https://evil.example.org/"}, "constructor": {"url": "https://evil.example.org/"}, "links": {"__proto__": [{"name": "访问原网页", "url": "https://evil.example.org/"}]}, ',
        )}</script><div class="weui-msg"></div>`;
      },
    },
  },
  (stage) => {
    it('T8 leaves an ordinary page alone: no global, no node, no event, no error', async () => {
      const page = await stage.driver.openPage('https://www.ordinary.example/');
      await (await stage.driver.popupOf(page)).waitForSelector('html[data-outcome="unmatched"]');
      expect(await whatIsHeard(page)).toEqual({ nodes: [], events: [], errors: [], globals: OWN_GLOBALS });
    });

    it('T8 is one nameless element on a page it knows, and nothing where it is told to keep quiet', async () => {
      await wish(stage, { type: 'change-settings', change: { choices: { zhihu: 'ask' } } });
      const page = await stage.driver.openPage(`${WRAPPED}&probe`);
      await eventually('the strip', () =>
        stage.driver.insideClosedRoot(page, 'html > div:last-of-type', '.open'),
      );
      const heard = await whatIsHeard(page);
      expect(heard).toMatchObject({ errors: [], globals: OWN_GLOBALS });
      expect(heard.events.filter((type) => type !== 'toggle')).toEqual([]);
      expect(heard.nodes.filter((node) => !/^DIV (style|popover)$/.test(node))).toEqual(['+DIV']);
      const strip = await page.$eval('html > div:last-of-type', (strip) => ({
        names: strip.getAttributeNames().filter((name) => !['style', 'popover'].includes(name)),
        says: (strip as HTMLElement).innerText + strip.innerHTML,
        root: String(strip.shadowRoot),
      }));
      expect(strip).toEqual({ names: [], says: '', root: 'null' });

      await wish(stage, { type: 'change-settings', change: { choices: { zhihu: 'leave-alone' } } });
      const quiet = await stage.driver.openPage(`${WRAPPED}&probe`);
      await (await stage.driver.popupOf(quiet)).waitForSelector('html[data-outcome="unmatched"]');
      await heardOut(stage.driver, quiet);
      expect(await whatIsHeard(quiet)).toEqual({ nodes: [], events: [], errors: [], globals: OWN_GLOBALS });
      await wish(stage, { type: 'change-settings', change: { choices: { zhihu: 'ask' } } });
    });

    it.each(['icons/16.png', 'interstitial.js', 'background.js', 'popup.html', 'manifest.json'])(
      'T8 does not give %s to a page',
      async (path) => {
        const page = await stage.driver.openPage(`${WRAPPED}&probe`);
        const answers = await page.evaluate(async (url) => {
          const loads = (tag: 'img' | 'script' | 'link') =>
            new Promise((done) => {
              const element = document.createElement(tag);
              element.onload = () => done('loaded');
              element.onerror = () => done('refused');
              if (tag === 'link') Object.assign(element, { rel: 'stylesheet', href: url });
              else Object.assign(element, { src: url });
              document.documentElement.append(element);
            });
          const fetched = await fetch(url).then(
            () => 'loaded',
            () => 'refused',
          );
          return [fetched, await loads('img'), await loads('script')];
        }, stage.driver.url(path));
        expect(answers).toEqual(['refused', 'refused', 'refused']);
        await page.close();
      },
    );

    it('T7 hears nothing of what a page says, however often', async () => {
      const before = (await incidentsOf(stage.driver)).length;
      const settings = await stage.driver.inExtension(() => browser.storage.local.get());
      stage.world.clear();
      // Another one for each try, so that none is taken for a repeat.
      const destination = `https://example.com/flood${before}`;
      const page = await stage.driver.openPage(wrapped(destination));
      await page.waitForFunction('window.isDone');
      await shows(stage, page, destination);
      expect(await page.evaluate('refused')).toBe(14);
      expect(page.url()).toBe(wrapped(destination));
      await eventually('the incident', async () => (await incidentsOf(stage.driver))[before]);
      expect(await incidentsOf(stage.driver)).toHaveLength(before + 1);
      expect(await stage.driver.inExtension(() => browser.storage.local.get())).toEqual(settings);
      expect([
        ...stage.world.requestsTo('evil.example.org'),
        ...stage.world.requestsTo('example.com'),
      ]).toEqual([]);
    });

    it('T6 T7 a page that gives everything another meaning changes nothing but itself', async () => {
      const page = await stage.driver.openPage(wrapped('https://example.com/clobber'));
      const popup = await stage.driver.popupOf(page);
      await popup.waitForSelector('html[data-outcome]');
      expect([undefined, 'https://example.com/clobber']).toContain(
        await popup.$eval('html', (html) => html.dataset.destination),
      );
      expect(await page.evaluate('heard')).toEqual([]);
    });

    it('T6 T17 quotes a megabyte of words as one short line of text, in the popup and in the history', async () => {
      stage.world.clear();
      const page = await stage.driver.openPage(`${WECHAT}long`);
      const popup = await popupOn(stage, page, 'warning');
      await eventually(
        'the incident',
        async () => (await incidentsOf(stage.driver))[0]?.kind === 'warning' || undefined,
      );
      const history = await stage.driver.openExtensionPage('incidents.html');
      await (await history.waitForSelector('[data-action="detail"]'))?.click();
      for (const shown of [popup, history]) {
        const quote = await shown.waitForSelector('blockquote');
        const words = await quote?.evaluate((node) => ({
          text: node.textContent ?? '',
          tags: node.childElementCount,
        }));
        expect(words?.tags).toBe(0);
        expect(words?.text).toContain('<img src=');
        expect(Array.from(words?.text ?? '').length).toBeLessThanOrEqual(310);
        expect(words?.text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(await shown.$('img[src*="evil"], b[onerror]')).toBeNull();
      }
      expect(stage.world.requestsTo('evil.example.org')).toEqual([]);
    });

    it('T6 T7 reads nothing out of a prototype', async () => {
      const page = await stage.driver.openPage(`${WECHAT}prototype`);
      const popup = await popupOn(stage, page, 'wall');
      expect(await popup.$eval('html', (html) => html.dataset.destination)).toBeUndefined();
      expect(await popup.$(OPEN)).toBeNull();
    });

    it("T1 shows the destination's own site, with the focus on it and not on the button", async () => {
      const page = await stage.driver.openPage(wrapped('https://taobao.com.login.evil.example.org/'));
      const popup = await shows(stage, page, 'https://taobao.com.login.evil.example.org/');
      expect(await popup.$eval('h1 bdi', (site) => site.textContent)).toBe('example.org');
      await focusOnHeading(popup);
      expect(await popup.$eval('main', (main) => main.textContent)).toContain('taobao.com');
      expect(page.url()).toContain('link.zhihu.com');
    });

    it('T1 shows the site in one piece, whatever its alphabet and the digits beside it', async () => {
      const destination = 'https://example.xn--9dbq2a:8443/123';
      const page = await stage.driver.openPage(wrapped(destination));
      const popup = await shows(stage, page, destination);
      await incidentTo(stage.driver, destination);
      const history = await stage.driver.openExtensionPage('incidents.html');
      await history.waitForSelector('article .address b');
      const endsBeforeTheRest = (site: Element) => {
        const rest = document.createRange();
        rest.selectNodeContents(site.parentElement ?? site);
        rest.setStartAfter(site);
        return rest.getBoundingClientRect().left > site.getBoundingClientRect().right - 1;
      };
      expect([
        await popup.$eval('.host b', endsBeforeTheRest),
        await history.$eval('article .address b', endsBeforeTheRest),
      ]).toEqual([true, true]);
    });

    it.each([
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'weixin://dl',
      'https://good.example@evil.example.org',
      'http://192.168.0.1/',
      'http://router.local/',
    ])('T2 T3 T4 has nothing to open for %s', async (destination) => {
      const page = await stage.driver.openPage(wrapped(destination));
      const popup = await stage.driver.popupOf(page);
      await popup.waitForSelector('html[data-outcome="refused"]');
      expect(await popup.$(OPEN)).toBeNull();
      await page.close();
      await popup.close();
    });

    it.each([
      ['is sent elsewhere', (page: Page) => page.goto(EVIL)],
      ['changes its address', (page: Page) => page.evaluate((url) => history.pushState(null, '', url), EVIL)],
    ])(
      'T1 T7 opens neither the old nor the new where the tab %s while the popup is open',
      async (_, changes) => {
        const page = await stage.driver.openPage(WRAPPED);
        const popup = await shows(stage, page, 'https://example.com/a');
        stage.world.clear();
        await changes(page);
        await shows(stage, page, 'https://evil.example.org/').then((other) => other.close());
        await popup.bringToFront();
        await popup.click(OPEN);
        await popup.waitForSelector('[role="alert"], [role="status"]');
        const opened = [
          ...stage.world.requestsTo('example.com'),
          ...stage.world.requestsTo('evil.example.org'),
        ];
        expect(opened).toEqual([]);
      },
    );

    it('T7 opens what passed the gate, and not what the page says by now', async () => {
      const page = await stage.driver.openPage(WALL.expected.url);
      const destination = new URL(WALL.expected.destination!).href;
      const popup = await shows(stage, page, destination);
      await page.evaluate(() => {
        for (const script of document.scripts)
          script.textContent = 'var cgiData = {"url": "https://evil.example.org/"}';
        document.body.innerHTML = '<p>https://evil.example.org/</p>';
      });
      stage.world.clear();
      await popup.click(OPEN);
      await stage.world.arrival(destination);
      expect(stage.world.requestsTo('evil.example.org')).toEqual([]);
    });

    it('T7 opens it where the page calls off every departure', async () => {
      const destination = 'https://example.com/kept';
      const page = await stage.driver.openPage(wrapped(destination));
      await page.evaluate(() => {
        const { navigation } = window as unknown as { navigation: EventTarget };
        navigation.addEventListener('navigate', (event) => event.preventDefault());
      });
      const popup = await shows(stage, page, destination);
      await popup.click(OPEN);
      const { headers } = await stage.world.arrival(destination);
      expect(headers.referer).toBeUndefined();
    });

    it('T7 is not held up by a page that asks something of its own, and hears nobody until it is answered', async () => {
      const destination = 'https://example.com/asked';
      const page = await stage.driver.openPage(wrapped(destination));
      await (await shows(stage, page, destination)).close();
      await page.evaluate(() => void setTimeout(() => confirm('Really?')));
      const popup = await clickButton(stage.driver, page);
      await (await popup.waitForSelector(`html[data-destination="${destination}"] ${OPEN}`))?.click();
      await stage.world.arrival(destination);
    });

    it('T20 stays calm in a storm of addresses', async () => {
      const before = (await incidentsOf(stage.driver)).length;
      const page = await stage.driver.openPage(wrapped('https://example.com/storm'));
      const last = await page.evaluate(() => {
        for (let n = 0; n < 300; n++) {
          try {
            history.pushState(null, '', `?target=${encodeURIComponent(`https://example.com/storm/${n}`)}`);
          } catch {
            break; // Firefox has had enough.
          }
        }
        return new URL(location.href).searchParams.get('target');
      });
      await shows(stage, page, last ?? '');
      expect((await incidentsOf(stage.driver)).length - before).toBeLessThanOrEqual(20);
    });
  },
);

/** What the probe itself makes. */
const OWN_GLOBALS = ['heard', 'newGlobals'];

function whatIsHeard(page: Page) {
  return page.evaluate(() => {
    const { heard, newGlobals } = window as unknown as {
      heard: { nodes: string[]; events: string[]; errors: string[] };
      newGlobals(): string[];
    };
    return { ...heard, globals: newGlobals().sort() };
  });
}

function wish(stage: Stage, message: object): Promise<unknown> {
  return stage.driver.inExtension((message) => browser.runtime.sendMessage(message), message);
}

const popupOn = (stage: Stage, page: Page, kind: string) =>
  popupShowing(stage.driver, page, `html[data-kind="${kind}"]`);
const shows = (stage: Stage, page: Page, destination: string) =>
  popupShowing(stage.driver, page, `html[data-destination="${destination}"]`);
