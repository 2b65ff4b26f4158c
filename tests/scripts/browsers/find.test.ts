import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import {
  browserNames,
  findBrowser,
  hasDisplay,
  howToInstall,
  isDebian,
} from '../../../scripts/browsers/find';

const { platform } = process;
const onSystem = (value: string) => Object.defineProperty(process, 'platform', { value });
afterEach(() => {
  onSystem(platform);
  vi.unstubAllEnvs();
});

describe('finding a browser', () => {
  it.each([
    { name: 'chromium', override: 'CHROME_BIN', folder: '.output/chrome-mv3' },
    { name: 'firefox', override: 'FIREFOX_BIN', folder: '.output/firefox-mv3' },
  ] as const)('takes $override before anything else for $name', ({ name, override, folder }) => {
    expect(findBrowser(name, { [override]: process.execPath })).toBe(process.execPath);
    expect(() => findBrowser(name, { ...process.env, [override]: '/nowhere/browser' })).toThrow(
      `${override} is /nowhere/browser, and there is no such file`,
    );
    for (const none of [tmpdir(), import.meta.filename])
      expect(() => findBrowser(name, { ...process.env, [override]: none })).toThrow(
        `${override} is ${none}, and that is no program`,
      );
    expect(howToInstall(name)).toContain(override);
    expect(howToInstall(name)).toContain(folder);
  });

  it.each([
    ['Debian', 'NAME="Debian GNU/Linux"\nID=debian\n', true],
    ['Ubuntu', 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', false],
    ['Fedora', 'NAME="Fedora Linux"\nID=fedora\n', false],
    ['what comes of Debian', 'ID=debianish\nVARIANT_ID=debian\n', false],
  ])('installs what is missing by itself only where its packages are: %s', (_, osRelease, installs) => {
    expect(isDebian(osRelease)).toBe(installs);
  });

  describe('without one named', () => {
    const folder = mkdtempSync(join(tmpdir(), 'onward-find-'));
    const put = (...path: string[]) => {
      const file = join(folder, ...path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, '');
      return file;
    };
    afterAll(() => rmSync(folder, { recursive: true }));

    it.each([
      ['linux', 'chromium', 'chromium'],
      ['linux', 'firefox', 'firefox-esr'],
      ['darwin', 'chromium', 'Applications/Chromium.app/Contents/MacOS/Chromium'],
      ['darwin', 'firefox', 'Applications/Firefox.app/Contents/MacOS/firefox'],
      ['win32', 'chromium', 'Google\\Chrome\\Application\\chrome.exe'],
      ['win32', 'firefox', 'Mozilla Firefox\\firefox.exe'],
    ] as const)('on %s, %s is where people have it', (system, name, path) => {
      onSystem(system);
      vi.stubEnv('HOME', folder);
      const there = put(path);
      const elsewhere = join(folder, 'nothing-here');
      const environment = { PATH: `${elsewhere}${delimiter}${folder}`, ProgramFiles: elsewhere };
      expect(findBrowser(name, { ...environment, LOCALAPPDATA: folder })).toBe(there);
    });
  });

  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
  ])('shows a window only where there is a display: on %s, %o', (system, display, shows) => {
    onSystem(system);
    for (const [name, value] of Object.entries({ DISPLAY: '', WAYLAND_DISPLAY: '', ...display }))
      vi.stubEnv(name, value);
    expect(hasDisplay()).toBe(shows);
  });

  it('answers for the two builds we make', () => {
    expect(browserNames).toEqual(['chromium', 'firefox']);
  });
});
