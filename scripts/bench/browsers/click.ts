import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { type Driver, eventually } from '../../../tests/e2e/driver';
import { grant } from '../../../tests/e2e/grant';
import type { World } from '../../../tests/e2e/world';
import { type Choice, DEFAULT_SETTINGS } from '../../../utils/settings/settings';
import type { Row } from '../row';
import { spreadOf } from '../spread';

const SOURCE = 'https://www.source.example/';
const DESTINATION = 'https://www.destination.example/a';
const WRAPPED = `https://link.zhihu.com/?target=${encodeURIComponent(DESTINATION)}`;
/** Of both servers, in milliseconds. */
const LATENCY = 300;
const ROUNDS = 9;

type Way = 'direct link' | 'opened directly' | 'opened directly, background asleep' | 'by hand';

/**
 * From the click to the answer of the destination's server, for each way of getting there. The ways take turns,
 * so that a ratio compares neighbours.
 */
export async function measureClick(driver: Driver, world: World): Promise<Row[]> {
  let answeredAt = 0;
  world.route({
    'www.source.example': `<!doctype html><a id="direct" href="${DESTINATION}">a</a><a id="wrapped" href="${WRAPPED}">b</a>`,
    'link.zhihu.com': {
      delay: LATENCY,
      body: `<!doctype html><p class="info">您即将离开知乎</p><a id="go" href="${DESTINATION}">继续访问</a>`,
    },
    'www.destination.example': async () => {
      await sleep(LATENCY);
      answeredAt = Date.now();
      return '<!doctype html><p>arrived';
    },
  });
  await grant(driver, ['*://link.zhihu.com/*']);
  const page = await driver.openPage(SOURCE);

  const ways: Readonly<Record<Way, () => Promise<number>>> = {
    'direct link': () => follow('#direct'),
    'opened directly': async () => {
      await choose(driver, 'open-directly');
      // A message wakes the background, so that this is about the warm way.
      await driver.inExtension(() => browser.runtime.sendMessage({ type: 'describe-link', url: '' }));
      return follow('#wrapped');
    },
    'opened directly, background asleep': async () => {
      await choose(driver, 'open-directly');
      await driver.killBackground();
      return follow('#wrapped');
    },
    'by hand': async () => {
      await choose(driver, 'ask');
      return follow('#wrapped', '#go');
    },
  };

  /** @returns milliseconds */
  async function follow(link: string, button?: string): Promise<number> {
    await page.bringToFront();
    await page.goto(SOURCE);
    answeredAt = 0;
    const clickedAt = await clickSoon(page, link);
    if (button) {
      await page.waitForSelector(button);
      await clickSoon(page, button);
    }
    await eventually('the answer of the destination', () => answeredAt || undefined);
    await page.waitForFunction(
      (url) => location.href === url && document.readyState === 'complete',
      {},
      DESTINATION,
    );
    return answeredAt - clickedAt;
  }

  const times = new Map<Way, number[]>();
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [way, go] of Object.entries(ways) as [Way, () => Promise<number>][]) {
      const time = await go();
      // The first round makes the connections.
      if (round > 0) times.set(way, [...(times.get(way) ?? []), time]);
    }
  }
  await page.close();
  return rowsOf(times);
}

function rowsOf(times: ReadonlyMap<Way, readonly number[]>): Row[] {
  const direct = times.get('direct link') ?? [];
  const aims: Partial<Record<Way, number>> = {
    'opened directly': 1.1,
    'opened directly, background asleep': 1.15,
  };
  return [...times].map(([way, all]): Row => {
    const what = `click to the destination's answer: ${way}`;
    if (way === 'direct link') return { what, measured: spreadOf(all), unit: 'ms' };
    const measured = spreadOf(all.map((time, i) => time / (direct[i] ?? Number.NaN)));
    const aim = aims[way];
    return { what, against: 'a direct link', measured, unit: 'x', ...(aim !== undefined && { aim }) };
  });
}

/** Clicks from inside the page, and says when: a click from outside is some milliseconds on its way. */
function clickSoon(page: Page, selector: string): Promise<number> {
  return page.evaluate((wanted) => {
    const link = document.querySelector<HTMLElement>(wanted);
    setTimeout(() => link?.click(), 20);
    return Date.now() + 20;
  }, selector);
}

async function choose(driver: Driver, choice: Choice): Promise<void> {
  await driver.inExtension(
    async (settings) => {
      await browser.storage.local.set({ settings });
    },
    { ...DEFAULT_SETTINGS, choices: { zhihu: choice } },
  );
}
