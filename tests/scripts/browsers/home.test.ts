import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createHome } from '../../e2e/home';

const folder = mkdtempSync(join(tmpdir(), 'onward-home-'));
const extension = join(folder, 'extension');
mkdirSync(extension);
writeFileSync(join(extension, 'manifest.json'), '{}');
afterAll(() => rmSync(folder, { recursive: true }));

it('what a browser has on the disk goes with it, and with a process that is ended', async () => {
  const before = process.listeners('exit');
  const added = () => process.listeners('exit').filter((listener) => !before.includes(listener));

  const closed = await createHome(extension);
  await closed.delete();
  expect(existsSync(dirname(closed.profile))).toBe(false);
  expect(added()).toEqual([]);

  const left = await createHome(extension);
  writeFileSync(join(left.profile, 'lock'), '');
  // As Chromium does: in a folder outside it, which a link names.
  const outside = join(folder, 'org.chromium.Chromium.a1b2c3');
  mkdirSync(outside);
  for (const name of ['SingletonSocket', 'SingletonCookie']) writeFileSync(join(outside, name), '');
  symlinkSync(join(outside, 'SingletonSocket'), join(left.profile, 'SingletonSocket'));
  for (const listener of added()) listener(130);
  expect(existsSync(dirname(left.profile))).toBe(false);
  expect(existsSync(outside)).toBe(false);
  expect(existsSync(extension)).toBe(true);
  await left.delete();
});

it('a folder that only bears a lock among other things stays, with all of them', async () => {
  const home = await createHome(extension);
  const other = join(folder, 'other');
  mkdirSync(other);
  writeFileSync(join(other, 'letter'), '');
  symlinkSync(join(other, 'SingletonSocket'), join(home.profile, 'SingletonSocket'));
  await home.delete();
  expect(existsSync(join(other, 'letter'))).toBe(true);
});
