import type { TextKey } from './areas';

/**
 * The words the person reads. Each area of each language is a flat file in `locales/`; a text holds `{name}`
 * placeholders, and a text that counts is an object with the plural categories of the language (`one`,
 * `other`; Chinese has only `other`).
 */
export type Texts = Readonly<Record<string, string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>>;

/** The languages that are complete; the names are those of the extension folders `_locales/`. */
export const LANGUAGES = ['en', 'zh_CN', 'zh_TW'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * @param key a text's key
 * @param values what its placeholders stand for; a number called `count` chooses the plural
 * @returns the text; the key itself when there is none, so that a gap is seen and nothing breaks
 */
export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/**
 * A placeholder, and whether Chinese characters touch it: from them a Latin name is set apart by a space, and a Chinese
 * one is not (以后微信链接, 以后 QQ 链接).
 */
const PLACEHOLDER = /(\p{sc=Han})?\{(\w+)\}(?=(\p{sc=Han})?)/gu;

/** How a context speaks. @param texts of all the areas it speaks of, in that language */
export function createTranslate(language: Language, texts: Texts): Translate {
  const tag = language.replace('_', '-');
  const plural = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  return (key, values = {}) => {
    const entry = texts[key] ?? key;
    const text =
      typeof entry === 'string' ? entry : (entry[plural.select(Number(values.count))] ?? entry.other ?? key);
    return text.replace(PLACEHOLDER, (whole, before = '', name: string, after?: string) => {
      const value = values[name] ?? whole.slice(before.length);
      let written = typeof value === 'number' ? numbers.format(value) : value;
      if (before) written = before + written.replace(/^\w/, ' $&');
      return after ? written.replace(/\w$/, '$& ') : written;
    });
  };
}

/**
 * The language to speak, out of what the person or the browser wants.
 *
 * @param wanted language tags in order of preference (`zh-Hant-HK`, `zh-TW`, `en-GB`)
 */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const [language, ...rest] = tag.replaceAll('_', '-').toLowerCase().split('-');
    if (language === 'en') return 'en';
    if (language === 'zh')
      return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh_TW' : 'zh_CN';
  }
  return 'en';
}
