import type { Page } from 'puppeteer-core';
import type { Driver } from '../../tests/e2e/driver';
import { grantEverything } from '../../tests/e2e/grant';
import type { Language } from '../../utils/language/translate';
import { type OwnRule, ownPlatform } from '../../utils/own-rules/own-platform';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings';
import { fillWithExamples } from './example-history';
import { openScene } from './open-scene';
import { scenePages } from './scene-pages';
import { type Scene, SHARE_TEXT } from './scenes';

/** A browser on which scenes are shown one after the other. */
export interface SceneStage {
  /** Prepares everything the scene needs, opens it, and gives it to `use`; closed afterwards. */
  show(scene: Scene, language: Language, use: (page: Page) => Promise<void>): Promise<void>;
}

/**
 * @param now the end of the example history, in milliseconds since 1970
 * @param most so many meetings of it; all if left out
 */
export function sceneStage(driver: Driver, now = Date.now(), most?: number): SceneStage {
  const pages = scenePages();
  const tabs = new Map<string, Page>();
  let filled: Language | null = null;
  let isGranted = false;

  async function prepare(scene: Scene, language: Language): Promise<void> {
    const settings = { ...DEFAULT_SETTINGS, language, ...scene.settings };
    await putOnStage(driver, settings, scene.text ?? SHARE_TEXT, scene.withOwnRule ? [OWN_RULE] : []);
    if (scene.withoutHistory) {
      await closeTabs();
      await wish(driver, { type: 'forget-everything' });
      filled = null;
    } else if (filled !== language && scene.path) {
      await closeTabs();
      await fillWithExamples(driver, now, language, most);
      filled = language;
    }
    if (scene.everywhere && !isGranted) {
      await grantEverything(driver);
      isGranted = true;
    }
    if (scene.paused) await wish(driver, { type: 'pause', length: 'until-resumed' });
  }

  /** What their popups say of the history that is now deleted would not be so. */
  async function closeTabs(): Promise<void> {
    for (const tab of tabs.values()) if (!tab.isClosed()) await tab.close();
    tabs.clear();
  }

  return {
    async show(scene, language, use) {
      await prepare(scene, language);
      const page = await openScene(driver, scene, pages, tabs);
      try {
        await use(page);
      } finally {
        await page.close();
        if (scene.paused) await wish(driver, { type: 'resume' });
      }
    },
  };
}

const OWN_RULE: OwnRule = {
  platform: ownPlatform('bbs.tea.example', [
    {
      match: ['*://bbs.tea.example/out'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'to' }],
      verified: '2026-08',
    },
  ]),
  on: true,
};

async function putOnStage(
  driver: Driver,
  settings: Settings,
  text: string,
  rules: readonly OwnRule[],
): Promise<void> {
  await driver.inExtension(
    async (settings, text, rules) => {
      await browser.storage.local.set({ settings, 'own-rules': rules });
      await browser.storage.session.set({ 'link-text:example': { text, isPrivate: false } });
    },
    settings,
    text,
    rules,
  );
}

async function wish(driver: Driver, message: object): Promise<void> {
  await driver.inExtension((message) => browser.runtime.sendMessage(message), message);
}
