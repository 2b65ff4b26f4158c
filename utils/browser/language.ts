import { chooseLanguage, type Language } from '../language/translate';
import type { Settings } from '../settings/settings';
import { browser } from './api';

/**
 * The language to speak: the one the person chose, or the one the browser has chosen for us. The latter is
 * asked for by a message of its own, because `@@ui_locale` and `getUILanguage` name the browser's language,
 * which need not be the one it takes our messages from (measured in Chromium with `--lang`).
 */
export function ownLanguage({ language }: Pick<Settings, 'language'>): Language {
  return language === 'auto'
    ? chooseLanguage([browser.i18n.getMessage('language'), browser.i18n.getUILanguage()])
    : language;
}
