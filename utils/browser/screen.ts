import type { Area } from '../language/areas';
import { loadTexts } from '../language/load-texts';
import { createTranslate, type Language, type Translate } from '../language/translate';
import type { Settings } from '../settings/settings';
import { ownLanguage } from './language';
import { readSettings } from './settings-store';

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
 */
export async function openScreen(areas: readonly Area[]): Promise<Screen> {
  return dressScreen(await readSettings(), areas);
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
