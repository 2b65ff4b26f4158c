import browser, { type Alarms } from 'webextension-polyfill';

/**
 * Sees to it that an alarm is there; one that is goes on as it is. Firefox forgets all alarms when it is closed and
 * Chromium may, so that this is asked at each start.
 */
export async function keepAlarm(name: string, when: Alarms.CreateAlarmInfoType): Promise<void> {
  if (!(await browser.alarms.get(name))) await browser.alarms.create(name, when);
}
