import { onOneLine } from '../url/hidden';

/** Longest quotation, in characters. */
const MAX_WORDS = 300;

/**
 * A stranger's words, made safe to show beside our own: one line, no control, bidi or invisible characters,
 * at most 300 characters.
 */
export function quote(text: string): string {
  const clean = onOneLine(text).trim();
  const characters = Array.from(clean.slice(0, 2 * (MAX_WORDS + 1)));
  return characters.length > MAX_WORDS
    ? `${characters.slice(0, MAX_WORDS - 1).join('')}…`
    : characters.join('');
}
