/** Made once, because making one costs more than all the rest of decoding. */
const decoder = new TextDecoder();
/** What a decoder puts for bytes that are none; it means nothing else. */
const REPLACEMENT = '\ufffd';

/**
 * The text that some bytes are in UTF-8; `null` when they are none.
 *
 * @param bytes each one as the character with its number, as `atob` gives them
 */
export function readUtf8(bytes: string): string | null {
  if (!/[^\0-\x7f]/.test(bytes)) return bytes;
  // Not told to throw, because that costs a hundred times as much as decoding.
  const text = decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  return text.includes(REPLACEMENT) ? null : text;
}
