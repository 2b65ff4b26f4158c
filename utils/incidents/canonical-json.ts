/**
 * The one way to write a value down (RFC 8785): members sorted by UTF-16 code units, no blanks, a member that is
 * `undefined` left out. Two values of JSON are equal exactly when their canonical texts are.
 *
 * @param value what JSON can say
 */
export function canonicalJson(value: unknown): string {
  // What was read from a canonical text is in order, and then the browser writes it many times faster.
  if (isInOrder(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  const record = value as Readonly<Record<string, unknown>>;
  const members = Object.keys(record)
    .sort()
    .filter((key) => record[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`);
  return `{${members.join()}}`;
}

function isInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  if (Array.isArray(value)) return value.every(isInOrder);
  const record = value as Readonly<Record<string, unknown>>;
  return Object.keys(record).every((key, i, keys) => (keys[i - 1] ?? '') <= key && isInOrder(record[key]));
}

/** Whether two values have the same canonical text, without writing it down. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((each, i) => isSameJson(each, b[i]));
  }
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = membersOf(one);
  return (
    keys.length === membersOf(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSameJson(one[key], other[key]))
  );
}

function membersOf(record: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(record).filter((key) => record[key] !== undefined);
}
