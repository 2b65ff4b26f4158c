import { expect, it } from 'vitest';
import { FORMATS } from '../../components/incidents/FormatChoice';
import { eventually } from './driver';
import { eachBrowser } from './each-browser';
import { incidentsOf } from './incidents-of';

const ORDINARY = 'https://www.ordinary.example/';
const WRAPPED = 'https://link.zhihu.com/?target=https%3A//example.com/a';
const BY_SCRIPT = `${WRAPPED}&by=script`;
const DANGER = 'https://c.pc.qq.com/middleb.html?pfurl=https%3A%2F%2Fevil.example.org%2F';
const HTTP = 'https://link.zhihu.com/?target=http%3A//plain.example.net/';
const OPENED = [ORDINARY, WRAPPED, DANGER, HTTP];

eachBrowser(
  'the traffic of the extension',
  {
    routes: {
      'www.ordinary.example': `<!doctype html><link rel="icon" href="data:,"><button onclick="window.open('${BY_SCRIPT}')">a link`,
      'link.zhihu.com': '<!doctype html><link rel="icon" href="data:,"><p class="info">您即将离开知乎',
      'c.pc.qq.com': '<!doctype html><link rel="icon" href="data:,"><h1 class="ui-title">危险网站</h1>',
      'example.com': '<!doctype html><link rel="icon" href="data:,"><p>arrived',
      'plain.example.net': '<p>arrived',
      'evil.example.org': '<p>arrived',
    },
  },
  (stage) => {
    /** Every request that no page of these made by being opened. */
    const strays = (opened: readonly string[] = OPENED) =>
      stage.world.requests.map(({ url }) => url).filter((url) => !opened.includes(url));
    /** What was sent before it has arrived by then. */
    const arriveLast = () => stage.driver.openPage(ORDINARY);

    it('T9 T10 none while browsing, detecting and showing a popup', async () => {
      stage.world.clear();
      for (const url of OPENED) {
        const page = await stage.driver.openPage(url);
        const popup = await stage.driver.popupOf(page);
        await popup.waitForSelector('html[data-outcome]');
        await popup.close();
      }
      const page = await stage.driver.openPage(WRAPPED);
      const popup = await stage.driver.popupOf(page);
      await popup.waitForSelector('html[data-destination]');
      for (const action of ['copy-destination', 'show-qr'])
        await popup.click(`[data-action="${action}"]`).catch(() => {});
      await eventually('the incidents', async () =>
        (await incidentsOf(stage.driver)).length >= 3 ? true : undefined,
      );
      await arriveLast();
      expect(strays()).toEqual([]);
      expect(stage.world.requests.length).toBeGreaterThanOrEqual(OPENED.length);
    });

    it('T10 none on the welcome page, the options, the history and its map', async () => {
      stage.world.clear();
      for (const [path, last] of [
        ['welcome.html', 'main'],
        ['options.html', '#about'],
        ['incidents.html', '[aria-busy="false"]'],
        ['incidents.html#map', '.map, main a[href="welcome.html"]'],
        ['popup.html?tab=0', 'main'],
        ['link.html', 'main'],
      ] as const) {
        const page = await stage.driver.openExtensionPage(path);
        await page.waitForSelector(last);
        const foreign = await page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .map(({ name }) => name)
            .filter(
              (name) =>
                !name.startsWith(location.origin) && !name.startsWith('data:') && !name.startsWith('blob:'),
            ),
        );
        expect(foreign).toEqual([]);
        await page.close();
      }
      await arriveLast();
      expect(strays([ORDINARY])).toEqual([]);
    });

    it('T10 none for a file of the history, in any format', async () => {
      stage.world.clear();
      const page = await stage.driver.openExtensionPage('incidents.html');
      // What a report would load, it would load when somebody opens it.
      await page.evaluate(() => {
        const made = URL.createObjectURL;
        const files: string[] = [];
        Object.assign(window, { files });
        URL.createObjectURL = (blob: Blob) => {
          void blob.text().then((text) => files.push(text));
          return made.call(URL, blob);
        };
      });
      await page.waitForSelector('[data-incident]');
      for (const format of FORMATS) {
        await (await page.waitForSelector('[data-action="export"]:not([disabled])'))?.click();
        await (await page.waitForSelector(`input[name="format"][value="${format}"]`))?.click();
        await page.click('[data-action="export-now"]');
        await page.waitForSelector('dialog p[role="status"]:not(:empty)');
        await page.click('dialog .button');
      }
      const files = await eventually('the files', async () => {
        const made = (await page.evaluate('files')) as string[];
        return made.length === FORMATS.length ? made : undefined;
      });
      // All but the ZIP can be read as they are.
      const readable = files.filter((text) => !text.startsWith('PK'));
      expect(readable).toHaveLength(FORMATS.length - 1);
      expect(readable.filter((text) => !/example(?:\.|\[\.\])com/.test(text))).toEqual([]);
      await arriveLast();
      expect(strays([ORDINARY])).toEqual([]);
    });

    it('T9 T10 only a connection that the manifest names could ever be made', async () => {
      const page = await stage.driver.openExtensionPage('popup.html?tab=0');
      stage.world.clear();
      const refused = await page.evaluate(async (url) => {
        const fetched = await fetch(url).then(
          () => 'sent',
          () => 'refused',
        );
        const image = await new Promise((done) => {
          const element = new Image();
          element.onload = () => done('sent');
          element.onerror = () => done('refused');
          element.src = url;
        });
        const beacon = navigator.sendBeacon(url);
        return [fetched, image, beacon && 'queued'];
      }, 'https://example.com/leak');
      expect(refused.slice(0, 2)).toEqual(['refused', 'refused']);
      await arriveLast();
      expect(strays([ORDINARY])).toEqual([]);
    });

    it.each([
      ['here', []],
      ['in a new tab', ['Control']],
    ] as const)(
      'T11 a destination opened %s learns nothing of the platform, has no hand on the page with the link, and asks once',
      async (_, keys) => {
        const from = await stage.driver.openPage(ORDINARY);
        await from.click('button');
        const page = await stage.driver.pageAt(BY_SCRIPT);
        const popup = await stage.driver.popupOf(page);
        await popup.waitForSelector('html[data-destination]');
        stage.world.clear();
        for (const key of keys) await popup.keyboard.down(key);
        await popup.click('[data-action="open-destination"]');
        for (const key of keys) await popup.keyboard.up(key);
        const { headers } = await stage.world.arrival('https://example.com/a');
        expect(headers.referer).toBeUndefined();
        expect(headers.origin).toBeUndefined();
        const opened = await stage.driver.pageAt('https://example.com/a');
        expect(await opened.evaluate(() => [document.referrer, window.opener])).toEqual(['', null]);
        expect(strays(['https://example.com/a'])).toEqual([]);
        expect(stage.world.requestsTo('example.com')).toHaveLength(1);
        for (const each of [from, page, opened]) if (!each.isClosed()) await each.close();
      },
    );
  },
);
