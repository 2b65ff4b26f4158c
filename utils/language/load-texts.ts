import type { Area } from './areas';
import type { Language, Texts } from './translate';

type Files = Readonly<Record<string, string>>;

/** Where the texts lie in the package, one file per language and area; a page fetches only what it speaks. */
const files: Files = import.meta.glob<string>('../../locales/*/*.json', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/** Those of the background, which knows no other files. */
const backgroundFiles: Files = import.meta.glob<string>('../../locales/*/{kinds,strip,menus}.json', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/**
 * For pages. Texts are data, so they are fetched out of the package and not run.
 *
 * @returns the texts of these areas in one language, together
 */
export function loadTexts(language: Language, areas: readonly Area[]): Promise<Texts> {
  return fetchTexts(files, language, areas);
}

/** What the background says in one language: on the strip, in the menus, in the address bar. */
export function loadBackgroundTexts(language: Language): Promise<Texts> {
  return fetchTexts(backgroundFiles, language, ['kinds', 'strip', 'menus']);
}

async function fetchTexts(from: Files, language: Language, areas: readonly Area[]): Promise<Texts> {
  const loaded = await Promise.all(
    areas.map(async (area): Promise<Texts> => {
      const file = from[`../../locales/${language}/${area}.json`];
      return file === undefined ? {} : (await fetch(file)).json();
    }),
  );
  return Object.assign({}, ...loaded);
}
