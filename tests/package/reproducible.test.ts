import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function emptyFolder(name: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'onward-')), name);
  folders.push(dirname(folder));
  mkdirSync(folder);
  return folder;
}

/** The sources as a clone has them, in a place of their own with a name of its own length. */
function cleanCopy(name: string): string {
  const folder = emptyFolder(name);
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const file of files
    .split('\n')
    .filter((file) => file !== '' && !/^(tests|store|\.coverage)\//.test(file))) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  return withDependencies(folder);
}

/** What is in a ZIP, in a place of its own. */
function unpacked(file: string, name: string): string {
  const folder = emptyFolder(name);
  for (const [path, content] of Object.entries(unzipSync(readFileSync(file)))) {
    if (path.endsWith('/')) continue;
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** `npm ci` would ask the network for what is here already. */
function withDependencies(folder: string): string {
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function wxt(folder: string, ...args: string[]): void {
  execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', ...args], {
    cwd: folder,
    stdio: 'pipe',
    // Vitest's own would make a development build, with this machine's paths in it.
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  });
}

/** SHA-256 of every file of a package, by its path. */
function packageIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [
        file.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

/** The ZIPs that were packed there. */
function zipsOf(folder: string): { names: string[]; hashes: string[] } {
  const all = Object.entries(packageIn(join(folder, '.output'))).filter(([name]) => name.endsWith('.zip'));
  return { names: all.map(([name]) => name), hashes: all.map(([, hash]) => hash) };
}

function build(folder: string, browser: string): Record<string, string> {
  wxt(folder, 'build', '-b', browser);
  return packageIn(join(folder, '.output', `${browser}-mv3`));
}

describe('T22 two clean builds', () => {
  it('T22 are the same to the byte: chrome', () => {
    const [first, second] = ['a', 'another-place'].map((name) => build(cleanCopy(name), 'chrome'));
    expect(Object.keys(first ?? {}).length).toBeGreaterThan(20);
    expect(second).toEqual(first);
  }, 240_000);

  it('T22 are the same to the byte: firefox, the second one out of the sources ZIP that its store is given', () => {
    const copy = cleanCopy('a');
    wxt(copy, 'zip', '-b', 'firefox');
    const given = zipsOf(copy);
    const zip = (ending: RegExp) =>
      join(copy, '.output', given.names.find((name) => ending.test(name)) ?? '');
    const files = packageIn(unpacked(zip(/-firefox\.zip$/), 'package'));
    expect(Object.keys(files).length).toBeGreaterThan(20);

    const sources = withDependencies(unpacked(zip(/-sources\.zip$/), 'sources-of-it'));
    // Nothing but the ZIP and the dependencies can be what is built.
    rmSync(copy, { recursive: true });
    wxt(sources, 'zip', '-b', 'firefox');
    expect(packageIn(join(sources, '.output/firefox-mv3'))).toEqual(files);
    // The ZIPs too, though they were packed at another time.
    expect(zipsOf(sources)).toEqual(given);
    rmSync(join(sources, 'utils/unwrap/gate.ts'));
    expect(() => build(sources, 'firefox')).toThrow('gate');
  }, 240_000);
});
