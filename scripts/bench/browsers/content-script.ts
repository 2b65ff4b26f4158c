import type { Page } from 'puppeteer-core';
import type { Driver } from '../../../tests/e2e/driver';
import type { World } from '../../../tests/e2e/world';
import { once, type Row } from '../row';
import { spreadOf } from '../spread';

const WRAPPED = 'https://link.zhihu.com/?target=https%3A%2F%2Fwww.destination.example%2Fa';
const ORDINARY = 'https://www.ordinary.example/';
const ROUNDS = 9;
/** In milliseconds: long enough for the strip to be there. */
const WATCHED = 700;

/** Times in microseconds; `tdur` is without the time in which the machine did something else. */
interface TraceEvent {
  name: string;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string } };
}

/** Script time of ours in pages, as Chromium's own trace tells it. */
export async function measureContentScript(driver: Driver, world: World): Promise<Row[]> {
  world.route({
    'link.zhihu.com': '<!doctype html><title>知乎</title><p class="info">您即将离开知乎</p>',
    'www.ordinary.example': '<!doctype html><p>a page like any other</p>',
  });
  const page = await driver.openPage('about:blank');
  const start: number[] = [];
  const all: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const events = await ownEvents(driver, page, WRAPPED);
    if (round === 0) continue;
    start.push(milliseconds(events.filter(({ name }) => name === 'EvaluateScript' || name === 'v8.compile')));
    all.push(milliseconds(events));
  }
  const ordinary = await ownEvents(driver, page, ORDINARY);
  await page.close();
  return [
    { what: 'content script on a matching page: its start', measured: spreadOf(start), unit: 'ms', aim: 2 },
    {
      what: 'content script on a matching page: all of it, the strip included',
      measured: spreadOf(all),
      unit: 'ms',
    },
    {
      what: 'scripts of ours that ran on an ordinary page',
      measured: once(ordinary.length),
      unit: '',
      aim: 0,
    },
  ];
}

/** What ran of ours while the page loaded and some time after. */
async function ownEvents(driver: Driver, page: Page, url: string): Promise<TraceEvent[]> {
  await page.goto('about:blank');
  await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
  await page.goto(url);
  await new Promise((resolve) => setTimeout(resolve, WATCHED));
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  const events: TraceEvent[] = trace.traceEvents;
  return events.filter(
    ({ name, args }) =>
      ['EvaluateScript', 'FunctionCall', 'v8.compile'].includes(name) &&
      /\/(interstitial|look|straight-links|watch)\.js$/.test(args?.data?.url ?? '') &&
      args?.data?.url?.startsWith(driver.url('')),
  );
}

/** Of the outermost events: a compilation may be part of an evaluation. */
function milliseconds(events: readonly TraceEvent[]): number {
  const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;
  const isPart = (inner: TraceEvent) =>
    events.some((outer) => outer !== inner && outer.ts <= inner.ts && endOf(outer) >= endOf(inner));
  const outermost = events.filter((event) => !isPart(event));
  return outermost.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1000;
}
