import type { Pause } from '../settings/settings';
import { keepAlarm, onAlarm } from './alarms';
import { browser } from './api';
import { onFirstStart } from './first-start';
import { ownVersion } from './own-version';

const KEY = 'paused';
const HOUR_MS = 60 * 60 * 1000;
const ALARM = 'end-of-pause';

/**
 * What is kept of a pause until restart: the version it was last seen in. Not in memory, which an update empties as well: it
 * would end the pause before the person does.
 */
const RESTART = 'restart-';
const untilRestart = () => RESTART + ownVersion();

/** The end of a pause until restart, where the browser has just started: a page that comes with it may be faster. */
let restarted: Promise<void> | undefined;

/** Whether Onward is paused now. */
export async function isPaused(): Promise<boolean> {
  let until = await readUntil();
  if (until) {
    await restarted;
    until = await readUntil();
  }
  return typeof until === 'string' || isAhead(until);
}

/** Begins a pause; the one before it, if any, is over. */
export async function pause(length: Pause): Promise<void> {
  const until = length === 'hour' ? Date.now() + HOUR_MS : length === 'restart' ? untilRestart() : length;
  await browser.storage.local.set({ [KEY]: until });
  await (typeof until === 'number'
    ? browser.alarms.create(ALARM, { when: until })
    : browser.alarms.clear(ALARM));
}

/** Ends a pause; without one it does nothing. */
export async function resume(): Promise<void> {
  await Promise.all([browser.storage.local.remove(KEY), browser.alarms.clear(ALARM)]);
}

/** Ends a pause that was to last until then; another may have begun before its end was heard of. */
export async function resumeAfter(until: number): Promise<void> {
  if (Number(await readUntil()) <= until) await resume();
}

/**
 * Ends a pause until restart: the background has started with an empty memory. Where we were updated since, that may be why,
 * and the pause goes on; better too long than not long enough.
 *
 * @param show called where the background has started so, once that is done
 */
export function resumeAfterRestart(show: () => void): void {
  restarted = onFirstStart(async () => {
    const until = await readUntil();
    if (until === untilRestart()) await resume();
    else if (String(until).startsWith(RESTART)) await browser.storage.local.set({ [KEY]: untilRestart() });
    show();
  }).catch(() => {});
}

/**
 * Calls back when the hour of a pause is over; soon, where it ran out or lost its alarm with the browser closed.
 *
 * @param callback told until when it was to last, in milliseconds since 1970
 */
export function onPauseOver(callback: (until: number) => Promise<void>): void {
  onAlarm(ALARM, callback);
  void readUntil().then((until) => {
    if (typeof until !== 'number') return;
    if (isAhead(until)) void keepAlarm(ALARM, { when: until });
    else void callback(until);
  });
}

async function readUntil(): Promise<unknown> {
  // A browser that cannot read its own storage was told of no pause.
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY).catch(() => ({}));
  return stored[KEY];
}

/** No pause has more than an hour to go; where it seems so, the clock was set back. */
function isAhead(until: unknown): boolean {
  const left = Number(until) - Date.now();
  return left > 0 && left <= HOUR_MS;
}
