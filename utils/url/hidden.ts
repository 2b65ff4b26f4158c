/**
 * Characters that nobody sees or that change how others are seen: controls, line and paragraph separators,
 * bidi marks and overrides, zero-width and other format characters, fillers, variation selectors, tags, lone
 * surrogates and blanks other than the plain one.
 */
const HIDDEN_CLASS = '(?! )[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}\\p{DI}\\u2800]';

const HIDDEN = new RegExp(HIDDEN_CLASS, 'u');
/** Most texts are printable ASCII, and then nothing is hidden. */
const PLAIN = /^[ -~]*$/;

const EVERY_HIDDEN = new RegExp(`(?:${HIDDEN_CLASS})+`, 'gu');

/** Whether a text holds a hidden character. */
export function hasHidden(text: string): boolean {
  return !PLAIN.test(text) && HIDDEN.test(text);
}

/** The text without its hidden characters; tell blanks apart first, they go too. */
export function withoutHidden(text: string): string {
  return text.replace(EVERY_HIDDEN, '');
}

/** The text on one line, and without them. */
export function onOneLine(text: string): string {
  return withoutHidden(text.replace(/\s+/g, ' '));
}

/** The text with its hidden characters written out, as an address escapes them. */
export function escapeHidden(text: string): string {
  return text.toWellFormed().replace(EVERY_HIDDEN, encodeURIComponent);
}
