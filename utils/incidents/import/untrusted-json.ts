/** Why a text is not read as JSON. */
export type JsonRefusal = 'not-json' | 'too-deep' | 'forbidden-key';

/** Keys that mean something to the language itself. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads JSON that a stranger wrote. The depth is counted before anything is parsed.
 *
 * @param maxDepth how deep lists and objects may be nested
 */
export function parseUntrusted(
  text: string,
  maxDepth: number,
): { value: unknown } | { refused: JsonRefusal } {
  if (depthOf(text) > maxDepth) return { refused: 'too-deep' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { refused: 'not-json' };
  }
  return hasForbiddenKey(value) ? { refused: 'forbidden-key' } : { value };
}

const [QUOTE, ESCAPE, LIST, LIST_END, OBJECT, OBJECT_END] = [34, 92, 91, 93, 123, 125];

/** Character by character: a list of what was found costs more than all of the parsing. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (sign === QUOTE) i = endOfString(text, i + 1);
    else if (sign === OBJECT || sign === LIST) {
      if (++depth > deepest) deepest = depth;
    } else if (sign === OBJECT_END || sign === LIST_END) depth--;
  }
  return deepest;
}

/** Where the quotation mark stands that ends it; the end of the text where none does. */
function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from);
  while (end >= 0 && isEscaped(text, end, from)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

/** Whether an odd number of backslashes stands before it. */
function isEscaped(text: string, at: number, from: number): boolean {
  let before = at;
  while (before > from && text.charCodeAt(before - 1) === ESCAPE) before--;
  return (at - before) % 2 === 1;
}

function hasForbiddenKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(record))
    if (FORBIDDEN_KEYS.has(key) || hasForbiddenKey(record[key])) return true;
  return false;
}
