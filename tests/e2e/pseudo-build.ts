import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { BrowserName } from '../../scripts/browsers/find';
import { builtExtension } from '../../scripts/package/extension';
import type { Texts } from '../../utils/language/translate';

const english = Object.values(
  import.meta.glob<Texts>('../../locales/en/*.json', { eager: true, import: 'default' }),
);

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

/** A copy of the build in `folder` whose English is pseudo English, on the pages and in the background. */
export function pseudoBuild(name: BrowserName, folder: string): string {
  cpSync(builtExtension(name), folder, { recursive: true });
  let replaced = 0;
  for (const file of readdirSync(join(folder, 'assets')).filter((each) => each.endsWith('.json'))) {
    const path = join(folder, 'assets', file);
    const texts = JSON.parse(readFileSync(path, 'utf8'));
    if (!english.some((each) => isDeepStrictEqual(each, texts))) continue;
    writeFileSync(path, JSON.stringify(pseudoTexts(texts)));
    replaced++;
  }
  if (replaced !== english.length) throw new Error(`${replaced} of ${english.length} areas are in the build`);
  const background = join(folder, 'background.js');
  writeFileSync(background, pseudoBackground(readFileSync(background, 'utf8')));
  return folder;
}

/** The background has the texts of the strip built in, as `"strip.open":` and a literal. */
function pseudoBackground(code: string): string {
  const strip = english.find((texts) => 'strip.open' in texts) ?? {};
  return Object.entries(strip).reduce((before, [key, text]) => {
    const literal = `"${key}":\`${text}\``;
    if (!before.includes(literal)) throw new Error(`${key} is not in the background as it used to be`);
    return before.replace(literal, () => `"${key}":${JSON.stringify(pseudo(String(text)))}`);
  }, code);
}
