import browser from 'webextension-polyfill';
import { builtInTexts } from '../language/built-in-texts';
import { chooseLanguage, createTranslate, type Language, type Translate } from '../language/translate';
import type { Settings } from '../settings/settings';

/** How the background speaks: in the language the person chose, or the browser's. */
export function speech(settings: Pick<Settings, 'language'>): { language: Language; t: Translate } {
  const language =
    settings.language === 'auto'
      ? chooseLanguage([browser.i18n.getMessage('@@ui_locale'), browser.i18n.getUILanguage()])
      : settings.language;
  return { language, t: createTranslate(language, builtInTexts(language)) };
}
