/**
 * A UUID of version 7 (RFC 9562): ids made later sort later.
 *
 * @param ms milliseconds since 1970
 * @param random at least 10 random bytes
 */
export function uuidV7(ms: number, random: Uint8Array): string {
  const time = ms.toString(16).padStart(12, '0');
  const [a = 0, b = 0, c = 0, ...rest] = random;
  const hex = time + toHex([0x70 | (a & 0x0f), b, 0x80 | (c & 0x3f), ...rest.slice(0, 7)]);
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Two lower-case digits a byte. */
export function toHex(bytes: Iterable<number>): string {
  let text = '';
  for (const byte of bytes) text += DIGITS[byte] ?? '';
  return text;
}
