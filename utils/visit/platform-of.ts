import type { Language } from '../language/translate';
import type { Catalogue } from '../rules/catalogue';
import type { Platform, Rule } from '../rules/define-platform';

/** A platform by its id. */
export function platformOf(catalogue: Catalogue, id: string): Platform | undefined {
  return catalogue.platforms.find((platform) => platform.id === id);
}

/** A rule by its id. */
export function ruleOf(catalogue: Catalogue, id: string): Rule | undefined {
  return catalogue.platforms.flatMap(({ rules }) => rules).find((rule) => rule.id === id);
}

/** A platform's name in a language; where none is given, in traditional characters that in simplified, else the English one. */
export function nameOf({ name }: Pick<Platform, 'name'>, language: Language): string {
  return name[language] ?? name.zh_CN ?? name.en;
}
