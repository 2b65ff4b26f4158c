import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';

/** The first moment that a ZIP can name, in whatever time zone it is written. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Writes a ZIP anew, so that the same files are the same bytes: by their names, without the time it was packed at and
 * without entries for folders.
 */
export function makeRepeatable(file: string): void {
  const files = Object.entries(unzipSync(readFileSync(file))).filter(([name]) => !name.endsWith('/'));
  const sorted = files.sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, zipSync(Object.fromEntries(sorted), { mtime: NO_TIME, level: 9 }));
}
