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

  const ways: Readonly<Record<Way, () => Promise<number>>> = {
    'direct link': () => follow('ask', '#direct'),
    'opened directly': () =>
      // A message wakes the background, so that this is about the warm way.
      follow('open-directly', '#wrapped', () =>
        driver.inExtension(() => browser.runtime.sendMessage({ type: 'describe-link', url: '' })),
      ),
    'opened directly, background asleep': () =>
      follow('open-directly', '#wrapped', () => driver.killBackground()),
    'by hand': () => follow('ask', '#wrapped', undefined, '#go'),
  };

  /** In a tab of its own: too many openings in one tab are a loop, and we would break it. @returns milliseconds */
  async function follow(
    choice: Choice,
    link: string,
    prepare?: () => Promise<unknown>,
    button?: string,
  ): Promise<number> {
    const page = await driver.openPage(SOURCE);
    await choose(driver, choice);
    await prepare?.();
    await page.bringToFront();
    answeredAt = 0;
    const clickedAt = await clickSoon(page, link);
    if (button) {
      await page.waitForSelector(button);
      await clickSoon(page, button);
    }
    await eventually('the answer of the destination', () => answeredAt || undefined);
    await driver.pageAt(DESTINATION);
    await page.close();
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
