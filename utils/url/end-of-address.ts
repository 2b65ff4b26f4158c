/**
 * Where an address ends that stands in a text. Character by character and each one once, because a pasted text is as
 * long and as odd as its writer likes.
 */

/** Never part of an address in a sentence. */
const ENDS = new Set([...'"<>\\`']);
/** A browser copies these as they are behind a `?` or `#`, and encoded everywhere else. */
const ENDS_PATH = new Set([...'^{}']);
/** Punctuation that belongs to the sentence when it comes last, and brackets that open there. */
const TRAILING = new Set([...'.,;:!?\'"|([^']);
/** What may directly follow a bracket or quotation mark that is part of the address. */
const INSIDE = /[A-Za-z0-9/?&=%#_-]/;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Scripts written without blanks: an address glued to them ends where they begin. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** What ends an address in the source of a page. */
const MARKUP = /^&(?:[lg]t|quot|nbsp|#3[49]);/i;
/** Behind these an encyclopedia writes the name of an article, in its own script. */
const NAMES_ARTICLE = /\/(?:wiki|item|zh(?:-[a-z]{2,4})?)\/$/i;
const CHINESE_TLDS = ['中国', '公司', '网络', '香港', '台湾', '台灣'];

/** Which part of an address is being read: behind a `?` or `#` it is the rest. */
type Part = 'host' | 'path' | 'rest';

/** Where the address that starts at `start` ends; scanning begins at `from`, behind the scheme. */
export function endOfAddress(text: string, start: number, from: number): number {
  let part: Part = 'host';
  let round = 0;
  let square = 0;
  let curly = 0;
  let opened = from;
  let inWord = false;
  let index = from;
  while (index < text.length) {
    const char = String.fromCodePoint(text.codePointAt(index) ?? 0);
    const before = text[index - 1] ?? '';
    if (char <= ' ' || ENDS.has(char) || (part !== 'rest' && ENDS_PATH.has(char))) break;
    if (char < '\x7f') {
      const after = text[index + 1] ?? '';
      const closes = char === "'" || (char === ')' && round === 0);
      if (closes && !INSIDE.test(after)) break;
      // In a forum's source: `[url=…]words[/url]`.
      if ((char === ']' && square === 0) || (char === '[' && after === '/')) break;
      if (char === '&' && MARKUP.test(text.slice(index, index + 6))) break;
      // What brackets hold ends with them (`\url{https://…}`); a caret begins a value (`=^GSPC`), or a smile (`^_^`).
      if ((char === '}' && curly === 0) || (char === '^' && before !== '=' && before !== ',')) break;
      if ((char === 'h' || char === 'H') && startsAnother(text, index, before)) break;
      if (char === '(') round++;
      else if (char === ')') round--;
      else if (char === '[') square++;
      else if (char === ']') square--;
      else if (char === '}') curly--;
      else if (char === '{' && curly++ === 0) opened = index;
      if (part === 'host' && char === '/') part = 'path';
      else if (char === '?' || char === '#') part = 'rest';
      // `.com` ends a Chinese host, whatever is glued to it.
      if ('/?&#='.includes(char) || (part === 'host' && before === '.')) inWord = false;
    } else if (UNSPACED.test(char)) {
      inWord = inWord || mayBeginWord(text, start, index, before, part);
      if (!inWord) break;
    } else if (char > '\u1fff' || !LETTER.test(char)) {
      break;
    }
    index += char.length;
  }
  return curly > 0 ? opened : index;
}

/** A second address begins here: after a list's separator, or glued on. Nested ones follow `/`, `=` or `?`. */
function startsAnother(text: string, index: number, before: string): boolean {
  const ahead = text.slice(index, index + 8).toLowerCase();
  if (!ahead.startsWith('http://') && ahead !== 'https://') return false;
  return !'/=?&#%:@'.includes(before);
}

/** Chinese, Japanese or Korean belongs to an address only where a word is due, else it is the sentence. */
function mayBeginWord(text: string, start: number, index: number, before: string, part: Part): boolean {
  if (part === 'rest') return before === '=';
  if (part === 'path') {
    return NAMES_ARTICLE.test(text.slice(Math.max(start, index - 9), index));
  }
  if (before !== '/' && before !== '.') return false;
  let end = index;
  while (end - index < 63 && UNSPACED.test(text[end] ?? '')) end++;
  return text[end] === '.' || CHINESE_TLDS.includes(text.slice(index, end));
}

/** Takes the sentence's punctuation off the end, and round brackets without their other one inside the address. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let unopened = 0;
  for (let index = start; index < end; index++) {
    if (text[index] === '(') unopened--;
    else if (text[index] === ')') unopened++;
  }
  const around = text[start - 1] ?? '';
  const emphasis = around !== '' && '*_~'.includes(around) ? around : '';
  let last = end;
  while (last > start) {
    const char = text[last - 1] ?? '';
    if (char === ')') {
      if (unopened <= 0) break;
      unopened--;
    } else if (!TRAILING.has(char) && char !== emphasis) break;
    last--;
  }
  return last;
}
