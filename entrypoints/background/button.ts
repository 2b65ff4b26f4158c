import { onAlarm } from '../../utils/browser/alarms';
import { browser } from '../../utils/browser/api';
import { type ButtonMark, showButtonMark } from '../../utils/browser/button-mark';
import { isPaused } from '../../utils/browser/pause';
import { createQueue } from '../../utils/browser/queue';
import { readSettings } from '../../utils/browser/settings-store';
import { speech } from '../../utils/browser/speech';
import { waitingComplaints } from './history';

const ALARM = 'end-of-term';

/** Shows on the button that a term of a complaint is over, from the day after its last one. */
export function keepTermsShown(): void {
  onAlarm(ALARM, showButton);
}

/** So that what was read last is shown last. */
const oneAfterTheOther = createQueue();

/** Shows on the button what holds for all tabs: a pause, or complaints that have run past a term. */
export function showButton(): Promise<void> {
  return oneAfterTheOther(show);
}

async function show(): Promise<void> {
  const [paused, settings, { late, next }] = await Promise.all([
    isPaused(),
    readSettings(),
    waitingComplaints(),
  ]);
  const { t } = await speech(settings);
  const mark: ButtonMark = paused
    ? { is: 'paused', words: t('menus.is-paused') }
    : late > 0
      ? { is: 'late', count: late, words: t('menus.complaints-late', { count: late }) }
      : { is: 'plain' };
  await Promise.all([showButtonMark(mark), wakeAfter(next)]);
}

/** @param day the local day on which the next term ends; `null` where none does */
async function wakeAfter(day: string | null): Promise<void> {
  if (day === null) return void (await browser.alarms.clear(ALARM));
  await browser.alarms.create(ALARM, { when: Date.parse(`${day}T24:00`) });
}
