import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from '../../tests/e2e/driver';
import type { World } from '../../tests/e2e/world';
import type { Language } from '../../utils/language/translate';
import { dress, frame } from './camera';
import { scenes } from './scenes';
import { sceneStage } from './stage';
import { type Captioned, captions } from './store-captions';
import { type Layout, sheetHtml } from './store-sheet';

/** Where the sheets stand in the offline world; a host of our own. */
const HOST = 'pictures.onward.test';
/** In the order of the stores. The first one is also the small picture. */
const SHOTS: readonly (readonly [scene: Captioned, layout: Layout])[] = [
  ['popup-notice', 'beside'],
  ['popup-warning', 'beside'],
  ['history', 'above'],
  ['map', 'above'],
];
const LARGE = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
const README = { width: 904, deviceScaleFactor: 2 };

/** Without a height, a picture is as high as what it shows. */
type Size = { width: number; height?: number; deviceScaleFactor?: number };

/**
 * Makes the pictures of the stores and the README out of real screens: for the language four of 1280x800, one of
 * 640x400 and one of 440x280; `readme.png` shows a notice in Chinese beside a warning in English.
 *
 * @param folder `store/pictures`
 */
export async function takeStorePictures(driver: Driver, world: World, language: Language, folder: string) {
  const stage = sceneStage(driver);
  const own = join(folder, language);
  mkdirSync(own, { recursive: true });
  for (const [i, [name, layout]] of SHOTS.entries()) {
    const html = sheetHtml(layout, language, captions[language][name], [await screenOf(name, language)]);
    await photograph(html, LARGE, join(own, `${i + 1}-${name}.1280x800.png`));
    if (i === 0) {
      await photograph(html, { ...LARGE, deviceScaleFactor: 0.5 }, join(own, `${i + 1}-${name}.640x400.png`));
    }
  }
  await photograph(
    sheetHtml('tile', language, captions[language].tile, []),
    TILE,
    join(own, 'tile.440x280.png'),
  );
  if (language !== 'en') return;
  const pair = [await screenOf('popup-notice', 'zh_CN'), await screenOf('popup-warning', 'en')];
  await photograph(sheetHtml('pair', 'en', null, pair), README, join(folder, 'readme.png'));

  /** A data URL of the screen in light colours, large enough for a dense display. */
  async function screenOf(name: string, language: Language): Promise<string> {
    const scene = scenes.find((each) => each.name === name);
    if (scene === undefined) throw new Error(`There is no scene ${name}.`);
    let data = '';
    await stage.show(scene, language, async (page) => {
      await frame(driver, page, scene, 'desktop', name.startsWith('popup') ? 2 : 1);
      if (!name.startsWith('popup')) await page.setViewport({ width: 1120, height: 700 });
      await dress(driver, page, 'light');
      data = await page.screenshot({ encoding: 'base64' });
    });
    return `data:image/png;base64,${data}`;
  }

  async function photograph(html: string, size: Size, path: string): Promise<void> {
    world.route({ [HOST]: html });
    const page = await driver.openPage(`http://${HOST}/`);
    await page.setViewport({ height: 1, ...size });
    const height = size.height ?? (await page.evaluate(() => document.body.offsetHeight));
    await page.setViewport({ ...size, height });
    await page.screenshot({ path: path as `${string}.png` });
    await page.close();
    console.log(path);
  }
}
