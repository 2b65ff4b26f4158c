import type { Language, Texts } from '../../utils/language/translate';

/** Every file of texts, by its path from here. */
export const files = import.meta.glob<Texts>('../../locales/*/*.json', { eager: true, import: 'default' });

/** Every text of a language, for tests: no page and no package to fetch them from. */
export function textsOf(language: Language): Texts {
  const own = Object.entries(files).filter(([file]) => file.includes(`/${language}/`));
  return Object.assign({}, ...own.map(([, texts]) => texts));
}
