import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../../../tests/e2e/driver';

const LOOK_MS = 100;

/**
 * Watches the memory of a browser, all its processes, until asked; gives the peak above the beginning, in megabytes.
 * It is what the system gave and holds for nobody else: heaps with their garbage, blobs, what is on its way between
 * processes. Linux tells it; elsewhere there is nothing to ask.
 */
export async function watchMemory(driver: Driver, page: Page): Promise<(() => Promise<number>) | null> {
  const pid = page.browser().process()?.pid;
  if (pid === undefined || memoryOf(pid) === 0) return null;
  if (driver.name === 'chromium') {
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    await session.detach();
  }
  const before = memoryOf(pid);
  let peak = before;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      peak = Math.max(peak, memoryOf(pid));
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    return (peak - before) / 1e6;
  };
}

/** Bytes of a process and all that it started; 0 where nobody tells. */
function memoryOf(pid: number): number {
  return family(pid).reduce((sum, each) => sum + anonymousOf(each), 0);
}

function family(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readable(() => readdirSync('/proc')) ?? []) {
    // `1234 (name) S 1 ...`: the state and the parent stand after the last bracket.
    const stat = /^\d+$/.test(name) ? readable(() => readFileSync(`/proc/${name}/stat`, 'utf8')) : null;
    if (stat) parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const found = [root];
  for (const each of found) {
    for (const [child, parent] of parents) if (parent === each) found.push(child);
  }
  return found;
}

/** What is no file's: shared pages are divided among those that share them. */
function anonymousOf(pid: number): number {
  const text = readable(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? '';
  const kilobytes = [...text.matchAll(/^(?:Pss_Anon|Pss_Shmem|SwapPss):\s+(\d+) kB$/gm)];
  return kilobytes.reduce((sum, [, count]) => sum + Number(count) * 1024, 0);
}

/** A process may end while it is looked at. */
function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
