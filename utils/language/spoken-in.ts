const LETTERS = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
] as const;

/** The language a stranger's words are to be read aloud in, as far as their letters tell it; `''` where they do not. */
export function spokenIn(words: string): string {
  return LETTERS.find(([, letters]) => letters.test(words))?.[0] ?? '';
}
