import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one browser has on the disk, absolute paths. */
export interface Home {
  profile: string;
  /** A copy of the extension: a build that runs meanwhile takes nothing away from the browser. */
  extension: string;
  /** Puts another package in the place of the copy. */
  replaceExtension(folder: string): Promise<void>;
  /** Where files go that the browser saves. */
  downloads: string;
  delete(): Promise<void>;
}

/**
 * @param extension folder of the unpacked extension
 * @param prepare changes the copy before any browser sees it
 */
export async function createHome(extension: string, prepare?: (folder: string) => void): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), 'onward-'));
  const home = {
    profile: join(folder, 'profile'),
    extension: join(folder, 'extension'),
    downloads: join(folder, 'downloads'),
  };
  await mkdir(home.profile);
  await mkdir(home.downloads);
  await cp(extension, home.extension, { recursive: true });
  prepare?.(home.extension);
  // The browser's last processes may still be writing.
  return {
    ...home,
    replaceExtension: async (folder) => {
      await rm(home.extension, { recursive: true });
      await cp(folder, home.extension, { recursive: true });
    },
    delete: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
