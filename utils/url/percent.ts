/**
 * Percent-decoding that never throws and never loses bytes.
 *
 * `decodeURIComponent` gives up on the whole text at the first byte that is not UTF-8, but destinations on
 * Chinese sites still carry GBK bytes. Here every well-formed UTF-8 run is decoded and everything else stays
 * as it stands, so that the destination keeps exactly the bytes it had.
 *
 * @param text any text; `+` is left alone, because in an address it is a plus
 * @returns the decoded text; the same text when there is nothing to decode
 */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/(?:%[0-9a-f]{2})+/gi, decodeRun);
  }
}

/** Decodes the UTF-8 sequences of one run of escapes and keeps the escapes that are none. */
function decodeRun(run: string): string {
  const bytes = run
    .slice(1)
    .split('%')
    .map((digits) => Number.parseInt(digits, 16));
  let out = '';
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes[i] ?? 0);
    const code = codePoint(bytes.slice(i, i + length), length);
    out += code === null ? run.slice(3 * i, 3 * i + 3) : String.fromCodePoint(code);
    i += code === null ? 1 : length;
  }
  return out;
}

/** Bytes in a UTF-8 sequence that starts with this byte (1 for anything that cannot start a longer one). */
function sequenceLength(byte: number): number {
  if (byte >= 0xf0) return 4;
  if (byte >= 0xe0) return 3;
  return byte >= 0xc0 ? 2 : 1;
}

/** The smallest character worth so many bytes; a smaller one is a forgery of it. */
const SMALLEST = [0, 0, 0x80, 0x800, 0x10000];

/** The character of one sequence, or `null` when it is none. By hand, because a throw for each byte is slow. */
function codePoint(sequence: readonly number[], length: number): number | null {
  const [first = 0, ...rest] = sequence;
  if (length === 1) return first < 0x80 ? first : null;
  if (sequence.length < length || first > 0xf4 || rest.some((byte) => (byte & 0xc0) !== 0x80)) return null;
  const code = rest.reduce((high, byte) => (high << 6) | (byte & 0x3f), first & (0xff >> (length + 1)));
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code < (SMALLEST[length] ?? 0) || code > 0x10ffff || isSurrogate ? null : code;
}
