import { builtInTexts } from '../language/built-in-texts';
import { createTranslate, type Language, type Translate } from '../language/translate';
import type { Settings } from '../settings/settings';
import { ownLanguage } from './language';

/** How the background speaks: in the language the person chose, or the browser's. */
export function speech(settings: Pick<Settings, 'language'>): { language: Language; t: Translate } {
  const language = ownLanguage(settings);
  return { language, t: createTranslate(language, builtInTexts(language)) };
}
