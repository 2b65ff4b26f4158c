import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { generateJsonLines } from '../../scripts/bench/incident-generator';
import { parseCsv } from '../../scripts/office/parse-csv';
import { unpack } from '../../scripts/package/unpack';
import { fillWithExamples } from '../../scripts/pictures/example-history';
import type { Incident } from '../../utils/incidents/incident';
import { eachBrowser } from './each-browser';
import { eventually } from './eventually';
import { incidentsOf } from './incidents-of';
import { wholeJournal } from './journal-of';

/** Incidents of a file that takes its time. */
const LONG = 1200;
const ROOT = join(import.meta.dirname, '../..');

eachBrowser('files of the history', {}, (stage) => {
  let folder: string;
  let met: Incident[];
  const now = Date.now();
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'onward-exports-'));
  });
  // The same example each time; only a try that failed leaves another history to the next.
  beforeEach(async () => {
    if (met && JSON.stringify(await incidentsOf(stage.driver)) === JSON.stringify(met)) return;
    await fillWithExamples(stage.driver, now, 'zh_CN');
    met = await incidentsOf(stage.driver);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function openHistory(): Promise<Page> {
    const page = await stage.driver.openExtensionPage('incidents.html');
    await page.bringToFront();
    await page.waitForSelector('.found[aria-busy="false"]');
    return page;
  }

  /** The file as a person gets it: dialog, choice, button, download. */
  async function exportedFrom(page: Page, format: string, sitesOnly = false): Promise<string> {
    const path = await stage.driver.download(async () => {
      await page.click('[data-action="export"]');
      await (await page.waitForSelector(`input[name="format"][value="${format}"]`))?.click();
      if (sitesOnly) await (await page.waitForSelector('dialog .switch input:enabled'))?.click();
      await page.click('[data-action="export-now"]');
      await page.waitForSelector('dialog p[role="status"]:not(:empty)');
    });
    said = await page.$eval('dialog', ({ textContent }) => textContent ?? '');
    await page.click('dialog .button');
    return path;
  }
  async function exported(format: string): Promise<string> {
    const page = await openHistory();
    const path = await exportedFrom(page, format);
    await page.close();
    return path;
  }
  /** What the dialog said of the last one. */
  let said = '';
  const text = (path: string) => readFileSync(path, 'utf8');

  async function choose(page: Page, path: string): Promise<void> {
    const input = (await page.$('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  }
  async function imported(path: string): Promise<Page> {
    const page = await openHistory();
    await choose(page, path);
    await page.waitForSelector('dialog li');
    return page;
  }

  it('a backup survives the loss of everything: the same file again, byte for byte', async () => {
    const before = await exported('backup');
    expect(before).toMatch(/onward-\d{4}-\d\d-\d\d\.jsonl$/);
    const backup = text(before);
    expect(backup.trimEnd().split('\n')).toHaveLength(met.length);
    await stage.driver.inExtension(() => browser.runtime.sendMessage({ type: 'forget-everything' }));
    expect(await incidentsOf(stage.driver)).toEqual([]);

    const lines = backup.split('\n');
    const damaged = join(folder, 'damaged.jsonl');
    writeFileSync(damaged, lines.with(3, (lines[3] ?? '').replace('"count":', '"count":1')).join('\n'));
    const refusing = await imported(damaged);
    expect(await refusing.$eval('.refused li', (line) => line.textContent)).toMatch(/4/);
    expect(await refusing.$('[data-action="merge"]')).toBeNull();
    expect(await incidentsOf(stage.driver)).toEqual([]);
    await refusing.close();

    const page = await imported(before);
    await page.click('[data-action="merge"]');
    await page.waitForSelector('[data-incident]');
    await page.close();
    expect(await incidentsOf(stage.driver)).toEqual(met);
    expect(text(await exported('backup'))).toBe(backup);

    // In the place of what is here, after a second click.
    const replacing = await imported(before);
    await replacing.click('[data-action="replace"]');
    await (await replacing.waitForSelector('.caution ~ .row [data-action="replace"]'))?.click();
    await replacing.waitForSelector('dialog p[role="status"]:not(:empty)');
    await replacing.close();
    expect(await incidentsOf(stage.driver)).toEqual(met);
    expect(text(await exported('backup'))).toBe(backup);
  });

  it('is checked by hand: a list that says something else than the journal is found, and made anew from it', async () => {
    const [{ id } = { id: '' }] = met;
    const page = await openHistory();
    await page.click('[data-action="check"]');
    await page.waitForSelector('dialog [data-outcome="intact"]');
    await page.click('dialog .button');
    await stage.driver.inExtension(changeKind, id);
    expect(await incidentsOf(stage.driver)).not.toEqual(met);
    await page.click('[data-action="check"]');
    await page.waitForSelector('dialog [data-outcome="damaged"]');
    await page.click('dialog li + .button, dialog ul + .button');
    await page.waitForSelector('dialog [data-outcome="intact"]');
    await page.close();
    expect(await incidentsOf(stage.driver)).toEqual(met);
  });

  it('stays in sight while it is written and Back leads to the map: cancelled there, or done', async () => {
    const page = await openHistory();
    await page.click('a[href="#map"]');
    await page.waitForSelector('.matrix');
    await page.click('a[href="#list"]');
    await page.waitForSelector('[data-action="export"]:enabled');
    await page.evaluate(holdDrafts);
    /** The file is being made, and the way back leads to the map. */
    const exportOverMap = async () => {
      await page.click('[data-action="export"]');
      await (await page.waitForSelector('[data-action="export-now"]:enabled'))?.click();
      await page.waitForSelector('dialog[open] progress');
      await page.evaluate(() => void setTimeout(() => history.back()));
      await page.waitForSelector('.matrix');
      return page.waitForSelector('dialog[open] progress');
    };
    const letGo = () => page.evaluate(() => dispatchEvent(new Event('let-go')));
    const made = () => page.evaluate(() => document.documentElement.dataset.made ?? '0');

    await exportOverMap();
    await page.click('dialog .row .button');
    await page.waitForSelector('dialog[open]', { hidden: true });
    await letGo();
    await page.evaluate(() => void setTimeout(() => history.forward()));
    await page.waitForSelector('[data-action="export"]:enabled');
    await eventually('the end of what was cancelled', async () => (await made()) === '1' || undefined);

    const path = await stage.driver.download(async () => {
      await exportOverMap();
      await letGo();
      await page.waitForSelector('dialog[open] p[role="status"]:not(:empty)');
    });
    expect(text(path).trimEnd().split('\n')).toHaveLength(met.length);
    expect(await page.$('.matrix')).not.toBeNull();
    await page.close();
  });

  it('leaves no copy behind once it is handed over or everything is deleted', async () => {
    const drafts = () =>
      stage.driver.inExtension(async () => {
        const names: string[] = [];
        const root = await navigator.storage.getDirectory();
        for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys())
          names.push(name);
        return names;
      });
    const backup = await exported('backup');
    // The page was closed before its minute was over.
    expect((await drafts()).length).toBeGreaterThan(0);
    // One more, begun before the clock was set back.
    await stage.driver.inExtension(async (begun) => {
      const root = await navigator.storage.getDirectory();
      await root.getFileHandle(`draft-${begun}-later`, { create: true });
    }, now + 86_400_000);
    await stage.driver.inExtension(() => browser.runtime.sendMessage({ type: 'forget-everything' }));
    await eventually('no copy', async () => (await drafts()).length === 0 || undefined);
    const page = await imported(backup);
    await page.click('[data-action="merge"]');
    await page.waitForSelector('[data-incident]');
    await page.close();
  });

  it('CSV has a record an incident, the words as they stood', async () => {
    const csv = text(await exported('csv'));
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const [columns, ...records] = parseCsv(csv.slice(1));
    expect(records).toHaveLength(met.length);
    expect(new Set(records.map(({ length }) => length))).toEqual(new Set([columns?.length]));
    const cells = new Set(records.flat());
    const words = met.flatMap(({ reason }) => reason.words ?? []);
    expect(words.length).toBeGreaterThan(5);
    expect(words.filter((each) => !cells.has(each))).toEqual([]);
  });

  it('holds sites and no addresses where that is wished', async () => {
    const urls = met
      .flatMap(({ page, destination }) => [page.url, typeof destination === 'object' && destination.url])
      .flatMap((url) => (url ? new URL(url) : []));
    const parts = urls.flatMap(({ pathname, search }) =>
      [pathname, search].filter(({ length }) => length > 1),
    );
    expect(parts.length).toBeGreaterThan(met.length);
    const sites = met.flatMap(({ destination }) => (typeof destination === 'object' ? destination.site : []));
    const page = await openHistory();
    for (const format of ['copy', 'csv', 'html', 'complaint']) {
      // The complaint writes a dangerous address so that nobody follows it.
      const file = text(await exportedFrom(page, format, true)).replaceAll('[.]', '.');
      expect([format, ...parts.filter((part) => file.includes(part))]).toEqual([format]);
      expect([format, ...sites.filter((site) => !file.includes(site))]).toEqual([format]);
    }
    await page.close();
  });

  it('the report opens by itself, without a script, a link or a request', async () => {
    const path = await exported('html');
    const report = await stage.driver.openPage('about:blank');
    await report.goto(pathToFileURL(path).href);
    expect(await report.$$eval('article', (all) => all.length)).toBe(met.length);
    expect(await report.$$('script, a, img, link, iframe, form')).toEqual([]);
    expect(await report.evaluate(() => performance.getEntriesByType('resource').length)).toBe(0);
    // As wide as a sheet: hundreds of incidents are many of them.
    await report.setViewport({ width: 720, height: 1000 });
    const height = () => report.$eval('body', (body) => body.getBoundingClientRect().height);
    const onScreen = await height();
    await stage.driver.setMedium(report, 'print');
    expect(await height()).toBeLessThan(onScreen * 0.9);
    // A day with its space takes the first of its incidents along, so that it never stands alone at the end of a page.
    const most = await report.$$eval('article', (all) =>
      Math.max(...all.map((each) => each.getBoundingClientRect().height)),
    );
    const space = await report.$eval('h2', (day) => Number.parseFloat(getComputedStyle(day).paddingBottom));
    expect(space).toBeGreaterThan(most);
    // A platform of an own rule is called by its host, which may be as long as hosts are.
    const host = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.example.com`;
    const isWider = () => document.documentElement.scrollWidth > innerWidth;
    await report.$eval('h3', (heading, host) => heading.replaceChildren(host), host);
    expect(await report.evaluate(isWider)).toBe(false);
    await report.close();
  });

  it('the complaint is a draft in two languages, with blanks', async () => {
    const draft = text(await exported('complaint'));
    for (const part of ['# ', '企业：', 'Company: ', '________________']) expect(draft).toContain(part);
    expect(draft).not.toMatch(/complaint\.|\{\w+\}/);
  });

  it('the counts for research hold no address', async () => {
    const [columns = [], ...records] = parseCsv(text(await exported('aggregate')).slice(1));
    const sum = (column: string) =>
      records.reduce((total, record) => total + Number(record[columns.indexOf(column)]), 0);
    expect(sum('incidents')).toBe(met.length);
    expect(sum('times_seen')).toBe(met.reduce((total, { repeats }) => total + repeats.count, 0));
    expect(records.flat().join(' ')).not.toMatch(/[/?]|www\./);
  });

  it('the evidence stands the commands of its own text, and ours', async () => {
    const path = await exported('evidence');
    // The one number that stands for all of it is the one that was shown.
    const manifest = unpack(readFileSync(path)).get('datapackage.json') ?? new Uint8Array();
    expect(said).toContain(createHash('sha256').update(manifest).digest('hex'));
    const { stdout: verdict } = await promisify(execFile)(
      'npm',
      ['run', '--silent', 'verify-evidence', path],
      {
        cwd: ROOT,
      },
    );
    expect(verdict).toContain('Nothing was changed');

    const place = mkdtempSync(join(folder, `${stage.driver.name}-`));
    const files = unpack(readFileSync(path));
    for (const [name, bytes] of files) writeFileSync(join(place, name), bytes);
    const guide = new TextDecoder().decode(files.get('VERIFY.md'));
    const run = () =>
      [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, commands = '']) =>
        spawnSync('sh', ['-e', '-c', commands], { cwd: place, encoding: 'utf8' }),
      );
    const runs = run();
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
    expect(runs[2]?.stdout).toContain('Verified OK');
    writeFileSync(join(place, 'report.html'), 'changed');
    expect(run()[0]?.stdout).toContain('report.html: FAILED');
  });

  /** A file that takes its time. */
  async function longFile(): Promise<string> {
    const file = join(folder, 'long.jsonl');
    if (!existsSync(file)) {
      for await (const line of generateJsonLines(LONG, now)) appendFileSync(file, line);
    }
    return file;
  }

  it('a file that was not agreed to goes with the page that read it, and with no other page', async () => {
    const file = await longFile();
    const isStaged = async () => (await stage.driver.inExtension(countIn, 'staging')) > 0;
    const [first, second] = [await openHistory(), await openHistory()];
    for (const page of [first, second]) {
      await page.bringToFront();
      await choose(page, file);
      await page.waitForSelector('[data-action="merge"]');
    }
    // Too late: the other one has read since.
    await first.bringToFront();
    await first.click('[data-action="merge"]');
    await first.waitForSelector('dialog ::-p-text(Nothing was changed)');
    expect(await isStaged()).toBe(true);
    await first.close();
    await second.evaluate(() => void setTimeout(() => location.reload()));
    await eventually('nothing put aside', async () => !(await isStaged()) || undefined);
    await second.close();
    expect(await incidentsOf(stage.driver)).toEqual(met);
  });

  it('a file goes with the page that was writing it, which changes nothing', async () => {
    const file = await longFile();
    const page = await openHistory();
    await choose(page, file);
    await page.waitForSelector('[data-action="merge"]');
    await page.evaluate(reloadAtWriting);
    await page.click('[data-action="merge"]');
    await eventually(
      'nothing put aside',
      async () => (await stage.driver.inExtension(countIn, 'staging')) === 0 || undefined,
    );
    expect(await incidentsOf(stage.driver)).toEqual(met);
    await page.close();
  });

  it('what a page that is gone has left of a file the next one forgets, and not what another page still has', async () => {
    const staged = () => stage.driver.inExtension(countIn, 'staging');
    const page = await openHistory();
    await choose(page, await longFile());
    await page.waitForSelector('[data-action="merge"]');
    const its = await staged();
    await stage.driver.inExtension(leavePart);
    expect(await staged()).toBe(its + 1);
    const next = await openHistory();
    await eventually('its part alone', async () => (await staged()) === its || undefined);
    await page.close();
    await eventually('nothing put aside', async () => (await staged()) === 0 || undefined);
    await next.close();
    expect(await incidentsOf(stage.driver)).toEqual(met);
  });

  it('a long import says how far it is; cancelled at either step, or at its very end, it changes nothing', async () => {
    const file = await longFile();
    const journal = await wholeJournal(stage.driver);
    for (const step of ['reading', 'writing', 'written'] as const) {
      const page = await openHistory();
      await page.evaluate(cancelAt, step);
      await choose(page, file);
      if (step !== 'reading') await (await page.waitForSelector('[data-action="merge"]'))?.click();
      await page.waitForSelector('[data-cancelled]');
      await eventually('the end of the dialog', async () => (await page.$('dialog')) === null || undefined);
      await eventually(
        'nothing put aside',
        async () => (await stage.driver.inExtension(countIn, 'staging')) === 0 || undefined,
      );
      expect([step, await incidentsOf(stage.driver)]).toEqual([step, met]);
      expect(await wholeJournal(stage.driver)).toEqual(journal);
      await page.close();
    }

    const page = await openHistory();
    await page.evaluate(notePlaces);
    await choose(page, file);
    await (await page.waitForSelector('[data-action="merge"]'))?.click();
    await page.waitForSelector('dialog p[role="status"]:not(:empty)');
    // The page had its turn in between, or there would be one place only.
    const places: string[] = JSON.parse(await page.$eval('html', ({ dataset }) => dataset.places ?? '[]'));
    expect(places.filter((place) => /lines?$/.test(place)).length).toBeGreaterThan(2);
    expect(places.filter((place) => / of /.test(place)).length).toBeGreaterThan(2);
    expect(await stage.driver.inExtension(countIn, 'incidents')).toBe(met.length + LONG);
    await page.close();
    await stage.driver.inExtension(() => browser.runtime.sendMessage({ type: 'forget-everything' }));
  });

  it('a long export can be cancelled, and saves nothing', async () => {
    const page = await openHistory();
    await page.evaluate(() => {
      HTMLAnchorElement.prototype.click = () => document.body.setAttribute('data-saved', '');
      // Before anything of it is written: this history is short.
      document.addEventListener('click', ({ target }) => {
        if (!(target as Element).closest('[data-action="export-now"]')) return;
        document.querySelector('dialog progress')?.closest('dialog')?.querySelector('button')?.click();
      });
    });
    await page.click('[data-action="export"]');
    await (await page.waitForSelector('input[name="format"][value="evidence"]'))?.click();
    await page.click('[data-action="export-now"]');
    await eventually('the end of the dialog', async () => (await page.$('dialog')) === null || undefined);
    expect(await page.$('[data-saved]')).toBeNull();
    await page.close();
  });
});

/** Runs in a page of the extension: the list is changed behind the back of the journal. */
function changeKind(id: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('incidents');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const writing = open.result.transaction('incidents', 'readwrite');
      const store = writing.objectStore('incidents');
      const reading = store.openCursor();
      reading.onsuccess = () => {
        const cursor = reading.result;
        if (cursor?.value.incident.id === id)
          cursor.update({ ...cursor.value, incident: { ...cursor.value.incident, kind: 'gone' } });
        else cursor?.continue();
      };
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        open.result.close();
        resolve();
      };
    };
  });
}

/** Runs in the history page: clicks Cancel as soon as an import is under way at that step, or all of it is written. */
function cancelAt(step: 'reading' | 'writing' | 'written'): void {
  new MutationObserver((_, observer) => {
    const progress = document.querySelector<HTMLProgressElement>('dialog progress');
    // How much there is to write is known, how much to read is not.
    const isThere = progress !== null && progress.hasAttribute('value') === (step !== 'reading');
    if (step === 'written' && progress?.value !== progress?.max) return;
    const done = /\d+/.exec(
      document.querySelector('dialog div:has(> label progress) > p')?.textContent ?? '',
    );
    if (!isThere || !done || done[0] === '0') return;
    observer.disconnect();
    document.documentElement.dataset.cancelled = '';
    progress.closest('dialog')?.querySelector<HTMLElement>('.row .button')?.click();
  }).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
}

/** Runs in the history page: loads it anew as soon as an import is being written. */
function reloadAtWriting(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('dialog progress')?.hasAttribute('value')) return;
    observer.disconnect();
    location.reload();
  }).observe(document.body, { childList: true, subtree: true, attributes: true });
}

/** Runs in the history page: notes each place that the progress of an import has come to. */
function notePlaces(): void {
  const places = new Set<string>();
  new MutationObserver(() => {
    const place = document.querySelector('dialog div:has(> label progress) > p')?.textContent;
    if (place) places.add(place);
    document.documentElement.dataset.places = JSON.stringify([...places]);
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}

/** Runs in the history page: no file is begun before it is let go; how many were is noted. */
function holdDrafts(): void {
  const get = navigator.storage.getDirectory.bind(navigator.storage);
  navigator.storage.getDirectory = async () => {
    await new Promise((done) => addEventListener('let-go', done, { once: true }));
    const { dataset } = document.documentElement;
    dataset.made = `${Number(dataset.made ?? 0) + 1}`;
    return get();
  };
}

/** Runs in a page of the extension. */
function countIn(store: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('incidents');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const counting = open.result.transaction(store).objectStore(store).count();
      counting.onerror = () => reject(counting.error);
      counting.onsuccess = () => {
        open.result.close();
        resolve(counting.result);
      };
    };
  });
}

/** Runs in a page of the extension: puts aside what an import has read whose page is gone. */
function leavePart(): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('incidents');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const writing = open.result.transaction('staging', 'readwrite');
      writing.objectStore('staging').add({ items: [], isFree: true }, ['gone', 0]);
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => {
        open.result.close();
        resolve();
      };
    };
  });
}
