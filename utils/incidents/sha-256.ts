import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from './new-id';

/**
 * SHA-256 of what comes piece by piece, at once. The browser's own wants everything together, and a history may not
 * fit in memory; and each call of it is answered by another thread: for the short texts of a journal that takes ten
 * times as long.
 */
export function createSha256(): { add: (bytes: Uint8Array) => void; digest: () => Uint8Array<ArrayBuffer> } {
  const hash = sha256.create();
  return {
    add: (bytes) => void hash.update(bytes),
    /** Ends it: nothing may be added afterwards. */
    digest: () => Uint8Array.from(hash.digest()),
  };
}

const encoder = new TextEncoder();

/** Of a text in UTF-8, in lower-case hexadecimal. */
export function sha256Of(text: string): string {
  return toHex(sha256(encoder.encode(text)));
}
