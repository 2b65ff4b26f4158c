import type { Area } from '../language/areas';
import { loadTexts } from '../language/load-texts';
import { createTranslate, type Language, type Translate } from '../language/translate';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings';
import { inTime } from './in-time';
import { ownLanguage } from './language';
import { onSettingsChanged, readSettings } from './settings-store';

/** What each of our pages begins with. */
export interface Screen {
  settings: Settings;
  language: Language;
  t: Translate;
}

/**
 * Reads the settings, loads the texts of the areas in the person's language and dresses the page in both.
 *
 * @param areas what the page speaks of; `words` comes with them
 * @param onSilence says that the browser does not hand out the settings in time; what comes late is shown all the same
 */
export async function openScreen(
  areas: readonly Area[],
  onSilence: (screen: Screen) => void | Promise<void>,
): Promise<Screen> {
  const reading = readSettings();
  if (!(await inTime(reading))) await onSilence(await dressScreen(DEFAULT_SETTINGS, areas));
  return dressScreen(await reading, areas);
}

/** The same with settings at hand, for instance after they changed. */
export async function dressScreen(settings: Settings, areas: readonly Area[]): Promise<Screen> {
  const language = ownLanguage(settings);
  const t = createTranslate(language, await loadTexts(language, ['kinds', 'words', ...areas]));
  const root = document.documentElement;
  root.lang = language.replace('_', '-');
  root.toggleAttribute('data-careful', settings.careful !== null);
  if (settings.theme === 'auto') root.removeAttribute('data-theme');
  else root.dataset.theme = settings.theme;
  return { settings, language, t };
}

/**
 * Calls back with what has become of a page that stays open: it follows the settings wherever they are changed.
 *
 * @returns how to stop
 */
export function followScreen(areas: readonly Area[], callback: (screen: Screen) => void): () => void {
  let last = 0;
  return onSettingsChanged(async (settings) => {
    const mine = ++last;
    const dressed = await dressScreen(settings, areas);
    // The texts of a language that was left again may come later than those of the present one.
    if (mine === last) callback(dressed);
  });
}
