import { type Change, changeBetween, withChange } from './change';
import { SETTINGS_VERSION } from './migrate';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/**
 * What governs the history of a device, and what holds for a while only, stays on the device: another one must
 * neither delete an incident here nor begin to record. What stands on a permission is of this browser alone.
 */
const OWN = [
  'recording',
  'sitesOnly',
  'retentionDays',
  'snoozed',
  'straight',
  'watch',
  'sync',
] as const satisfies readonly (keyof Settings)[];

/** What travels to the person's other browsers. */
export function syncedPart(settings: Partial<Settings>): Partial<Settings> {
  const part: Partial<Settings> = { ...settings, version: SETTINGS_VERSION };
  for (const field of OWN) delete part[field];
  return part;
}

/** The settings here and those of the account when both last met: what differs from it now was changed since. */
export interface LastMet {
  ours: Partial<Settings>;
  theirs: Partial<Settings>;
}

/** Why the browser's account has not taken a change: a newer version wrote what is here or there, or it would not, as where it is full. */
export type NotTaken = 'newer' | 'ahead';

/** Who joins brings what was set here, and takes over the rest: no default of a new browser is lost on another one. */
const JOINING: LastMet = { ours: DEFAULT_SETTINGS, theirs: {} };

/**
 * Brings what was changed here and what was changed there together. Only changes travel: what one browser has not
 * touched, it neither undoes nor brings back in another.
 *
 * @param theirs the synced settings as they are now; their history fields are not looked at
 * @returns ours as they are now, what to write for the others (`null`: nothing was changed here), and what to remember
 * as long as it is not written
 */
export function exchange(ours: Settings, theirs: Partial<Settings>, last = JOINING) {
  const synced = syncedPart(theirs);
  const news = harmless(changeBetween(last.theirs, synced), ours);
  const unsent = changeBetween(last.ours, syncedPart(ours));
  const met: LastMet = { ours: withChange(last.ours, news), theirs: synced };
  return {
    settings: withChange(withChange(ours, news), unsent),
    write: Object.keys(unsent).length > 0 ? withChange(synced, unsent) : null,
    met,
  };
}

/**
 * A change of another browser, as far as it is harmless. Opening directly begins only where it was chosen, and careful
 * mode is switched off, and gets another question, only where it is on.
 */
function harmless(news: Change, ours: Settings): Change {
  const opens = Object.values(ours.defaults).includes('open-directly');
  const cautious = (choices: Change['choices'] = {}) =>
    Object.fromEntries(
      Object.entries(choices).filter(([, choice]) => choice !== 'open-directly' && (choice || !opens)),
    );
  const { careful, ...others } = news;
  return {
    ...(ours.careful ? others : news),
    choices: cautious(news.choices),
    defaults: cautious(news.defaults),
  };
}
