import { readlinkSync, rmdirSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What a test may change of it. */
interface Manifest {
  permissions: string[];
  optional_permissions?: string[] | undefined;
}

/** What one browser has on the disk, absolute paths. */
export interface Home {
  profile: string;
  /** A copy of the extension: a build that runs meanwhile takes nothing away from the browser. */
  extension: string;
  /** Puts another package in the place of the copy. */
  replaceExtension(folder: string): Promise<void>;
  /** Changes the manifest of the copy; `null` gives it back as it was. */
  changeManifest(change: ((manifest: Manifest) => Manifest) | null): Promise<void>;
  /** Where files go that the browser saves. */
  downloads: string;
  delete(): Promise<void>;
}

/** The browser's last processes may still be writing. */
const REMOVAL = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };

/**
 * It goes with the process as well: Ctrl-C ends browser and process at once, and nobody is left to delete it.
 *
 * @param extension folder of the unpacked extension
 * @param prepare changes the copy before any browser sees it
 */
export async function createHome(extension: string, prepare?: (folder: string) => void): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), 'onward-'));
  const deleteAtExit = () => {
    deleteLock(join(folder, 'profile'));
    try {
      rmSync(folder, REMOVAL);
    } catch {
      // As below.
    }
  };
  process.once('exit', deleteAtExit);
  const home = {
    profile: join(folder, 'profile'),
    extension: join(folder, 'extension'),
    downloads: join(folder, 'downloads'),
  };
  await mkdir(home.profile);
  await mkdir(home.downloads);
  await cp(extension, home.extension, { recursive: true });
  prepare?.(home.extension);
  const file = join(home.extension, 'manifest.json');
  const asItWas = await readFile(file, 'utf8');
  return {
    ...home,
    changeManifest: (change) =>
      writeFile(file, change ? JSON.stringify(change(JSON.parse(asItWas))) : asItWas),
    replaceExtension: async (folder) => {
      await rm(home.extension, { recursive: true });
      await cp(folder, home.extension, { recursive: true });
    },
    delete: async () => {
      deleteLock(home.profile);
      // A browser that was slow to end has written there once more: the end of this process deletes it then.
      await rm(folder, REMOVAL).then(
        () => process.off('exit', deleteAtExit),
        () => {},
      );
    },
  };
}

/**
 * Chromium keeps its lock in a folder outside the profile, which names it, and leaves it there when it is killed. Only the
 * two files of it go and the folder they leave empty: whatever a profile names, nothing else is deleted for it.
 */
function deleteLock(profile: string): void {
  try {
    const folder = dirname(readlinkSync(join(profile, 'SingletonSocket')));
    for (const name of ['SingletonSocket', 'SingletonCookie']) rmSync(join(folder, name), { force: true });
    rmdirSync(folder);
  } catch {
    // It was not killed, or is no Chromium.
  }
}
