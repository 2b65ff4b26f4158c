import type { Page } from 'puppeteer-core';
import type { Driver } from '../../../tests/e2e/driver';
import type { World } from '../../../tests/e2e/world';
import type { Row } from '../row';
import { spreadOf } from '../spread';
import { compareLoads, manyLinks } from './many-links';
import { switchOn } from './switch-on';

const POINTED = 30;

/**
 * What straight links cost on a page with 10,000 wrapped links: at its load, and when one is pointed at for the
 * first time.
 *
 * @throws when hardly any link went straight: then nothing was measured
 */
export async function measureStraightLinks(driver: Driver, world: World): Promise<Row[]> {
  world.route({ 'www.zhihu.com': manyLinks, 'www.source.example': manyLinks });
  await switchOn(driver, 'straight-links', { straight: { zhihu: true } }, '*://*.zhihu.com/*');
  const ours = await driver.openPage('https://www.zhihu.com/question/1');
  const theirs = await driver.openPage('https://www.source.example/question/1');
  const ratios = await compareLoads(ours, theirs);
  const { pointing, answers } = await pointAtLinks(ours);
  return [
    {
      what: 'load of a page with 10,000 links, straight links on',
      against: 'off',
      measured: spreadOf(ratios),
      unit: 'x',
      aim: 1.02,
    },
    {
      what: 'pointing at one of them: the page is held up',
      measured: spreadOf(pointing),
      unit: 'ms',
      aim: 1,
    },
    { what: 'pointing at one of them: until it leads straight', measured: spreadOf(answers), unit: 'ms' },
  ];
}

/** Moves over some links. Our listener is the first of the document; the page's own clocks stand around it. */
async function pointAtLinks(page: Page): Promise<{ pointing: number[]; answers: number[] }> {
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
