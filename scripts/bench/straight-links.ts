import type { Page } from 'puppeteer-core';
import { launch } from '../../tests/e2e/browsers';
import type { Driver } from '../../tests/e2e/driver';
import { grant } from '../../tests/e2e/grant';
import { type Reply, startWorld } from '../../tests/e2e/world';
import type { BrowserName } from '../browsers/find';

/** What straight links cost, round by round. */
export interface StraightLinkCosts {
  /** Load of a page on the platform, as a multiple of the same page's on a site where nothing of ours runs. */
  loadRatios: number[];
  /** Milliseconds that the page is held up when a link is pointed at for the first time. */
  pointing: number[];
  /** Milliseconds from then until the link leads to its destination. */
  answers: number[];
}

const ANCHORS = 10_000;
const ROUNDS = 9;
/** Of so many loads in a round the quickest counts: what else the machine does only adds to the others. */
const LOADS = 5;
const POINTED = 30;

const ON_PLATFORM = 'https://www.zhihu.com/question/1';
const ELSEWHERE = 'https://www.source.example/question/1';

/** The page is isolated, so that its clock tells microseconds. */
const manyLinks: Reply = {
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
 * Measures straight links on a page with 10,000 wrapped links. Uses the built extension in `.output/`.
 *
 * @throws when no link went straight: then nothing was measured
 */
export async function measureStraightLinks(name: BrowserName): Promise<StraightLinkCosts> {
  const world = await startWorld({ 'www.zhihu.com': manyLinks, 'www.source.example': manyLinks });
  const driver = await launch(name, { world });
  try {
    await switchOn(driver);
    const [ours, theirs] = [await driver.openPage(ON_PLATFORM), await driver.openPage(ELSEWHERE)];
    const loadRatios: number[] = [];
    // The first round warms up.
    for (let round = 0; round <= ROUNDS; round++) {
      const [on, off]: [number[], number[]] = [[], []];
      for (let load = 0; load < LOADS; load++) {
        // Who is first changes: it finds the machine busy with what went before.
        if (load % 2 === round % 2) on.push(await loadTime(ours));
        off.push(await loadTime(theirs));
        if (load % 2 !== round % 2) on.push(await loadTime(ours));
      }
      if (round > 0) loadRatios.push(Math.min(...on) / Math.min(...off));
    }
    return { loadRatios, ...(await pointAtLinks(ours)) };
  } finally {
    await driver.close();
    await world.close();
  }
}

async function switchOn(driver: Driver): Promise<void> {
  await driver.inExtension(async () => {
    await browser.runtime.sendMessage({ type: 'change-settings', change: { straight: ['zhihu'] } });
  });
  await grant(driver, ['*://*.zhihu.com/*']);
  await driver.inExtension(async () => {
    for (let look = 0; look < 100; look++) {
      const scripts = await browser.scripting.getRegisteredContentScripts();
      if (scripts.some(({ id }) => id === 'straight-links')) return;
      await new Promise((wake) => setTimeout(wake, 50));
    }
    throw new Error('straight links are not on');
  });
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

/** Moves over some links. Our listener is the first of the document; the page's own clocks stand around it. */
async function pointAtLinks(page: Page): Promise<Omit<StraightLinkCosts, 'loadRatios'>> {
  await page.bringToFront();
  const spots = await page.evaluate((count) => {
    const costs = { pointing: [] as number[], answers: [] as number[] };
    Object.assign(globalThis, { costs });
    let begun = 0;
    window.addEventListener('pointerover', () => (begun = performance.now()), true);
    document.addEventListener(
      'pointerover',
      ({ target }) =>
        void (target instanceof HTMLAnchorElement && costs.pointing.push(performance.now() - begun)),
      true,
    );
    new MutationObserver(() => costs.answers.push(performance.now() - begun)).observe(document, {
      subtree: true,
      attributeFilter: ['href'],
    });
    return [...document.links].slice(0, count).map((link) => {
      const { x, y, width, height } = link.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
  }, POINTED);
  for (const { x, y } of spots) {
    await page.mouse.move(x, y);
    // Long enough for the answer: the next one would otherwise be measured together with it.
    await new Promise((wake) => setTimeout(wake, 100));
  }
  const costs = await page.evaluate(
    () => (globalThis as unknown as { costs: { pointing: number[]; answers: number[] } }).costs,
  );
  if (costs.answers.length < POINTED / 2) throw new Error('hardly any link went straight');
  return costs;
}
