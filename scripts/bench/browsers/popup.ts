import { type Driver, eventually } from '../../../tests/e2e/driver';
import { popupShowing } from '../../../tests/e2e/popup-showing';
import type { World } from '../../../tests/e2e/world';
import { once, type Row } from '../row';
import { spreadOf } from '../spread';
import { fillHistory } from './fill-history';

const WRAPPED = 'https://link.zhihu.com/?target=https%3A%2F%2Fwww.destination.example%2Fa';
const INCIDENTS = 10_000;
const ROUNDS = 9;

/** The popup of a page that was met, with a long history behind it. */
export async function measurePopup(driver: Driver, world: World): Promise<Row[]> {
  world.route({ 'link.zhihu.com': '<!doctype html><title>知乎</title><p class="info">您即将离开知乎</p>' });
  await fillHistory(driver, INCIDENTS);
  const met = await driver.openPage(WRAPPED);
  const paints: number[] = [];
  const shifts: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const popup = await popupShowing(driver, met, 'html[data-destination]');
    const paint = await eventually('the first paint', () => popup.evaluate(firstPaint));
    // The first round fills the caches.
    if (round > 0) {
      paints.push(paint);
      if (driver.name === 'chromium') shifts.push(await popup.evaluate(layoutShift));
    }
    await popup.close();
  }
  await met.close();
  const what = `popup with ${INCIDENTS.toLocaleString('en')} incidents stored`;
  return [
    { what: `${what}: first paint`, measured: spreadOf(paints), unit: 'ms', aim: 100 },
    // Firefox does not report layout shifts.
    ...shifts
      .slice(0, 1)
      .map(
        (): Row => ({ what: `${what}: layout shift`, measured: once(Math.max(...shifts)), unit: '', aim: 0 }),
      ),
  ];
}

function firstPaint(): number | undefined {
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
}

/** Runs in the page: how far things moved after they were painted. */
function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const entries = list.getEntries() as unknown as { value: number }[];
      resolve(entries.reduce((sum, { value }) => sum + value, 0));
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 300);
  });
}
