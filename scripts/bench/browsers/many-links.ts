import type { Page } from 'puppeteer-core';
import type { Reply } from '../../../tests/e2e/world';

const ANCHORS = 10_000;
const ROUNDS = 15;
/** Of so many loads in a round the quickest counts: what else the machine does only adds to the others. */
const LOADS = 5;

/** A page with 10,000 wrapped links. It is isolated, so that its clock tells microseconds. */
export const manyLinks: Reply = {
  headers: {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  },
  body: `<!doctype html><title>links</title><style>a { display: inline-block; width: 6rem }</style>${Array.from(
    { length: ANCHORS },
    (_, n) => `<a href="https://link.zhihu.com/?target=https%3A//example.com/${n}">link ${n}</a>\n`,
  ).join('')}`,
};

/**
 * How much longer a page takes to load where something of ours runs.
 *
 * @param ours a tab with the page, where it runs
 * @param theirs a tab with the same page on a host where nothing of ours runs
 * @returns a multiple for each round
 */
export async function compareLoads(ours: Page, theirs: Page): Promise<number[]> {
  const ratios: number[] = [];
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    const [on, off]: [number[], number[]] = [[], []];
    for (let load = 0; load < LOADS; load++) {
      // Who is first changes: it finds the machine busy with what went before.
      if (load % 2 === round % 2) on.push(await loadTime(ours));
      off.push(await loadTime(theirs));
      if (load % 2 !== round % 2) on.push(await loadTime(ours));
    }
    if (round > 0) ratios.push(Math.min(...on) / Math.min(...off));
  }
  return ratios;
}

/** Milliseconds from the first byte to the end of the load. */
async function loadTime(page: Page): Promise<number> {
  await page.bringToFront();
  await page.goto(page.url());
  return page.evaluate(async () => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    while (entry?.loadEventEnd === 0) await new Promise((wake) => setTimeout(wake, 10));
    return entry ? entry.loadEventEnd - entry.responseStart : Number.NaN;
  });
}
