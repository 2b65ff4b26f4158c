import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import { parseCsv } from '../../scripts/office/parse-csv';
import { fillWithExamples } from '../../scripts/pictures/example-history';
import type { Incident } from '../../utils/incidents/incident';
import { localDay, momentOf } from '../../utils/incidents/moment';
import { DEFAULT_SETTINGS } from '../../utils/settings/settings';
import { eachBrowser } from './each-browser';
import { eventually } from './eventually';
import { incidentsOf } from './incidents-of';
import { lasting, overhang } from './measure';
import { pasted } from './pasted';
import { popupShowing } from './popup-showing';

const DAY_MS = 24 * 60 * 60 * 1000;
const TEA = 'https://item.taobao.com/item.htm?id=600000000000';
const PRIZE = 'http://prize.example.org/login';
const WRAPPED = 'https://link.zhihu.com/?target=https%3A//www.example.com/';

const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
const urlOf = ({ destination }: Incident) =>
  typeof destination === 'string' ? destination : destination.url;

eachBrowser(
  'the history, by hand',
  {
    routes: {
      'link.zhihu.com': '<!doctype html><p class="info">您即将离开知乎',
      'item.taobao.com': '<p>tea',
      'prize.example.org': '<p>prize',
      'www.example.com': '<p>arrived',
    },
  },
  (stage) => {
    let example: string | undefined;
    /** Each meeting has a link of its own, so that no other try's is repeated. */
    let tries = 0;
    const fill = async (now: number) => {
      await fillWithExamples(stage.driver, now, 'zh_CN');
      example = JSON.stringify(await all());
    };
    /** The same example, with notes in Chinese, for a test that cannot do with what another has left of it. */
    const fillAgain = async () => {
      if (JSON.stringify(await all()) !== example) await fill(Date.now());
      return all();
    };
    beforeEach(() =>
      stage.driver.inExtension(
        (settings) => browser.storage.local.set({ settings }),
        DEFAULT_SETTINGS as unknown as Record<string, string>,
      ),
    );

    const all = () => incidentsOf(stage.driver);
    /** An incident of the example by its destination: the last one. */
    const last = async (url: string) => (await all()).find((each) => urlOf(each) === url) as Incident;
    const row = ({ id }: Incident) => `[data-incident="${id}"]`;
    const until = (what: string, isSo: () => Promise<boolean>) =>
      eventually(what, async () => ((await isSo()) ? true : undefined));
    const click = async (page: Page, selector: string) => (await page.waitForSelector(selector))?.click();
    const openHistory = async (path = 'incidents.html') => {
      const page = await stage.driver.openExtensionPage(path);
      await page.waitForSelector('.found[aria-busy="false"]');
      return page;
    };
    /** What the page says it has found, once that is so many. */
    const finds = (page: Page, count: number) =>
      until(`${count} of them`, async () =>
        new RegExp(`^${count} incidents? *$`).test(
          await page.$eval('.found > p', ({ textContent }) => textContent ?? ''),
        ),
      );

    it('finds what is asked for, by words and by each of its lists', async () => {
      const met = await fillAgain();
      const page = await openHistory();
      const ways: [list: string, value: string, fits: (incident: Incident) => boolean][] = [
        ['platform', 'weibo', ({ platform }) => platform.id === 'weibo'],
        [
          'company',
          'alibaba',
          ({ destination }) => typeof destination !== 'string' && destination.site === 'taobao.com',
        ],
        ['kind', 'block', ({ kind }) => kind === 'block'],
        ['outcome', 'failed', ({ control }) => control === 'failed'],
        ['outcome', 'passed-on', ({ action }) => ['copied', 'shown-qr'].includes(action.did)],
        ['period', 'week', ({ time }) => localDay(time) >= localDay(momentOf(daysAgo(6)))],
        ['tag', '购物', ({ tags }) => tags.includes('购物')],
      ];
      for (const [list, value, fits] of ways) {
        const count = met.filter(fits).length;
        expect([value, count]).not.toEqual([value, 0]);
        await page.select(`[data-filter="${list}"]`, value);
        await finds(page, count);
        await page.select(`[data-filter="${list}"]`, '');
      }
      await page.select('[data-filter="period"]', 'between');
      const [from, to] = [localDay(momentOf(daysAgo(60))), localDay(momentOf(daysAgo(2)))];
      for (const [end, value] of Object.entries({ from, to })) {
        const field = await page.waitForSelector(`[data-filter="${end}"]`);
        await field?.evaluate((field, value) => {
          (field as HTMLInputElement).value = value;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }, value);
      }
      const between = met.filter(({ time }) => localDay(time) >= from && localDay(time) <= to).length;
      expect(between).toBeGreaterThan(0);
      expect(between).toBeLessThan(met.length);
      await finds(page, between);
      await page.select('[data-filter="period"]', '');
      await page.type('.filters input', '茶具 weixin');
      await finds(page, 1);
      await page.select('[data-filter="kind"]', 'warning');
      await page.waitForSelector('.nothing');
      await click(page, '.selects button');
      await finds(page, met.length);
      await page.close();
    });

    it('keeps a note and tags, with a click or without, finds them, and writes them into a file', async () => {
      await fillAgain();
      const [tea, prize] = [await last(TEA), await last(PRIZE)];
      const page = await openHistory();
      const details = `${row(prize)} [data-action="detail"]`;
      const arrow = () => page.$eval(details, (button) => getComputedStyle(button, '::before').transform);
      await page.waitForSelector(details);
      const closed = await arrow();
      await click(page, details);
      const note = await page.waitForSelector(`${row(prize)} textarea`);
      // Its words stay the same.
      expect(closed).toContain('matrix');
      expect(await arrow()).not.toBe(closed);
      await note?.type('sent by uncle, =1+1');
      await page.type(`${row(prize)} .note-form input`, 'fraud，family');
      await page.click(`${row(prize)} [type="submit"]`);
      await until('the note', async () => (await last(PRIZE)).note === 'sent by uncle, =1+1');
      await click(page, `${row(tea)} [data-action="detail"]`);
      await page.waitForSelector(`${row(tea)} textarea`);
      await page.focus(`${row(tea)} textarea`);
      await page.keyboard.press('End');
      await page.keyboard.type('，和茶杯');
      // Whoever looks at another tab may never come back.
      const other = await stage.driver.openPage('https://www.example.com/');
      await until('the other note', async () => (await last(TEA)).note === '给妈妈买的茶具，和茶杯');
      await other.close();
      await page.close();

      const again = await openHistory();
      await again.select('[data-filter="tag"]', 'family');
      await finds(again, 1);
      expect(await again.$eval(row(prize), (row) => row.textContent)).toMatch(/sent by uncle.*fraud.*family/);
      const path = await stage.driver.download(async () => {
        await again.click('[data-action="export"]');
        await click(again, 'input[name="format"][value="csv"]');
        await click(again, '[data-action="export-now"]');
      });
      const [, record, ...others] = parseCsv(readFileSync(path, 'utf8').slice(1));
      expect(others).toEqual([]);
      expect(record).toEqual(expect.arrayContaining(['sent by uncle, =1+1', 'fraud family']));
      await again.close();
    });

    it('has room for the longest tag and for a note without a gap in the narrowest window', async () => {
      await fillAgain();
      const { id, tags } = await last(PRIZE);
      const long = 'y'.repeat(50);
      await stage.driver.inExtension((wish) => browser.runtime.sendMessage(wish), {
        type: 'note-incident',
        id,
        note: `https://example.com/${'n'.repeat(500)}`,
        tags: [long],
      });
      const page = await openHistory();
      await page.waitForSelector(`[data-incident="${id}"] .tag ::-p-text(${long})`);
      await page.setViewport({ width: 320, height: 640 });
      expect(await lasting(async () => [await overhang(page)].filter((pixels) => pixels > 0))).toEqual([]);
      // The details have all of it.
      expect(
        await page.$eval(`[data-incident="${id}"] .note`, ({ clientHeight }) => clientHeight),
      ).toBeLessThan(80);
      await page.close();
      await stage.driver.inExtension((wish) => browser.runtime.sendMessage(wish), {
        type: 'note-incident',
        id,
        note: '',
        tags: [...tags],
      });
    });

    it('keeps in sight what can be done with selected rows, and the row that is walked to', async () => {
      await fillAgain();
      const page = await openHistory();
      await page.setViewport({ width: 360, height: 640 });
      await page.click('[data-incident] .select');
      await page.waitForSelector('[data-action="delete-selected"]');
      await page.$$eval('[data-incident]', (rows) => (rows[20] as HTMLElement).focus());
      for (let steps = 0; steps < 6; steps++) {
        await page.keyboard.press('ArrowUp');
        const { bar, row } = await page.evaluate(() => ({
          bar: document.querySelector('.found')?.getBoundingClientRect().toJSON(),
          row: document.activeElement?.getBoundingClientRect().toJSON(),
        }));
        expect(bar.top).toBe(0);
        // Firefox moves nothing of which a part is seen.
        expect(row.bottom).toBeGreaterThan(bar.bottom);
      }
      // On paper it would lie over a row.
      await stage.driver.setMedium(page, 'print');
      expect(await page.$eval('.found', (bar) => getComputedStyle(bar).position)).toBe('static');
      await stage.driver.setMedium(page, 'screen');
      await page.click('.bulk .button');
      await until('the day in its place', () =>
        page.$eval('.found', (bar) => bar.getBoundingClientRect().bottom < 0),
      );
      await page.close();
    });

    it.each([
      ['row of the history', 'incidents.html', '.found[aria-busy="false"]'],
      ['platform of the options', 'options.html', '[data-platform]:first-of-type [data-seen]'],
    ])('moves no %s that is shown already', async (_, path, isThere) => {
      if (stage.driver.name === 'firefox') return; // does not report layout shifts
      await fillAgain();
      const page = await stage.driver.openExtensionPage(path);
      await page.setViewport({ width: 360, height: 640 });
      await page.evaluateOnNewDocument(() => {
        const moved: string[] = [];
        Object.assign(globalThis, { moved });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { sources: { node?: Element }[] })[])
            for (const { node } of entry.sources)
              if (node?.matches?.('main section:not(.found), [data-incident] *, select, tr, li'))
                moved.push(node.outerHTML);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.reload();
      await page.waitForSelector(isThere);
      await until('what is read', () =>
        page.$eval(isThere, ({ textContent }) => textContent !== '' && textContent !== '0'),
      );
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
      expect(await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)).toEqual([]);
      await page.close();
    });

    it('minds the terms of a complaint until it was answered', async () => {
      const badge = () => stage.driver.inExtension(() => browser.action.getBadgeText({}));
      await fillAgain();
      const prize = await last(PRIZE);
      const page = await openHistory();
      await click(page, `${row(prize)} [data-action="detail"]`);
      await click(page, `${row(prize)} [data-action="complaint-sent"]`);
      await page.waitForSelector(`${row(prize)} [data-action="complaint-answered"]`);
      const today = localDay(momentOf(new Date()));
      expect((await last(PRIZE)).tags).toContain(`complaint-sent:${today}`);
      expect(await page.$eval('[data-reminders]', ({ textContent }) => textContent)).toContain(
        '1 complaint waits for an answer.',
      );
      expect(await badge()).toBe('');
      await page.click(`${row(prize)} [data-action="complaint-answered"]`);
      await page.waitForSelector('[data-reminders]', { hidden: true });

      await page.$eval(
        `${row(prize)} input[type="date"]`,
        (input, day) => {
          (input as HTMLInputElement).value = day;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        },
        localDay(momentOf(daysAgo(40))),
      );
      await page.click(`${row(prize)} [data-action="complaint-sent"]`);
      await until('the badge', async () => (await badge()) === '1');
      await click(page, '[data-action="show-waiting"]');
      await finds(page, 1);
      await click(page, `${row(prize)} [data-action="complaint-answered"]`);
      await until('no badge', async () => (await badge()) === '');
      await page.close();
    });

    it('opens a destination again, asks whether it opened, and hands it on', async () => {
      await fillAgain();
      const [tea, prize] = [await last(TEA), await last(PRIZE)];
      const web = await stage.driver.openPage('https://www.example.com/');
      const page = await openHistory();
      await click(page, `${row(tea)} [data-action="copy-message"]`);
      await page.waitForSelector(`${row(tea)} .pass-on ::-p-text(Copied)`);
      expect(await pasted(stage.driver, web)).toBe(
        `WeChat stops this link. Copy it into a browser to open it: ${TEA}`,
      );
      await page.bringToFront();
      await page.click(`${row(tea)} [data-action="copy-link"]`);
      await eventually('the link', async () => (await pasted(stage.driver, web)) === TEA || undefined);
      await page.bringToFront();
      await page.click(`${row(tea)} [data-action="show-qr"]`);
      await page.waitForSelector(`${row(tea)} .qr svg`);

      // A danger is opened by a second step, in a place of its own.
      expect(await page.$(`${row(prize)} [data-action="open-again"]`)).toBeNull();
      await page.click(`${row(prize)} [data-action="understand"]`);
      await click(page, `${row(prize)} [data-action="open-again"]`);
      await (await stage.driver.pageAt(PRIZE)).close();
      await until('the opening', async () => (await last(PRIZE)).action.did === 'opened');
      await page.bringToFront();
      await page.click(`${row(prize)} [data-action="detail"]`);
      await click(page, `${row(prize)} fieldset .button:nth-of-type(2)`);
      await until('the answer', async () => (await last(PRIZE)).control === 'failed');
      await page.waitForSelector(`${row(prize)} fieldset`, { hidden: true });
      await page.close();
    });

    it('deletes what was selected, what was found, and everything, each after a question', async () => {
      const met = await fillAgain();
      const page = await openHistory();
      const agree = async (says: RegExp) => {
        await page.waitForSelector('dialog[open] .danger');
        expect(await page.$eval('dialog[open]', ({ textContent }) => textContent)).toMatch(says);
        await page.click('dialog[open] .danger');
        await page.waitForSelector('dialog', { hidden: true });
      };
      for (const incident of met.slice(0, 2)) await page.click(`${row(incident)} .select`);
      await page.click('[data-action="delete-selected"]');
      await click(page, 'dialog[open] .button:not(.danger)');
      await page.waitForSelector('dialog', { hidden: true });
      expect(await all()).toHaveLength(met.length);
      await page.click('[data-action="delete-selected"]');
      await agree(/2 incidents, with their notes/);
      await finds(page, met.length - 2);
      expect(await all()).toEqual(met.slice(2));

      await page.select('[data-filter="platform"]', 'wechat');
      const left = met.slice(2).filter(({ platform }) => platform.id !== 'wechat');
      await finds(page, met.length - 2 - left.length);
      await click(page, '.bulk .button');
      await page.click('[data-action="delete-selected"]');
      await agree(/incidents, with their notes/);
      await page.waitForSelector('.nothing');
      expect(await all()).toEqual(left);

      await page.click('[data-action="delete-all"]');
      await agree(new RegExp(`${left.length} incidents`));
      await page.waitForSelector('[data-action="delete-all"]:disabled');
      expect(await all()).toEqual([]);
      await page.close();
    });

    it('turns pages, and deletes all that was found over several of them and nothing else', async () => {
      const met = await fillAgain();
      const left = met.filter((each) => !`${each.platform.host} ${urlOf(each)}`.includes('.com'));
      const found = met.length - left.length;
      expect([found > 50, left.length > 0]).toEqual([true, true]);
      const page = await openHistory();
      await page.type('.filters input', '.com');
      await finds(page, found);
      const range = (says: string) => page.waitForSelector(`.pager ::-p-text(${says} of ${found})`);
      const shows = (rows: number) =>
        until(`${rows} rows`, async () => (await page.$$('[data-incident]')).length === rows);
      await range('1–50');
      await shows(50);
      await page.click('.pager .button:nth-of-type(2)');
      await range(`51–${found}`);
      await shows(found - 50);
      await page.click('.bulk .button');
      await page.waitForSelector(`.bulk ::-p-text(${found - 50} selected)`);
      await page.click('.bulk .button:nth-of-type(2)');
      await page.waitForSelector(`.bulk ::-p-text(${found} selected)`);
      await page.click('[data-action="delete-selected"]');
      await page.waitForSelector(`dialog[open] ::-p-text(${found} incidents, with their notes)`);
      await page.click('dialog[open] .danger');
      // It lies over the list until all is deleted.
      await page.waitForSelector('dialog', { hidden: true });
      await click(page, '.selects button');
      await finds(page, left.length);
      expect(await page.$('.pager')).toBeNull();
      expect(await all()).toEqual(left);
      await page.close();
    });

    it('is kept for as long as is wanted: how much will go is said before it goes', async () => {
      const met = await fillAgain();
      const left = met.filter(({ repeats }) => new Date(repeats.last) > daysAgo(30));
      const options = await stage.driver.openExtensionPage('options.html#privacy');
      const shorten = async () => {
        await options.waitForSelector(`#privacy ::-p-text(See the history \\(${met.length}\\))`);
        await options.select('#privacy select', '30');
        await options.waitForSelector('dialog[open] .danger');
      };
      await shorten();
      expect(await options.$eval('dialog[open]', ({ textContent }) => textContent)).toContain(
        `${met.length - left.length} incidents were last met earlier than that`,
      );
      await options.click('dialog[open] .button:not(.danger)');
      await options.waitForSelector('dialog', { hidden: true });
      expect(await options.$eval('#privacy select', (select) => (select as HTMLSelectElement).value)).toBe(
        '365',
      );
      expect(await all()).toEqual(met);
      await shorten();
      await options.click('dialog[open] .danger');
      await until('their end', async () => (await all()).length === left.length);
      expect(await all()).toEqual(left);
      const page = await openHistory();
      expect(await page.$eval('.retention', ({ textContent }) => textContent)).toMatch(
        /Kept for 30 days\. \d+ will be deleted within a week\./,
      );
      await page.close();
      await options.bringToFront();
      await options.click('#privacy .button.danger');
      await click(options, 'dialog[open] .button.danger');
      await options.waitForSelector('#privacy .button.danger:disabled');
      expect(await all()).toEqual([]);
      await options.close();
    });

    it('says how much will go also where a file of settings keeps it for less long', async () => {
      const met = await fillAgain();
      const left = met.filter(({ repeats }) => new Date(repeats.last) > daysAgo(30));
      const file = join(tmpdir(), `onward-retention-${stage.driver.name}.json`);
      writeFileSync(file, JSON.stringify({ version: 1, retentionDays: 30, newTab: true }));
      const stored = () =>
        stage.driver.inExtension(
          async () => (await browser.storage.local.get('settings')).settings as typeof DEFAULT_SETTINGS,
        );
      const options = await stage.driver.openExtensionPage('options.html#transfer');
      const read = async () => {
        await options.waitForSelector(`#privacy ::-p-text(See the history \\(${met.length}\\))`);
        const input = await options.waitForSelector('#transfer input[type="file"]');
        await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
        await options.waitForSelector(
          `dialog[open]:has(.danger) ::-p-text(deletes ${met.length - left.length} incidents)`,
        );
        expect([await all(), await stored()]).toEqual([met, DEFAULT_SETTINGS]);
      };
      await read();
      await click(options, 'dialog[open] .button:not(.danger)');
      await options.waitForSelector('dialog', { hidden: true });
      await read();
      await click(options, 'dialog[open] .danger');
      await until('their end', async () => (await all()).length === left.length);
      expect(await all()).toEqual(left);
      expect(await stored()).toMatchObject({ retentionDays: 30, newTab: true });
      await options.close();
      rmSync(file);
    });

    it('holds sites only, or nothing but what is asked for, where the person says so', async () => {
      const options = await stage.driver.openExtensionPage('options.html#privacy');
      const toggle = async (nth: number, field: 'recording' | 'sitesOnly', wanted: boolean) => {
        await options.bringToFront();
        await (await options.$$('#privacy .switch input'))[nth]?.click();
        await until(`${field}: ${wanted}`, () =>
          stage.driver.inExtension(
            async (field, wanted) => {
              const { settings } = await browser.storage.local.get('settings');
              return (settings as Record<string, unknown>)[field] === wanted;
            },
            field,
            wanted,
          ),
        );
      };
      await options.waitForSelector('#privacy .switch');
      await toggle(1, 'sitesOnly', true);
      const before = await all();
      const page = await openHistory();
      await stage.driver.openPage(`${WRAPPED}only-the-site-${++tries}`);
      await until('an incident', async () => (await all()).length > before.length);
      const [met] = await all();
      expect(met?.destination).toMatchObject({ host: 'www.example.com', site: 'example.com' });
      expect(JSON.stringify(met)).not.toContain('only');
      // Whoever comes back to the page finds it there.
      await page.bringToFront();
      await page.waitForSelector(row(met as Incident));
      expect(await page.$(`${row(met as Incident)} :is([data-action="open-again"], .pass-on)`)).toBeNull();
      await page.close();

      await toggle(1, 'sitesOnly', false);
      await toggle(0, 'recording', false);
      const popup = await popupShowing(
        stage.driver,
        await stage.driver.openPage(`${WRAPPED}asked-for-${tries}`),
        '[data-action="record"]',
      );
      expect(await all()).toHaveLength(before.length + 1);
      await popup.click('[data-action="record"]');
      await until(
        'the incident',
        async () => urlOf((await all())[0] as Incident) === `https://www.example.com/asked-for-${tries}`,
      );
      await popup.close();
      await options.close();
    });

    it('says who stops what, since when, who else stopped the same link, and what is no longer met', async () => {
      await fill(Date.now() - 100 * DAY_MS);
      const tea = await last(TEA);
      const page = await openHistory();
      await click(page, `${row(tea)} [data-action="detail"]`);
      await page.waitForSelector(`${row(tea)} section li ::-p-text(Weibo, on 3 days)`);
      await page.click('a[href="#map"]');
      const heading = (says: string) =>
        until(says, async () => (await page.$eval('.pair h2', ({ textContent }) => textContent)) === says);
      await click(page, '[data-pair="sina alibaba"] button');
      await heading('Sina and Weibo → Alibaba and Ant');
      expect(await page.$eval('.pair', ({ textContent }) => textContent)).toContain('3 incidents');
      await page.waitForSelector(`.pair li:has(code) ::-p-text(WeChat)`);
      await page.click('.pair .weeks summary');
      expect(await page.$$('.pair .weeks tbody tr')).toHaveLength(3);
      await page.waitForSelector('.pair .flag ::-p-text(Not met for 90 days)');
      // Drawn for the mouse: the largest square is the pair that was met most.
      await page.evaluate(() => {
        const cells = [...document.querySelectorAll<SVGElement>('.matrix .cell')];
        cells
          .sort((a, b) => Number(b.dataset.count) - Number(a.dataset.count))[0]
          ?.setAttribute('id', 'most');
      });
      await page.click('#most .cell-mark');
      await heading('Tencent → Alibaba and Ant');
      // Both lists, of what is no longer met and of what has since opened, lead to their pairs.
      const lists = await page.$$('.card:has(.changes-list)');
      expect(lists).toHaveLength(2);
      for (const list of lists) {
        const button = await list.$('li:last-child button');
        await button?.click();
        await heading((await button?.evaluate(({ textContent }) => textContent)) ?? '');
      }
      await click(page, '[data-pair="sina alibaba"] button');
      await heading('Sina and Weibo → Alibaba and Ant');
      await click(page, '[data-action="show-pair"]');
      await finds(page, 3);
      expect(await page.$('.found:focus')).not.toBeNull();
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await page.evaluate(() => history.back());
      await page.waitForSelector('.pair h2:focus ::-p-text(Sina and Weibo → Alibaba and Ant)');
      const sees = await page.$eval('.pair', (pair) => pair.getBoundingClientRect().top < innerHeight);
      expect(sees).toBe(true);
      await click(page, '[data-action="show-pair"]');
      await click(page, '.selects button');
      await finds(page, (await all()).length);
      await page.close();
    });

    it('prints an incident whose details are open as broad as the paper, and with nothing that wants to be pressed', async () => {
      await fillAgain();
      const tea = await last(TEA);
      const page = await openHistory(`incidents.html?incident=${tea.id}`);
      await page.waitForSelector(`${row(tea)} .incident-detail`);
      await stage.driver.setMedium(page, 'print');
      // A4 between its margins.
      await page.setViewport({ width: 720, height: 1000 });
      const wideEnough = () => page.$eval('.facts dd', (fact) => fact.getBoundingClientRect().width > 300);
      expect(await lasting(async () => ((await wideEnough()) ? [] : ['too narrow']))).toEqual([]);
      const controls = await page.$$eval('button, input, select, textarea, legend', (all) =>
        all.filter((each) => each.checkVisibility()).map((each) => each.outerHTML),
      );
      expect(controls).toEqual([]);
      // What the person wrote stands in fields on the screen.
      const written = await page.$eval(row(tea), (shown) => (shown as HTMLElement).innerText);
      for (const words of [tea.note, ...tea.tags]) expect(written).toContain(words);
      await page.close();
    });

    it('prints the map with all that is folded away, and with nothing that wants to be pressed', async () => {
      await fill(Date.now() - 100 * DAY_MS);
      const page = await openHistory();
      await page.click('a[href="#map"]');
      await page.waitForSelector('.pair .weeks');
      await stage.driver.setMedium(page, 'print');
      // A card that must not be parted begins on the next page, and may be too long for any.
      const parted = (selector: string) =>
        page.$eval(selector, (shown) => getComputedStyle(shown).breakInside !== 'avoid');
      expect(await parted('.card:has(.pairs)')).toBe(true);
      expect(await parted('.card:has(.changes-list)')).toBe(true);
      expect(await parted('.matrix-scroll')).toBe(false);
      // Bars stand on the page of their days.
      expect(await page.$eval('.weeks svg', (bars) => getComputedStyle(bars).breakAfter)).toBe('avoid');
      await page.evaluate(() =>
        addEventListener('beforeprint', () => {
          document.body.dataset.printed = document.querySelector('main')?.innerText;
        }),
      );
      await page.pdf();
      const printed = await page.$eval('body', ({ dataset }) => dataset.printed ?? '');
      // Pairs are buttons on the screen; on paper their names are what the days beside them are about.
      const changes = await page.$$eval('.changes-list li', (all) => all.map(({ innerText }) => innerText));
      expect(changes).not.toHaveLength(0);
      for (const change of changes) expect(change).toMatch(/ → .*\s20\d\d-\d\d-\d\d$/);
      for (const change of changes) expect(printed).toContain(change);
      const weeks = await page.$$eval('.weeks tbody th', (all) => all.map(({ textContent }) => textContent));
      expect(weeks).not.toHaveLength(0);
      for (const week of weeks) expect(printed).toContain(`${week}\t`);
      expect(printed).toContain('Which sites belong to whom');
      expect(printed).not.toMatch(/^(Print|Look|As a table|Show these in the list)$/m);
      expect(await page.$$('.map details.owners[open], .weeks details[open]')).toHaveLength(0);
      await page.close();
    });
  },
);
