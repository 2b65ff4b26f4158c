import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Driver, eventually } from '../../../tests/e2e/driver';
import { generateJsonLines } from '../incident-generator';

/** How an import went, in milliseconds. */
interface Filled {
  /** From the choice of the file to the end of the writing. */
  took: number;
  /** The longest time the page could not have answered. */
  longestPause: number;
}

const MINUTES = 60_000;

/** Reads a generated history in through the history page, as a person would. */
export async function fillHistory(driver: Driver, count: number): Promise<Filled> {
  const folder = await mkdtemp(join(tmpdir(), 'onward-bench-'));
  const file = join(folder, 'history.jsonl');
  try {
    await pipeline(Readable.from(generateJsonLines(count, Date.now())), createWriteStream(file));
    const page = await driver.openExtensionPage('incidents.html');
    await page.bringToFront();
    const input = await page.waitForSelector('input[type="file"]');
    await page.evaluate(watchPauses);
    const started = performance.now();
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    // Asked again and again: no single question to Firefox may wait for three minutes.
    const there = (selector: string) =>
      eventually(selector, async () => (await page.$(selector)) ?? undefined, 10 * MINUTES);
    await (await there('[data-action="merge"]')).click();
    await there('[data-incident]');
    await there('dialog p[role="status"]:not(:empty)');
    const took = performance.now() - started;
    const longestPause = await page.evaluate(() => Number(document.documentElement.dataset.longestPause));
    await page.close();
    return { took, longestPause };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs in the page: the longest time between two frames. */
function watchPauses(): void {
  let last = performance.now();
  let longest = 0;
  const frame = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    document.documentElement.dataset.longestPause = String(longest);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
