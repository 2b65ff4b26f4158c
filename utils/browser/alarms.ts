import browser, { type Alarms } from 'webextension-polyfill';

/** None that is kept is set for longer ahead, in milliseconds. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

/**
 * Sees to it that an alarm is there; one that is goes on as it is, unless the clock was set back since. Firefox forgets all
 * alarms when it is closed and Chromium may, so that this is asked at each start.
 */
export async function keepAlarm(name: string, when: Alarms.CreateAlarmInfoType): Promise<void> {
  const rings = (await browser.alarms.get(name))?.scheduledTime ?? Infinity;
  if (rings > Date.now() + LONGEST_MS) await browser.alarms.create(name, when);
}
