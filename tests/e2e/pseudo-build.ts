import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../scripts/browsers/find';
import { builtExtension } from '../../scripts/package/extension';
import type { Texts } from '../../utils/language/translate';

/** Longer than any language we would ever add: vowels stand twice, everything carries an accent, both ends show. */
export function pseudo(text: string): string {
  const parts = text.split(/(\{\w+\})/);
  const long = parts.map((part, i) =>
    i % 2 === 1 ? part : [...part].map((letter) => LETTERS[letter] ?? letter).join(''),
  );
  return `⟦${long.join('')}⟧`;
}

const LETTERS: Readonly<Record<string, string>> = {
  ...{ a: 'áá', e: 'éé', i: 'íí', o: 'óó', u: 'úú', y: 'ÿ', c: 'ç', n: 'ñ', s: 'š', z: 'ž' },
  ...{ A: 'Åå', E: 'Éé', I: 'Íí', O: 'Öö', U: 'Üü', C: 'Ç', N: 'Ñ', S: 'Š' },
};

function pseudoTexts(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, entry]) => [
      key,
      typeof entry === 'string'
        ? pseudo(entry)
        : Object.fromEntries(Object.entries(entry).map(([form, text]) => [form, pseudo(text)])),
    ]),
  );
}

/** A copy of the build in `folder` whose English is pseudo English. */
export function pseudoBuild(name: BrowserName, folder: string): string {
  cpSync(builtExtension(name), folder, { recursive: true });
  const areas = join(folder, 'locales', 'en');
  for (const file of readdirSync(areas)) {
    const texts = JSON.parse(readFileSync(join(areas, file), 'utf8'));
    writeFileSync(join(areas, file), JSON.stringify(pseudoTexts(texts)));
  }
  return folder;
}
