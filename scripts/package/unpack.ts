import { unzipSync } from 'fflate';

/** More than this is no history of links. */
const MAX_BYTES = 4_000_000_000;

/**
 * The files of a ZIP by path, in memory.
 *
 * @throws where it is no ZIP, is broken, holds two files of one name or one called `__proto__`, or would unpack to more than 4 GB
 */
export function unpack(zip: Uint8Array): Map<string, Uint8Array<ArrayBuffer>> {
  const seen = new Set<string>();
  let total = 0;
  let unpacking = 'the ZIP';
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    unpacking = JSON.stringify(name);
    if (seen.has(name)) throw new Error('there are two of that name');
    // As a key of the object that holds the files it would be lost, and nobody would see it.
    if (name === '__proto__') throw new Error('no file may be called that');
    seen.add(name);
    total += originalSize;
    if (total > MAX_BYTES) throw new Error('it would unpack to more than 4 GB');
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(zip, { filter })));
  } catch (error) {
    throw new Error(`${unpacking} cannot be unpacked: ${error instanceof Error ? error.message : error}`);
  }
}
