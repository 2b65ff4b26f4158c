import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { version } from '../../package.json';
import type { BrowserName } from '../browsers/find';

const ROOT = resolve(import.meta.dirname, '../..');

/** Folder of the unpacked extension for this browser, absolute; it need not exist yet. */
function extensionFolder(name: BrowserName): string {
  return join(ROOT, '.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** The unpacked extension, built if it is absent. A present one is not rebuilt: `npm run build` does that. */
export function builtExtension(name: BrowserName): string {
  const folder = extensionFolder(name);
  if (!existsSync(join(folder, 'manifest.json'))) buildExtension(name);
  return folder;
}

/** Builds the extension for one browser; throws with the build's own output if it fails. */
export function buildExtension(name: BrowserName): void {
  wxt(name, 'build');
}

/** The package for one browser's store as `npm run zip` makes it; its path. */
export function zipExtension(name: BrowserName): string {
  wxt(name, 'zip');
  return join(ROOT, '.output', `onward-${version}-${name === 'chromium' ? 'chrome' : 'firefox'}.zip`);
}

function wxt(name: BrowserName, command: 'build' | 'zip'): void {
  const browser = name === 'chromium' ? 'chrome' : 'firefox';
  try {
    execFileSync(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), command, '-b', browser], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: 'pipe',
      // A test runner's own would make a development build, with this machine's paths in it.
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`The ${command} for ${name} failed.\n${stdout ?? ''}${stderr ?? ''}`);
  }
}
