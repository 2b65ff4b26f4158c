import { updateMenus } from '../../utils/browser/menus';
import {
  isPaused,
  onPauseOver,
  pause,
  resume,
  resumeAfter,
  resumeAfterRestart,
} from '../../utils/browser/pause';
import { createQueue } from '../../utils/browser/queue';
import { onSettingsChanged, readSettings } from '../../utils/browser/settings-store';
import { speech } from '../../utils/browser/speech';
import type { Pause } from '../../utils/settings/settings';
import { menuItems } from '../../utils/visit/menu-items';
import { showButton } from './button';

/** The last pause holds, and what was read last is shown last. */
const oneAfterTheOther = createQueue();

/** Shows whether Onward is paused, wherever that can be seen, and ends a pause when its hour is over. */
export function keepPauseShown(): void {
  onPauseOver((until) => thenShow(() => resumeAfter(until)));
  resumeAfterRestart(() => void thenShow(async () => {}));
  onSettingsChanged(() => void thenShow(async () => {}));
}

/** Begins a pause; the one before it, if any, is over. */
export function startPause(length: Pause): Promise<void> {
  return thenShow(() => pause(length));
}

/** Ends the pause, whatever length it has. */
export function endPause(): Promise<void> {
  return thenShow(resume);
}

function thenShow(change: () => Promise<void>): Promise<void> {
  return oneAfterTheOther(async () => {
    await change();
    const [paused, settings] = await Promise.all([isPaused(), readSettings()]);
    const { t } = await speech(settings);
    await Promise.all([showButton(), updateMenus(menuItems(paused, t))]);
  });
}
