import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scenePages } from '../../scripts/pictures/scene-pages';
import { mainScenes, scenes } from '../../scripts/pictures/scenes';
import { type SceneStage, sceneStage } from '../../scripts/pictures/stage';
import { DEFAULT_SETTINGS } from '../../utils/settings/settings';
import { eventually } from './driver';
import { eachBrowser } from './each-browser';
import { galleryRoutes, showing } from './gallery';
import { cutTexts, lasting, overhang } from './measure';
import { pseudo, pseudoBuild } from './pseudo-build';

const home = mkdtempSync(join(tmpdir(), 'onward-pseudo-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Meetings in the history: rows are alike, and each is measured. */
const FEW = 16;
const PHONE = 360;
const DESKTOP = 1280;
const STRIP = 'html > div:last-of-type';
const screens = scenes.filter(({ name }) => !name.startsWith('strip'));

eachBrowser(
  'in a language with long words',
  { routes: galleryRoutes(scenePages()), extension: (name) => pseudoBuild(name, join(home, name)) },
  (stage) => {
    let show: SceneStage['show'];
    beforeAll(() => {
      ({ show } = sceneStage(stage.driver, Date.now(), FEW));
    });

    it('cuts no text on any screen, on a phone and on a desktop', async () => {
      const wrong: Record<string, string[]> = {};
      let spoken = 0;
      // What Firefox lays out otherwise shows on the main ones.
      const shown = stage.driver.name === 'firefox' ? mainScenes : screens;
      for (const scene of shown) {
        await show(scene, 'en', async (page) => {
          spoken += await page.evaluate(() => document.body.innerText.split('⟦').length - 1);
          // The popup is as wide on a desktop.
          for (const width of scene.path?.startsWith('popup') || !scene.path ? [PHONE] : [PHONE, DESKTOP]) {
            await page.setViewport({ width, height: 800 });
            const faults = await lasting(async () => {
              const over = await overhang(page);
              return [...(await cutTexts(page)), ...(over > 0 ? [`${over} px too wide`] : [])];
            });
            if (faults.length > 0) wrong[`${scene.name} at ${width}`] = faults;
          }
        });
      }
      expect(wrong).toEqual({});
      expect(spoken).toBeGreaterThan(shown.length * 10);
    }, 480_000);

    it('cuts nothing on the strip', async () => {
      await stage.driver.inExtension(async (settings) => browser.storage.local.set({ settings }), {
        ...DEFAULT_SETTINGS,
        language: 'en' as const,
      });
      const notice = scenePages().find(({ name }) => name === 'notice') ?? expect.fail('no page');
      const page = await stage.driver.openPage(showing(notice));
      for (const width of [PHONE, DESKTOP]) {
        await page.setViewport({ width, height: 640 });
        const open = await eventually('the strip', () => stage.driver.insideClosedRoot(page, STRIP, '.open'));
        expect(open.text).toBe(pseudo('Open {site}').replace('{site}', 'example.com'));
        for (const part of ['.strip', '.kind', '.site', '.open', '.snooze', '.close']) {
          await eventually(`${part} to fit at ${width}`, async () => {
            const spot = await stage.driver.insideClosedRoot(page, STRIP, part);
            return spot?.fits || undefined;
          });
        }
      }
    });
  },
);
