/**
 * A UUID of version 7 (RFC 9562): ids made later sort later.
 *
 * @param ms milliseconds since 1970
 * @param random at least 10 random bytes
 */
export function uuidV7(ms: number, random: Uint8Array): string {
  const time = ms.toString(16).padStart(12, '0');
  const [a = 0, b = 0, c = 0, ...rest] = random;
  const version = (0x7000 | ((a & 0x0f) << 8) | b).toString(16);
  const variant = (0x80 | (c & 0x3f)).toString(16).padStart(2, '0');
  const tail = toHex(rest.slice(0, 7));
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}${tail.slice(0, 2)}-${tail.slice(2)}`;
}

const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Two lower-case digits a byte. */
export function toHex(bytes: Iterable<number>): string {
  let text = '';
  for (const byte of bytes) text += DIGITS[byte] ?? '';
  return text;
}
