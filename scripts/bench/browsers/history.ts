import type { Page } from 'puppeteer-core';
import type { Driver } from '../../../tests/e2e/driver';
import { scriptOf } from '../bundle';
import { once, type Row } from '../row';
import { at, spreadOf } from '../spread';
import { fillHistory } from './fill-history';
import { openWatched } from './own-page';
import { watchMemory } from './watch-memory';

declare const measured: typeof import('../measured-history');

const INCIDENTS = 100_000;
const ROUNDS = 5;
const ADDED = 200;
const QUERY = '知乎 news-7';
const LONG = 300_000;
const REST_MS = 15_000;

/** A history after a long time: how soon the page is of use, and what it takes to go on with it. */
export async function measureHistory(driver: Driver, count = INCIDENTS): Promise<Row[]> {
  const { took, longestPause } = await fillHistory(driver, count);
  const usable: number[] = [];
  const strokes: number[] = [];
  const maps: number[] = [];
  let exports: Row[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { page, usableAt } = await openWatched(driver, 'incidents.html', '[data-incident]');
    usable.push(usableAt);
    await page.waitForSelector('.found[aria-busy="false"]', { timeout: LONG });
    strokes.push(...(await page.evaluate(timeStrokes, QUERY)));
    maps.push(await page.evaluate(timeMap));
    if (round === ROUNDS - 1) exports = await measureExports(driver, page, count);
    await page.close();
  }
  const added = await timeAdding(driver);
  const what = `history of ${count.toLocaleString('en')}`;
  return [
    { what: `${what}: page usable`, measured: spreadOf(usable), unit: 'ms', aim: 500 },
    { what: `${what}: a keystroke in the search`, measured: spreadOf(strokes), unit: 'ms', aim: 100 },
    { what: `${what}: who stops what`, measured: spreadOf(maps), unit: 'ms', aim: 300 },
    { what: `${what}: adding one, 95th percentile`, measured: once(at(added, 0.95)), unit: 'ms', aim: 10 },
    { what: `${what}: adding one, median`, measured: spreadOf(added), unit: 'ms' },
    { what: `${what}: reading it in from a file`, measured: once(took / 1000), unit: 's', aim: 60 },
    { what: `${what}: longest pause of the page meanwhile`, measured: once(longestPause), unit: 'ms' },
    ...exports,
  ];
}

/** Runs in the page: types a query, a character at a time, until it is answered and painted. */
async function timeStrokes(query: string): Promise<number[]> {
  const input = document.querySelector<HTMLInputElement>('input[type="search"]');
  const status = document.querySelector('.found [role="status"]');
  if (!input || !status) throw new Error('no search');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const times: number[] = [];
  for (let end = 1; end <= query.length; end++) {
    await frame();
    const isAnswered = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => resolve());
      observer.observe(document.querySelector('main') ?? document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    const started = performance.now();
    input.value = query.slice(0, end);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // A stroke that changes nothing, a blank, is answered as well.
    await Promise.race([isAnswered, new Promise((resolve) => setTimeout(resolve, 200))]);
    await frame();
    times.push(performance.now() - started);
  }
  input.value = '';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return times;
}

/** Runs in the page: from the click on "who stops what" to the frame with the drawing. */
async function timeMap(): Promise<number> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const started = performance.now();
  location.hash = '#map';
  while (!document.querySelector('svg.matrix'))
    await new Promise((resolve) => requestAnimationFrame(resolve));
  const took = performance.now() - started;
  location.hash = '';
  while (!document.querySelector('[data-incident]'))
    await new Promise((resolve) => requestAnimationFrame(resolve));
  return took;
}

/** Adds incidents with the store itself, in a page of ours: what a page's message costs is not counted. */
async function timeAdding(driver: Driver): Promise<number[]> {
  const page = await driver.openExtensionPage('manifest.json');
  // What was read in and written out is being tidied up meanwhile.
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  await page.evaluate(`${await scriptOf('measured-history')}; globalThis.measured = measured; void 0`);
  const times = await page.evaluate((count) => measured.timeAdding(count), ADDED);
  await page.close();
  return times;
}

async function measureExports(driver: Driver, page: Page, count: number): Promise<Row[]> {
  // The file is made and handed over; where a browser would put it is no concern here.
  await page.evaluate(() => {
    HTMLAnchorElement.prototype.click = () => {};
  });
  const rows: Row[] = [];
  for (const format of ['backup', 'csv']) {
    const peak = await watchMemory(driver, page);
    const started = performance.now();
    await page.click('[data-action="export"]');
    await (await page.waitForSelector(`input[value="${format}"]`))?.click();
    await page.click('[data-action="export-now"]');
    await page.waitForFunction(() => document.querySelector('dialog p[role="status"]:not(:empty)'), {
      timeout: LONG,
    });
    const what = `history of ${count.toLocaleString('en')}: export as ${format === 'csv' ? 'CSV' : 'JSON Lines'}`;
    rows.push({ what, measured: once((performance.now() - started) / 1000), unit: 's' });
    if (peak)
      rows.push({
        what: `${what}, more memory of the whole browser at its peak`,
        measured: once(await peak()),
        unit: 'MB',
        aim: 64,
      });
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { hidden: true });
  }
  return rows;
}
