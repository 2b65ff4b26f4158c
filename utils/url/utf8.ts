/** Made once, because making one costs more than all the rest of decoding. */
const strict = new TextDecoder('utf-8', { fatal: true });

/** The text that some bytes are in UTF-8; `null` when they are none. */
export function readUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}
