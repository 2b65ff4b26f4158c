import type { DraftFile } from '../../utils/browser/draft-file';

/** Bytes that are handed to the browser at a time. */
const PIECE = 1 << 20;

/**
 * Gathers what is written into pieces worth handing over, all in the same memory: long texts would stay until the
 * browser tidies up, and with a long history in memory it takes its time.
 */
export function gatherPieces(draft: Pick<DraftFile, 'write'>, size = PIECE) {
  const encoder = new TextEncoder();
  const piece = new Uint8Array(size);
  let used = 0;

  async function flush(): Promise<void> {
    if (used > 0) await draft.write(piece.subarray(0, used));
    used = 0;
  }

  /** As much of it as there is room for. @returns the rest */
  function fill<T extends string | Uint8Array>(part: T): T {
    if (typeof part !== 'string') {
      const taken = part.subarray(0, size - used);
      piece.set(taken, used);
      used += taken.length;
      return part.subarray(taken.length) as T;
    }
    const { read, written } = encoder.encodeInto(part, piece.subarray(used));
    used += written;
    return part.slice(read) as T;
  }

  return {
    async add(part: string | Uint8Array): Promise<void> {
      for (let rest = fill(part); rest.length > 0; rest = fill(rest)) await flush();
    },
    /** What was gathered and not yet handed over. */
    flush,
  };
}
