import browser from 'webextension-polyfill';
import { readSettings as read } from '../settings/read-settings';
import type { Settings } from '../settings/settings';

const KEY = 'settings';

/** Changes are written one after the other: two at once would each lose the other's fields. */
let writing: Promise<unknown> = Promise.resolve();

/** The settings as stored; defaults where nothing is. */
export async function readSettings(): Promise<Settings> {
  return read((await browser.storage.local.get(KEY))[KEY]).settings;
}

/**
 * Changes some settings. Called by the background only, which is the one writer.
 *
 * @param change the fields to change, or what makes them from the present settings
 * @returns the settings as they are now stored
 */
export function changeSettings(
  change: Partial<Settings> | ((present: Settings) => Partial<Settings>),
): Promise<Settings> {
  const task = writing.then(async () => {
    const present = await readSettings();
    const wanted = { ...present, ...(typeof change === 'function' ? change(present) : change), version: 1 };
    const { settings } = read(wanted);
    await browser.storage.local.set({ [KEY]: settings });
    if (settings.sync) await browser.storage.sync.set({ [KEY]: settings });
    return settings;
  });
  writing = task.catch(() => undefined);
  return task;
}

/** Calls back with the new settings whenever any context changed them. Returns how to stop. */
export function onSettingsChanged(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) callback(read(changes[KEY]?.newValue).settings);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
