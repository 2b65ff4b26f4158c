import type { Area } from './areas';
import type { Language, Texts } from './translate';

/** Where the texts lie in the package, one file per language and area; a page fetches only what it speaks. */
const files = import.meta.glob<string>('../../locales/*/*.json', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/**
 * For pages; the background has its texts built in (`built-in-texts.ts`). They are data, so they are fetched
 * out of the package and not run.
 *
 * @returns the texts of these areas in one language, together
 */
export async function loadTexts(language: Language, areas: readonly Area[]): Promise<Texts> {
  const loaded = await Promise.all(
    areas.map(async (area): Promise<Texts> => {
      const file = files[`../../locales/${language}/${area}.json`];
      return file === undefined ? {} : (await fetch(file)).json();
    }),
  );
  return Object.assign({}, ...loaded);
}
