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
  let out = '';
  for (let i = 0; i < run.length; ) {
    const length = 3 * sequenceLength(Number.parseInt(run.slice(i + 1, i + 3), 16));
    const piece = run.slice(i, i + length);
    const decoded = piece.length === length ? tryDecode(piece) : null;
    out += decoded ?? run.slice(i, i + 3);
    i += decoded === null ? 3 : length;
  }
  return out;
}

/** Bytes in a UTF-8 sequence that starts with this byte (1 for anything that cannot start one). */
function sequenceLength(byte: number): number {
  if (byte >= 0xf0) return 4;
  if (byte >= 0xe0) return 3;
  return byte >= 0xc0 ? 2 : 1;
}

function tryDecode(piece: string): string | null {
  try {
    return decodeURIComponent(piece);
  } catch {
    return null;
  }
}
