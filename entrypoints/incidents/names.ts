import { siteOf } from '../../utils/browser/public-suffix';
import type { RowNames } from '../../utils/incidents/row';
import type { TextKey } from '../../utils/language/areas';
import { loadTexts } from '../../utils/language/load-texts';
import { createTranslate, LANGUAGES, type Language, type Translate } from '../../utils/language/translate';
import { companyById, ownerOf } from '../../utils/owners/owner-of';
import { platforms } from '../../utils/rules/all-platforms';
import { nameOf } from '../../utils/visit/strip-view';

const platformById = new Map(platforms.map((platform) => [platform.id, platform]));

/** A platform's name; its id where the catalogue knows it no more. */
export function platformName(id: string, language: Language): string {
  const platform = platformById.get(id);
  return platform ? nameOf(platform, language) : id;
}

/** A company's name; the given words for nobody. */
export function companyName(id: string | null, language: Language, others: string): string {
  return (id !== null && companyById(id)?.name[language]) || id || others;
}

/** A text whose key is made of a stranger's code; `''` where there is none. */
export function wordsFor(key: string, t: Translate): string {
  const text = t(key as TextKey);
  return text === key ? '' : text;
}

/** The company behind a host, an id of `utils/owners/`. */
export function companyOf(host: string): string | null {
  return ownerOf(host, siteOf)?.id ?? null;
}

/** What people may call platforms and reasons, in every language, so that they find them by any of the names. */
export async function loadRowNames(): Promise<RowNames> {
  const speakers = await Promise.all(
    LANGUAGES.map(async (language) => createTranslate(language, await loadTexts(language, ['words']))),
  );
  return {
    ownerOf: once(companyOf),
    platformNames: once((id) => Object.values(platformById.get(id)?.name ?? {})),
    reasonNames: once((code) => speakers.map((t) => wordsFor(`reason.${code}`, t))),
  };
}

/** Remembers the answers: a hundred thousand incidents ask about a few hundred names. */
function once<T>(answer: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const remembered = known.get(name);
    if (remembered !== undefined) return remembered;
    const fresh = answer(name);
    known.set(name, fresh);
    return fresh;
  };
}
