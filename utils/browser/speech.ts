import { loadTexts } from '../language/load-texts';
import { createTranslate, type Language, type Translate } from '../language/translate';
import type { Settings } from '../settings/settings';
import { ownLanguage } from './language';

/** What was spoken last: the language changes rarely, and its texts are fetched once. */
let spoken: { language: Language; t: Promise<Translate> } | null = null;

/** How the background speaks: in the language the person chose, or the browser's. */
export async function speech(
  settings: Pick<Settings, 'language'>,
): Promise<{ language: Language; t: Translate }> {
  const language = ownLanguage(settings);
  if (spoken?.language !== language) {
    const texts = loadTexts(language, ['kinds', 'strip', 'menus']);
    spoken = { language, t: texts.then((loaded) => createTranslate(language, loaded)) };
    spoken.t.catch(() => {
      spoken = null;
    });
  }
  return { language, t: await spoken.t };
}
