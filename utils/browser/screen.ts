import type { Area } from '../language/areas';
import { loadTexts } from '../language/load-texts';
import { createTranslate, type Language, type Texts, type Translate } from '../language/translate';
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
  // Most people read the browser's language: its texts are read beside the settings, not after them.
  const likely = speak(DEFAULT_SETTINGS, areas);
  if (!(await inTime(reading))) await onSilence(await dress(DEFAULT_SETTINGS, likely));
  const settings = await reading;
  return dress(settings, ownLanguage(settings) === likely.language ? likely : speak(settings, areas));
}

interface Speech {
  language: Language;
  texts: Promise<Texts>;
}

function speak(settings: Settings, areas: readonly Area[]): Speech {
  const language = ownLanguage(settings);
  return { language, texts: loadTexts(language, ['kinds', 'words', ...areas]) };
}

async function dress(settings: Settings, { language, texts }: Speech): Promise<Screen> {
  const t = createTranslate(language, await texts);
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
    const dressed = await dress(settings, speak(settings, areas));
    // The texts of a language that was left again may come later than those of the present one.
    if (mine === last) callback(dressed);
  });
}
