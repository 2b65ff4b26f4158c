import type { Area } from './areas';
import type { Language, Texts } from './translate';

/** One file per language and area; a page loads only what it speaks. */
const files = import.meta.glob<Texts>('../../locales/*/*.json', { import: 'default' });

/**
 * For pages; the background has its texts built in (`built-in-texts.ts`).
 *
 * @returns the texts of these areas in one language, together
 */
export async function loadTexts(language: Language, areas: readonly Area[]): Promise<Texts> {
  const loaded = await Promise.all(areas.map((area) => files[`../../locales/${language}/${area}.json`]?.()));
  return Object.assign({}, ...loaded);
}
