import browser from 'webextension-polyfill';
import { type ReadSettings, readSettings as read } from '../settings/read-settings';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings } from '../settings/settings';
import { syncedPart, takeOver } from '../settings/synced';

const KEY = 'settings';

/** Changes are written one after the other: two at once would each lose the other's fields. */
let writing: Promise<unknown> = Promise.resolve();

/**
 * The settings as stored; defaults where nothing is. Where the browser cannot read its own storage, nothing is recorded
 * and nothing deleted: the person may have wanted neither.
 */
export async function readSettings(): Promise<Settings> {
  const unreadable = { ...DEFAULT_SETTINGS, recording: false, retentionDays: null };
  return read(await readStored().catch(() => unreadable)).settings;
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
  return oneAfterTheOther(async () => {
    const before = await readStored();
    const { settings: present, isNewer } = read(before);
    const changed = typeof change === 'function' ? change(present) : change;
    const { settings } = read({ ...present, ...changed, version: SETTINGS_VERSION });
    if (isNewer) {
      // The newer version finds everything else as it left it.
      const fields = Object.entries(settings).filter(([name]) => name !== 'version' && name in changed);
      await browser.storage.local.set({ [KEY]: { ...(before as object), ...Object.fromEntries(fields) } });
      return settings;
    }
    // Who joins takes over first: another browser's settings must not be lost to the defaults of a new one.
    const theirs = settings.sync && !present.sync ? await readSynced() : null;
    const stored = theirs ? takeOver(settings, theirs) : settings;
    await browser.storage.local.set({ [KEY]: stored });
    if (stored.sync) await writeSynced(stored);
    return stored;
  });
}

/** Takes over what another browser of the person has written, where both want that. */
export function takeOverSynced(): Promise<void> {
  return oneAfterTheOther(async () => {
    const { settings: present, isNewer } = read(await readStored());
    const theirs = present.sync && !isNewer ? await readSynced() : null;
    // It is not written back: two browsers would answer each other for ever.
    if (theirs) await browser.storage.local.set({ [KEY]: takeOver(present, theirs) });
  });
}

/** Calls back when another browser of the person, or this one, has written its settings. */
export function onSynced(callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' && KEY in changes) callback();
  });
}

function oneAfterTheOther<T>(work: () => Promise<T>): Promise<T> {
  const task = writing.then(work);
  writing = task.catch(() => undefined);
  return task;
}

async function readStored(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

/** What another browser has written, if this version can read it. */
async function readSynced(): Promise<ReadSettings['given'] | null> {
  try {
    const stored = (await browser.storage.sync.get(KEY))[KEY];
    const { given, isNewer } = read(stored);
    return stored && !isNewer ? given : null;
  } catch {
    return null;
  }
}

/**
 * What is changed here holds, whether or not the browser's account takes it: it is full at 8 KB. What a newer
 * version wrote for the other browsers is left to it.
 */
async function writeSynced(settings: Settings): Promise<void> {
  try {
    if (read((await browser.storage.sync.get(KEY))[KEY]).isNewer) return;
    await browser.storage.sync.set({ [KEY]: syncedPart(settings) });
  } catch {
    // It comes with the next change, if there is room then.
  }
}

/** Calls back with the new settings whenever any context changed them. Returns how to stop. */
export function onSettingsChanged(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) callback(read(changes[KEY]?.newValue).settings);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
