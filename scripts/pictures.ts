/**
 * `npm run pictures [-- --screen popup] [--language zh-CN] [--browser firefox] [--store]`: pictures of every screen in
 * its states, light and dark, on a desktop and on a phone, in every language, from real Chromium and Firefox, in
 * `.pictures/`. `--store` makes those of `store/pictures/` instead, in Chromium, `--install` those of INSTALL.md, from
 * the packed ZIP of each browser.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { launch } from '../tests/e2e/browsers';
import type { Driver } from '../tests/e2e/driver';
import { galleryRoutes } from '../tests/e2e/gallery';
import { LANGUAGES, type Language } from '../utils/language/translate';
import { type BrowserName, browserNames } from './browsers/find';
import { inWorld } from './browsers/in-world';
import { buildExtension } from './package/extension';
import { takePictures } from './pictures/camera';
import { takeInstallPictures } from './pictures/install-pictures';
import { scenePages } from './pictures/scene-pages';
import { scenes } from './pictures/scenes';
import { sceneStage } from './pictures/stage';
import { takeStorePictures } from './pictures/store-pictures';
import { endWithUsage, readOptions } from './usage';

const USAGE =
  'npm run pictures -- [--screen popup] [--language zh-CN] [--browser firefox] [--store] [--install]';
const { values } = readOptions(
  {
    options: {
      screen: { type: 'string', default: '' },
      language: { type: 'string' },
      browser: { type: 'string' },
      store: { type: 'boolean', default: false },
      install: { type: 'boolean', default: false },
    },
  },
  USAGE,
);
const names = oneOf<BrowserName>('browser', browserNames, values.store ? 'chromium' : values.browser);
const languages = oneOf<Language>('language', LANGUAGES, values.language?.replace('-', '_'));
const chosen = scenes.filter(({ name }) => name.startsWith(values.screen));
if (chosen.length === 0)
  endWithUsage(USAGE, `No screen begins with ${values.screen}; scripts/pictures/scenes.ts names them.`);

if (values.install) {
  for (const each of browserNames) await takeInstallPictures(each, resolve('store/pictures/install'));
  process.exit(0);
}
for (const name of names) {
  buildExtension(name);
  for (const language of languages) await take(name, language);
}

function take(name: BrowserName, language: Language): Promise<void> {
  return inWorld(
    galleryRoutes(scenePages()),
    (world) => launch(name, { world }),
    (driver, world) =>
      values.store
        ? takeStorePictures(driver, world, language, resolve('store/pictures'))
        : takeAll(driver, language),
  );
}

async function takeAll(driver: Driver, language: Language): Promise<void> {
  const folder = resolve('.pictures', driver.name, language);
  mkdirSync(folder, { recursive: true });
  const stage = sceneStage(driver);
  for (const scene of chosen) {
    await stage.show(scene, language, (page) => takePictures(driver, page, scene, folder));
    console.log(`${driver.name} ${language} ${scene.name}`);
  }
  console.log(`Pictures of ${chosen.length} scenes in ${driver.version}: ${folder}`);
}

function oneOf<T extends string>(
  option: string,
  all: readonly T[],
  wanted: string | undefined,
): readonly T[] {
  const found = all.filter((each) => wanted === undefined || each === wanted);
  if (found.length === 0) endWithUsage(USAGE, `--${option} is one of ${all.join(', ')}, not ${wanted}.`);
  return found;
}
