import { type Change, withChange } from '../settings/change';
import { readSettings as read } from '../settings/read-settings';
import { type Settings, UNREAD_SETTINGS } from '../settings/settings';
import { exchange, type LastMet, type NotTaken } from '../settings/synced';
import { browser } from './api';
import { createQueue } from './queue';

const KEY = 'settings';

/** What both sides were when the settings last met those of the person's other browsers. */
const MET = 'synced';

/** Changes are written one after the other: two at once would each lose the other's fields. */
const oneAfterTheOther = createQueue();

/** The settings as stored; defaults where nothing is, `UNREAD_SETTINGS` where the browser cannot read its own storage. */
export function readSettings(): Promise<Settings> {
  return storedSettings().catch(() => UNREAD_SETTINGS);
}

/** The same for whoever hands them on or puts them back; rejects where the browser cannot read its own storage. */
export async function storedSettings(): Promise<Settings> {
  return read(await readStored()).settings;
}

/**
 * Changes some settings. Called by the background only, which is the one writer.
 *
 * @returns the settings as they are now stored
 */
export function changeSettings(change: Change): Promise<Settings> {
  return oneAfterTheOther(async () => {
    const before = await readStored();
    const { settings: present, isNewer } = read(before);
    // A newer version finds everything else as it left it, also what it has set for other platforms.
    const stored = isNewer
      ? withChange(before as Settings, change)
      : read(withChange(present, change)).settings;
    // What is changed here holds, whether or not the browser's account takes it.
    await browser.storage.local.set({ [KEY]: stored });
    return carry(stored);
  });
}

/** Takes over what another browser of the person has changed, and sends what could not be sent before. */
export function takeOverSynced(): Promise<void> {
  return oneAfterTheOther(async () => {
    await carry(await readStored());
  });
}

/** Whether something that was changed here has not reached the browser's account, which is to have it, and why. */
export async function notTakenByAccount(): Promise<NotTaken | null> {
  const { [KEY]: stored, [MET]: met } = await browser.storage.local.get([KEY, MET]);
  const { settings, isNewer } = read(stored);
  if (!settings.sync || exchange(settings, {}, met as LastMet | undefined).write === null) return null;
  const account = await browser.storage.sync.get(KEY).catch(() => null);
  return isNewer || read(account?.[KEY]).isNewer ? 'newer' : 'ahead';
}

/** Calls back when another browser of the person, or this one, has written its settings. */
export function onSynced(callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' && KEY in changes) callback();
  });
}

async function readStored(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

/**
 * Exchanges what is stored here with the account, where the person wants that. Nothing is written where nothing was changed
 * here: two browsers would answer each other for ever. What the account does not take (it is full at 8 KB) goes with the
 * next exchange. What a newer version wrote, here or there, is left to it.
 *
 * @returns the settings as they are now stored
 */
async function carry(stored: unknown): Promise<Settings> {
  const { settings: ours, isNewer: isNewerHere } = read(stored);
  if (!ours.sync || isNewerHere) return ours;
  const account = await browser.storage.sync.get(KEY).catch(() => null);
  const { given, isNewer } = read(account?.[KEY]);
  if (!account || isNewer) return ours;
  const last = (await browser.storage.local.get(MET))[MET] as LastMet | undefined;
  let { settings, write, met } = exchange(ours, given, last);
  try {
    if (write) {
      await browser.storage.sync.set({ [KEY]: write });
      met = { ours: settings, theirs: write };
    }
  } catch {
    // It is still what was changed here since both last met.
  }
  await browser.storage.local.set({ [KEY]: settings, [MET]: met });
  return settings;
}

/** Calls back with the new settings whenever any context changed them. Returns how to stop. */
export function onSettingsChanged(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) callback(read(changes[KEY]?.newValue).settings);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
