import type { Alarms } from 'webextension-polyfill';
import { DAY_MS } from '../incidents/moment';
import { browser } from './api';

/**
 * Calls back when an alarm goes off.
 *
 * @param callback told for when it was set, in milliseconds since 1970
 */
export function onAlarm(name: string, callback: (scheduledTime: number) => Promise<void>): void {
  browser.alarms.onAlarm.addListener((alarm) =>
    alarm.name === name ? callback(alarm.scheduledTime) : undefined,
  );
}

/**
 * Sees to it that an alarm is there; one that is goes on as it is, unless the clock was set back since: none is set for more
 * than a day ahead. Firefox forgets all alarms when it is closed and Chromium may, so that this is asked at each start.
 */
export async function keepAlarm(name: string, when: Alarms.CreateAlarmInfoType): Promise<void> {
  const alarm = await browser.alarms.get(name);
  if (!alarm || alarm.scheduledTime > Date.now() + DAY_MS) await browser.alarms.create(name, when);
}
