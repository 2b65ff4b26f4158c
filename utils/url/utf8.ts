/** Made once, because making one costs more than all the rest of decoding. */
const decoder = new TextDecoder();
/** What a decoder puts for bytes that are none; it means nothing else. */
const REPLACEMENT = '\ufffd';

/** The text that some bytes are in UTF-8; `null` when they are none. */
export function readUtf8(bytes: Uint8Array): string | null {
  // Not told to throw, because that costs a hundred times as much as decoding.
  const text = decoder.decode(bytes);
  return text.includes(REPLACEMENT) ? null : text;
}
