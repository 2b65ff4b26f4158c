import type { SideNames } from '../../components/map/matrix';
import { siteOf } from '../../utils/browser/public-suffix';
import type { Screen } from '../../utils/browser/screen';
import type { Incident } from '../../utils/incidents/incident';
import type { RowNames } from '../../utils/incidents/row';
import type { TextKey } from '../../utils/language/areas';
import { loadTexts } from '../../utils/language/load-texts';
import { createTranslate, LANGUAGES, type Language, type Translate } from '../../utils/language/translate';
import type { OwnRule } from '../../utils/own-rules/own-platform';
import { companyById, ownerOf } from '../../utils/owners/owner-of';
import { platforms } from '../../utils/rules/all-platforms';
import type { Platform } from '../../utils/rules/define-platform';
import { nameOf } from '../../utils/visit/platform-of';

/** What the history's pages begin with: beside words also the platforms that have a name, by id. */
export interface HistoryScreen extends Screen {
  platforms: ReadonlyMap<string, Pick<Platform, 'name'>>;
}

/** Our platforms and those of the person's own rules, also of rules that are switched off. */
export function namedPlatforms(own: readonly OwnRule[]): HistoryScreen['platforms'] {
  const all = [...own.map(({ platform }) => platform), ...platforms];
  return new Map(all.map((platform) => [platform.id, platform]));
}

type Named = Pick<HistoryScreen, 'platforms' | 'language'>;

/** A platform's name; its host where it has none: a page that no rule fitted, or whose rule is gone. */
export function platformName({ id, host }: Incident['platform'], { platforms, language }: Named): string {
  const platform = platforms.get(id);
  return platform ? nameOf(platform, language) : host;
}

/** The same for a row, which holds the one or the other (`Row.platform`). */
export function platformOfRow(platform: string, named: Named): string {
  return platformName({ id: platform, host: platform }, named);
}

/** A company's name; the given words for nobody. */
export function companyName(id: string | null, language: Language, others: string): string {
  return (id !== null && companyById(id)?.name[language]) || id || others;
}

/** The companies' names, and words for those nobody has listed. */
export function pairNames({ language, t }: Pick<HistoryScreen, 'language' | 't'>): SideNames {
  return {
    from: (id) => companyName(id, language, t('incidents.map-other-platforms')),
    to: (id) => companyName(id, language, t('incidents.map-other-sites')),
  };
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
export async function loadRowNames(platforms: HistoryScreen['platforms']): Promise<RowNames> {
  const speakers = await Promise.all(
    LANGUAGES.map(async (language) => createTranslate(language, await loadTexts(language, ['words']))),
  );
  return {
    ownerOf: once(companyOf),
    platformNames: once((id) => Object.values(platforms.get(id)?.name ?? {})),
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
