import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';

/** A file that a browser has begun and not finished. */
const UNFINISHED = /\.(?:crdownload|part)$/;

/** The file that appears in `folder` after `act`, once it is whole. */
export async function downloadInto(folder: string, act: () => Promise<unknown>): Promise<string> {
  const before = new Set(readdirSync(folder));
  await act();
  let size = 0;
  const name = await eventually(
    'a saved file',
    () => {
      const files = readdirSync(folder).filter((file) => !before.has(file));
      const [file] = files;
      if (file === undefined || files.some((each) => UNFINISHED.test(each))) return undefined;
      // Firefox puts an empty one in its place first; a whole one grows no more.
      const known = size;
      size = statSync(join(folder, file)).size;
      return size > 0 && size === known ? file : undefined;
    },
    30_000,
  );
  return join(folder, name);
}
