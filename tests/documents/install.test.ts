import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/package/extension';

const ROOT = join(import.meta.dirname, '../..');
const install = readFileSync(join(ROOT, 'INSTALL.md'), 'utf8');
const [english = '', chinese = ''] = install.split('\n# 安装\n');
const manifestOf = (name: 'chromium' | 'firefox') =>
  JSON.parse(readFileSync(join(builtExtension(name), 'manifest.json'), 'utf8'));

const CHROMIUM = Number(manifestOf('chromium').minimum_chrome_version);
const FIREFOX = Number.parseInt(manifestOf('firefox').browser_specific_settings.gecko.strict_min_version, 10);

describe('INSTALL.md', () => {
  it('names the oldest browsers as the manifests do, in both languages', () => {
    for (const text of [english, chinese]) {
      expect(text).toContain(`Chromium ${CHROMIUM}`);
      expect(text).toContain(`Firefox ${FIREFOX}`);
    }
    const { gecko_android } = manifestOf('firefox').browser_specific_settings;
    expect(Number.parseInt(gecko_android.strict_min_version, 10)).toBe(FIREFOX);
  });

  it('names the packages as they are made', () => {
    const { version } = manifestOf('chromium');
    for (const name of ['chrome', 'firefox']) expect(install).toContain(`onward-${version}-${name}.zip`);
  });

  it('says of every browser whether it was tried', () => {
    const rows = english.split('\n').filter((line) => /^\| (?!Browser|---)/.test(line));
    expect(rows.length).toBeGreaterThan(9);
    const silent = rows.filter((row) => !/not tried|no package|\b\d{3}\b/.test(row));
    expect(silent).toEqual([]);
    for (const name of [
      'Chrome',
      'Edge',
      'Brave',
      'Firefox',
      'Firefox for Android',
      '360',
      'QQ',
      '搜狗',
      '夸克',
    ])
      expect(
        rows.some((row) => row.includes(name)),
        name,
      ).toBe(true);
  });

  it('shows pictures that are there, and small ones', () => {
    const pictures = [...install.matchAll(/\]\((store\/pictures\/[^)]+)\)/g)].map(([, path = '']) => path);
    expect(pictures.length).toBeGreaterThan(3);
    for (const path of pictures) {
      expect(existsSync(join(ROOT, path)), path).toBe(true);
      expect(statSync(join(ROOT, path)).size, path).toBeLessThan(150_000);
    }
  });
});

/**
 * What is younger than some browsers that people use: since when it is there (MDN browser-compat-data), how it looks in
 * a built script or style, and, where it may be younger than our oldest browser, the file that asks before it uses it.
 */
const FEATURES: { name: string; chrome: number; firefox: number; looks: RegExp; guardedIn?: string }[] = [
  {
    name: 'action.openPopup',
    chrome: 127,
    firefox: 149,
    looks: /openPopup/,
    guardedIn: 'utils/browser/popup.ts',
  },
  {
    name: 'publicSuffix',
    chrome: 152,
    firefox: 153,
    looks: /\.publicSuffix/,
    guardedIn: 'utils/browser/public-suffix.ts',
  },
  {
    name: 'Navigation API',
    chrome: 102,
    firefox: 147,
    looks: /currententrychange/,
    guardedIn: 'utils/page/visit.ts',
  },
  {
    name: 'commands.openShortcutSettings',
    chrome: 999,
    firefox: 137,
    looks: /openShortcutSettings/,
    guardedIn: 'utils/browser/shortcuts.ts',
  },
  { name: 'loadReplace', chrome: 999, firefox: 57, looks: /loadReplace/, guardedIn: 'utils/browser/tabs.ts' },
  {
    name: 'IntersectionObserver v2',
    chrome: 74,
    firefox: 999,
    looks: /trackVisibility/,
    guardedIn: 'utils/page/plainly-seen.ts',
  },
  { name: 'storage.session', chrome: 102, firefox: 115, looks: /storage\.session/ },
  { name: 'popover', chrome: 114, firefox: 125, looks: /showPopover/ },
  { name: 'toWellFormed', chrome: 111, firefox: 119, looks: /\.toWellFormed\(/ },
  { name: 'Object.groupBy, Map.groupBy', chrome: 117, firefox: 119, looks: /\b(?:Object|Map)\.groupBy\(/ },
  { name: 'Promise.withResolvers', chrome: 119, firefox: 121, looks: /Promise\.withResolvers/ },
  { name: 'URL.canParse', chrome: 120, firefox: 115, looks: /URL\.canParse/ },
  { name: 'Array.fromAsync', chrome: 121, firefox: 115, looks: /Array\.fromAsync/ },
  {
    name: 'iterator helpers',
    chrome: 122,
    firefox: 131,
    looks: /\.(?:values|keys|entries)\(\)\.(?:map|filter|some|every|find|toArray|take|drop)\(/,
  },
  {
    name: 'methods of Set',
    chrome: 122,
    firefox: 127,
    looks: /\.(?:symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/,
  },
  { name: 'light-dark()', chrome: 123, firefox: 120, looks: /light-dark\(/ },
  { name: 'URL.parse', chrome: 126, firefox: 126, looks: /URL\.parse\(/ },
  { name: 'Promise.try', chrome: 128, firefox: 134, looks: /Promise\.try\(/ },
  { name: 'interpolate-size, calc-size()', chrome: 129, firefox: 999, looks: /interpolate-size|calc-size\(/ },
  { name: 'Intl.DurationFormat', chrome: 129, firefox: 136, looks: /DurationFormat/ },
  { name: 'closedby, command', chrome: 134, firefox: 141, looks: /closedby|commandfor/i },
  { name: 'RegExp.escape', chrome: 136, firefox: 134, looks: /RegExp\.escape/ },
  { name: 'CSS if()', chrome: 137, firefox: 999, looks: /:\s*if\((?:style|media|supports)\(/ },
  {
    name: 'Uint8Array with Base64',
    chrome: 140,
    firefox: 133,
    looks: /Uint8Array\.from(?:Base64|Hex)|\.toBase64\(/,
  },
  { name: 'Temporal', chrome: 144, firefox: 139, looks: /\bTemporal\./ },
];

describe.each(['chromium', 'firefox'] as const)(
  'the oldest browser that may install the package for %s',
  (name) => {
    const folder = builtExtension(name);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(js|css|html)$/.test(file),
    );
    const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    const oldest = name === 'chromium' ? CHROMIUM : FIREFOX;

    it('has everything the package uses, or the package asks first', () => {
      expect(text.length).toBeGreaterThan(100_000);
      const used = FEATURES.filter(({ looks }) => looks.test(text));
      expect(used.length).toBeGreaterThan(4);
      const since = (feature: (typeof FEATURES)[number]) =>
        name === 'chromium' ? feature.chrome : feature.firefox;
      const missing = used.filter((feature) => since(feature) > oldest && !feature.guardedIn);
      expect(missing.map((feature) => `${feature.name}: since ${since(feature)}`)).toEqual([]);
    });

    it('is asked in a file that is there', () => {
      const guards = FEATURES.flatMap(({ guardedIn }) => guardedIn ?? []);
      expect(guards.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    });
  },
);
