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

/** Strings, which are passed over, and what opens or closes. */
const STRUCTURE = /"(?:[^"\\]|\\.)*"?|[[\]{}]/gs;

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [sign] of text.matchAll(STRUCTURE)) {
    if (sign === '{' || sign === '[') deepest = Math.max(deepest, ++depth);
    else if (sign === '}' || sign === ']') depth--;
  }
  return deepest;
}

function hasForbiddenKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, member]) => FORBIDDEN_KEYS.has(key) || hasForbiddenKey(member));
}
