import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The sources as a clone has them, in a place of their own with a name of its own length. */
function cleanCopy(name: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'onward-')), name);
  folders.push(dirname(folder));
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const file of files.split('\n').filter((file) => file !== '' && !/^(tests|store)\//.test(file))) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** SHA-256 of every file of a package, by its path. */
function build(folder: string, browser: string): Record<string, string> {
  execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser], {
    cwd: folder,
    stdio: 'pipe',
    // Vitest's own would make a development build, with this machine's paths in it.
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  });
  const output = join(folder, '.output', `${browser}-mv3`);
  const files = readdirSync(output, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [
        file.slice(output.length + 1),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

describe('T22 two clean builds', () => {
  it.each(['chrome', 'firefox'])(
    'T22 are the same to the byte: %s',
    (browser) => {
      const [first, second] = ['a', 'another-place'].map((name) => build(cleanCopy(name), browser));
      expect(Object.keys(first ?? {}).length).toBeGreaterThan(20);
      expect(second).toEqual(first);
    },
    240_000,
  );
});
