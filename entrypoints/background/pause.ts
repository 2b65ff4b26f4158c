import browser from 'webextension-polyfill';
import { updateMenus } from '../../utils/browser/menus';
import { isPaused, onPauseOver, type Pause, pause, resume } from '../../utils/browser/pause';
import { createQueue } from '../../utils/browser/queue';
import { onSettingsChanged, readSettings } from '../../utils/browser/settings-store';
import { speech } from '../../utils/browser/speech';
import { menuItems } from '../../utils/visit/menu-items';
import { showButton } from './button';

/** So that what was read last is shown last. */
const oneAfterTheOther = createQueue();

/** Shows whether Onward is paused, wherever that can be seen, and ends a pause when its hour is over. */
export function keepPauseShown(): void {
  onPauseOver(() => void endPause());
  browser.runtime.onStartup.addListener(() => void showState());
  browser.runtime.onInstalled.addListener(() => void showState());
  onSettingsChanged(() => void showState());
}

export async function startPause(length: Pause): Promise<void> {
  await pause(length);
  await showState();
}

export async function endPause(): Promise<void> {
  await resume();
  await showState();
}

function showState(): Promise<void> {
  return oneAfterTheOther(async () => {
    const [paused, settings] = await Promise.all([isPaused(), readSettings()]);
    const { t } = await speech(settings);
    await Promise.all([showButton(), updateMenus(menuItems(paused, t))]);
  });
}
