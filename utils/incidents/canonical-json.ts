/**
 * The one way to write a value down (RFC 8785): members sorted by UTF-16 code units, no blanks, a member that is
 * `undefined` left out. Two values of JSON are equal exactly when their canonical texts are.
 *
 * @param value what JSON can say
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
