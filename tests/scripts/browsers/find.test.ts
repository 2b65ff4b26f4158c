import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { browserNames, findBrowser, howToInstall, isDebian } from '../../../scripts/browsers/find';

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
  ])('installs what is missing by itself only where its packages are: %s', (_, osRelease, installs) => {
    expect(isDebian(osRelease)).toBe(installs);
  });

  it('answers for the two builds we make', () => {
    expect(browserNames).toEqual(['chromium', 'firefox']);
  });
});
