import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Which of the two builds a browser runs; Chrome, Edge and Brave count as Chromium. */
export type BrowserName = 'chromium' | 'firefox';

export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

const OVERRIDES = { chromium: 'CHROME_BIN', firefox: 'FIREFOX_BIN' } as const;

const COMMANDS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser-stable',
    'brave-browser',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
} as const;

const MAC_APPLICATIONS = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Brave Browser.app/Contents/MacOS/Brave Browser',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
} as const;

const WINDOWS_PROGRAMS = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
} as const;

// Outside the search path of some desktops: distribution folders, Google's own, snap.
const LINUX_FOLDERS = [
  '/usr/bin',
  '/usr/local/bin',
  '/opt/google/chrome',
  '/opt/brave.com/brave',
  '/snap/bin',
];

/**
 * Path of the program to run, or undefined if there is none.
 * `CHROME_BIN` and `FIREFOX_BIN` decide alone; one that names no program throws, so that no other browser is taken silently.
 */
export function findBrowser(
  name: BrowserName,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const override = environment[OVERRIDES[name]];
  if (override) {
    if (isProgram(override)) return override;
    const fault = existsSync(override) ? 'that is no program' : 'there is no such file';
    throw new Error(`${OVERRIDES[name]} is ${override}, and ${fault}. Correct it or unset it.`);
  }
  return places(name, environment).find((place) => existsSync(place));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether a browser can show a window here. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function places(name: BrowserName, environment: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return folders.flatMap((folder) => MAC_APPLICATIONS[name].map((path) => join(folder, path)));
  }
  if (process.platform === 'win32') {
    const folders = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA];
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => WINDOWS_PROGRAMS[name].map((path) => join(folder, path)));
  }
  const folders = [...(environment.PATH ?? '').split(delimiter).filter(Boolean), ...LINUX_FOLDERS];
  return COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * Installs those browsers of `names` that are missing, and a Chinese font for the pictures, where that needs no
 * question: on Debian as root. Elsewhere it does nothing. Throws if apt fails.
 */
export function installMissing(names: readonly BrowserName[] = browserNames): void {
  if (!isDebianRoot()) return;
  const packages = names
    .filter((name) => findBrowser(name) === undefined)
    .map((name) => DEBIAN_PACKAGES[name]);
  if (!hasChineseFont()) packages.push('fonts-noto-cjk');
  if (packages.length === 0) return;
  console.log(`Installing ${packages.join(', ')}`);
  apt('update');
  apt('install', '-y', ...packages);
}

const DEBIAN_PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** What a person without this browser can do, in two sentences. */
export function howToInstall(name: BrowserName): string {
  const [products, page, folder] =
    name === 'chromium'
      ? [
          'Chromium, Chrome, Edge or Brave',
          'chrome://extensions, developer mode, "Load unpacked"',
          'chrome-mv3',
        ]
      : ['Firefox 142 or newer', 'about:debugging, "This Firefox", "Load Temporary Add-on"', 'firefox-mv3'];
  return (
    `No ${name === 'chromium' ? 'Chromium' : 'Firefox'} found: install ${products}, or set ${OVERRIDES[name]} to its program. ` +
    `To load the extension by hand: npm run build, then ${page}, and choose .output/${folder}.`
  );
}

function isDebianRoot(): boolean {
  const about = '/etc/os-release';
  return process.getuid?.() === 0 && existsSync(about) && isDebian(readFileSync(about, 'utf8'));
}

/** Only there do both browsers lie in packages of these names: Ubuntu has them as snaps, which a container cannot run. */
export function isDebian(osRelease: string): boolean {
  return /^ID="?debian"?$/m.test(osRelease);
}

function hasChineseFont(): boolean {
  return Boolean(spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout?.trim());
}

function apt(...parameters: string[]): void {
  const { status } = spawnSync('apt-get', parameters, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`apt-get ${parameters.join(' ')} failed`);
}
