import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';

/** A loaded machine takes ten seconds for what takes one; a browser that needs longer than this hangs. */
const START_MS = 75_000;
const CLOSE_MS = 20_000;

/**
 * Starts a browser, and once more where the first one hangs or dies: one does now and then on a loaded machine, and no
 * test of its file could run then.
 *
 * @param start gives the browser with all that belongs to it; at its `signal` the program is ended
 */
export async function startTwice<T>(start: (signal: AbortSignal) => Promise<T>): Promise<T> {
  try {
    return await startInTime(start);
  } catch (error) {
    console.warn(`The browser is started once more: ${error}`);
    // The profile is free once the first one's processes are gone.
    await sleep(1000);
    return startInTime(start);
  }
}

async function startInTime<T>(start: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController();
  const isLate = new Promise<never>((_, reject) => {
    ending.signal.addEventListener('abort', () => reject(new Error(`not up within ${START_MS} ms`)));
  });
  const timer = setTimeout(() => ending.abort(), START_MS);
  try {
    return await Promise.race([start(ending.signal), isLate]);
  } catch (error) {
    isLate.catch(() => {});
    ending.abort();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Closes a browser; one that does not end by itself is ended. It never fails: what was to be tested has been. */
export async function closeBrowser(browser: Browser): Promise<void> {
  const program = browser.process();
  const hasEnded = () => !program?.pid || program.exitCode !== null || program.signalCode !== null;
  await inTime(browser.close(), CLOSE_MS);
  if (hasEnded()) return;
  const end = new Promise((ended) => program?.once('exit', ended));
  try {
    // With all its processes.
    if (program?.pid && process.platform !== 'win32') process.kill(-program.pid, 'SIGKILL');
    else program?.kill('SIGKILL');
  } catch {
    // It has gone meanwhile.
  }
  if (!hasEnded()) await inTime(end, CLOSE_MS);
}

/** Waits for something so long and no longer, whatever comes of it. */
export async function inTime(task: Promise<unknown>, ms: number): Promise<void> {
  const timeIsUp = new AbortController();
  await Promise.race([
    task.catch(() => {}),
    sleep(ms, undefined, { signal: timeIsUp.signal }).catch(() => {}),
  ]);
  timeIsUp.abort();
}
