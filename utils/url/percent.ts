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
    return text.replace(UTF8, decodeURIComponent);
  }
}

/**
 * One character as UTF-8 writes it, escaped: none longer than it has to be, no surrogate, none beyond the last
 * (Unicode, table 3-7). Whatever it fits decodes, so that no byte costs a throw, which is slow.
 */
const UTF8 =
  /%(?:[0-7][\da-f]|(?:c[2-9a-f]|d[\da-f]|(?:e(?:0%[ab]|d%[89]|[1-9a-cef]%[89ab])|f(?:0%[9ab]|4%8|[1-3]%[89ab])[\da-f]%[89ab])[\da-f])%[89ab][\da-f])/gi;
