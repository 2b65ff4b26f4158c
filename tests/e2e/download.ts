import { mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';

/** A file that a browser has begun and not finished. */
const UNFINISHED = /\.(?:crdownload|part)$/;

/** The file that appears in `folder` after `act`, once it is whole; put aside, so that the next one may have its name. */
export async function downloadInto(folder: string, act: () => Promise<unknown>): Promise<string> {
  // What an attempt that failed has left there.
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
  await act();
  let before = '';
  const name = await eventually(
    'a saved file',
    () => {
      const [file, ...others] = readdirSync(folder);
      if (file === undefined || [file, ...others].some((each) => UNFINISHED.test(each))) return undefined;
      // Firefox puts an empty one in its place first, under a name that it changes; a whole one grows no more.
      const size = statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0;
      const known = before;
      before = `${file} ${size}`;
      return size > 0 && before === known ? file : undefined;
    },
    30_000,
  );
  const saved = join(mkdtempSync(`${folder}-`), name);
  renameSync(join(folder, name), saved);
  return saved;
}
