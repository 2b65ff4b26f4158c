import { mkdtempSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';

/** A file that a browser has begun and not finished. */
const UNFINISHED = /\.(?:crdownload|part)$/;

/** The file that appears in `folder` after `act`, once it is whole; put aside, so that the next one may have its name. */
export async function downloadInto(folder: string, act: () => Promise<unknown>): Promise<string> {
  await act();
  let size = 0;
  const name = await eventually(
    'a saved file',
    () => {
      const files = readdirSync(folder);
      const [file] = files;
      if (file === undefined || files.some((each) => UNFINISHED.test(each))) return undefined;
      // Firefox puts an empty one in its place first; a whole one grows no more.
      const known = size;
      size = statSync(join(folder, file)).size;
      return size > 0 && size === known ? file : undefined;
    },
    30_000,
  );
  const saved = join(mkdtempSync(`${folder}-`), name);
  renameSync(join(folder, name), saved);
  return saved;
}
