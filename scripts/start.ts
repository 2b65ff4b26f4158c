/**
 * `npm start [-- --browser chromium|firefox] [--headless] [--all]`: builds the extension and runs it in an offline world of
 * interstitial pages. With a display: a window, until it is closed. Without one: every page is walked, one line each.
 * The gallery holds the platforms that are met daily; with `--all`, every platform of the catalogue.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from '../tests/e2e/browsers';
import { GALLERY_URL, galleryPages, galleryRoutes } from '../tests/e2e/gallery';
import type { Platform } from '../utils/rules/define-platform';
import {
  type BrowserName,
  browserNames,
  findBrowser,
  hasDisplay,
  howToInstall,
  installMissing,
} from './browsers/find';
import { inWorld } from './browsers/in-world';
import { buildExtension } from './package/extension';
import { walkGallery } from './start/walk-gallery';
import { endWithUsage, readOptions } from './usage';

const USAGE = 'npm start -- [--browser chromium|firefox] [--headless] [--all]';

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @returns the exit code */
async function start(): Promise<number> {
  const { values } = readOptions(
    { options: { browser: { type: 'string' }, headless: { type: 'boolean' }, all: { type: 'boolean' } } },
    USAGE,
  );
  const headless = values.headless ?? !hasDisplay();
  const name = chooseBrowser(values.browser);
  console.log(`Building for ${name}`);
  buildExtension(name);
  const pages = galleryPages().filter(({ platform }) => values.all || isFirst(platform));
  if (pages.length === 0) throw new Error('There is no page to show: tests/fixtures/pages is empty.');
  return inWorld(
    galleryRoutes(pages),
    (world) => launch(name, { world, headless, ...(!headless && { firstPage: GALLERY_URL }) }),
    async (driver) => {
      if (headless) return (await walkGallery(driver, pages)) ? 0 : 1;
      console.log(
        `${driver.version} shows ${GALLERY_URL} with ${pages.length} pages. Close its window to end this.`,
      );
      // The welcome page, which opens at install, has put itself in front.
      await sleep(1500);
      await (await driver.pageAt(GALLERY_URL)).bringToFront();
      await driver.closed();
      return 0;
    },
  );
}

/** The first platforms: what an installation looks at by itself, and the large Western ones. */
function isFirst({ id, pack }: Platform): boolean {
  return (
    pack === 'required' ||
    ['steam', 'linkedin', 'youtube', 'x', 'bitly', 'facebook', 'instagram'].includes(id)
  );
}

function chooseBrowser(wanted: string | undefined): BrowserName {
  const names = browserNames.filter((name) => wanted === undefined || name === wanted);
  if (names.length === 0)
    endWithUsage(USAGE, `--browser is one of ${browserNames.join(', ')}, not ${wanted}.`);
  const find = () => names.find((name) => findBrowser(name) !== undefined);
  if (find() === undefined) installMissing(names.slice(0, 1));
  const found = find();
  if (found === undefined) throw new Error(names.map(howToInstall).join('\n'));
  return found;
}
