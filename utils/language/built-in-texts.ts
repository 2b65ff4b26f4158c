import type { Language, Texts } from './translate';

/** A service worker has no dynamic import, so the background carries what it says in every language. */
const files = import.meta.glob<Texts>('../../locales/*/{kinds,strip,menus}.json', {
  eager: true,
  import: 'default',
});

/** The texts of the areas `kinds`, `strip` and `menus`. */
export function builtInTexts(language: Language): Texts {
  return Object.assign(
    {},
    ...['kinds', 'strip', 'menus'].map((area) => files[`../../locales/${language}/${area}.json`]),
  );
}
