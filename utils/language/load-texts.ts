import type { Area } from './areas';
import type { Language, Texts } from './translate';

/**
 * Reads texts out of the package, where they lie as they lie in `locales/` (`wxt.config.ts`). They are data, so they
 * are fetched and not run; a context fetches only what it speaks.
 *
 * @returns the texts of these areas in one language, together
 */
export async function loadTexts(language: Language, areas: readonly Area[]): Promise<Texts> {
  const loaded = await Promise.all(
    areas.map(async (area): Promise<Texts> => (await fetch(`/locales/${language}/${area}.json`)).json()),
  );
  return Object.assign({}, ...loaded);
}
