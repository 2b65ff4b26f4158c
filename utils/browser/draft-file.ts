/** A file in the making. */
export interface DraftFile {
  /** The piece may be used for something else when it is done. */
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The whole of it. On disk it stays until `discard`. */
  finish(): Promise<Blob>;
  discard(): Promise<void>;
}

const PREFIX = 'draft-';

/**
 * Begins a file that may be larger than memory: it grows on disk, in the place the browser keeps for us alone, and
 * in memory only where there is no such place.
 *
 * @param type its media type
 */
export async function openDraft(type: string): Promise<DraftFile> {
  try {
    return await onDisk(type);
  } catch {
    return inMemory(type);
  }
}

/**
 * Deletes what exports have left on disk: a browser that was closed too early has not.
 *
 * @param age only files that are so old, in milliseconds; all if left out, whatever the clock says by now
 */
export async function forgetDrafts(age = Number.NEGATIVE_INFINITY): Promise<void> {
  try {
    const folder = await navigator.storage.getDirectory();
    for await (const name of folder.keys()) {
      const begun = Number(name.slice(PREFIX.length).split('-')[0]);
      // One that is being written cannot be deleted, and need not be.
      if (name.startsWith(PREFIX) && Date.now() - begun >= age)
        await folder.removeEntry(name).catch(() => {});
    }
  } catch {
    // No place, no drafts.
  }
}

async function onDisk(type: string): Promise<DraftFile> {
  const folder = await navigator.storage.getDirectory();
  const name = `${PREFIX}${Date.now()}-${crypto.randomUUID()}`;
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  return {
    write: (piece) => writable.write(piece),
    finish: async () => {
      await writable.close();
      const file = await handle.getFile();
      return file.slice(0, file.size, type);
    },
    discard: async () => {
      await writable.abort().catch(() => {});
      await folder.removeEntry(name).catch(() => {});
    },
  };
}

function inMemory(type: string): DraftFile {
  const pieces: Blob[] = [];
  return {
    write: async (piece) => void pieces.push(new Blob([piece])),
    finish: async () => new Blob(pieces, { type }),
    discard: async () => void pieces.splice(0),
  };
}
