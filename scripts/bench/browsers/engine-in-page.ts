import type { Driver } from '../../../tests/e2e/driver';
import { ordinary, wrapped } from '../addresses';
import { scriptOf } from '../bundle';
import type { Row } from '../row';
import { spreadOf } from '../spread';

declare const measured: typeof import('../measured');

const ROUNDS = 15;

/** The engine where it runs in earnest; the browsers' own `new URL` costs several times as much as that of Node. */
export async function measureEngineInPage(driver: Driver): Promise<Row[]> {
  const page = await driver.openExtensionPage('manifest.json');
  await page.evaluate(`${await scriptOf('measured')}; globalThis.measured = measured; void 0`);
  const hits = wrapped.map(({ url }) => url);
  const { hit, miss } = await page.evaluate(timeInPage, hits, ordinary as string[], ROUNDS);
  await page.close();
  const row = (what: string, ratios: number[], aim: number): Row => ({
    what,
    against: '`new URL`',
    measured: spreadOf(ratios),
    unit: 'x',
    aim,
  });
  return [
    row(`unwrap the ${hits.length} examples`, hit, 3),
    row(`turn down all ${ordinary.length} ordinary addresses`, miss, 0.5),
  ];
}

/** Runs in the page. A pass is made long enough for a clock that ticks in milliseconds. */
async function timeInPage(hits: string[], misses: string[], rounds: number) {
  const { parse, unwrapWithAll } = measured;
  const ratios = { hit: [] as number[], miss: [] as number[] };
  const pass = (urls: string[], tool: (url: string) => unknown): number => {
    const started = performance.now();
    for (let times = 0; times < 40; times++) for (const url of urls) tool(url);
    return performance.now() - started;
  };
  for (let round = -3; round < rounds; round++) {
    const hit = pass(hits, unwrapWithAll) / pass(hits, parse);
    const miss = pass(misses, unwrapWithAll) / pass(misses, parse);
    if (round >= 0) {
      ratios.hit.push(hit);
      ratios.miss.push(miss);
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  return ratios;
}
