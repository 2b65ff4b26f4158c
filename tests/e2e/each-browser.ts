import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, browserNames, findBrowser, howToInstall } from '../../scripts/browsers/find';
import { type LaunchWish, launch } from './browsers';
import type { Driver } from './driver';
import { inTime } from './process';
import { type Routes, startWorld, type World } from './world';

/** What a test plays on: one browser in one world, fresh for each `eachBrowser`, shared by the tests inside it. */
export interface Stage {
  driver: Driver;
  world: World;
}

/** So long may it take at most; then the next try has to do with what is there. */
const TIDY_MS = 60_000;

type Setting = Omit<LaunchWish, 'world' | 'extension'> & {
  routes?: Routes;
  /** The folder of another build than the usual one. */
  extension?: (name: BrowserName) => string;
};

/**
 * A `describe` for Chromium and one for Firefox, each with its own browser, profile and world.
 * `stage` is filled before the first test, so use it only inside `it`. A missing browser fails in CI and is skipped elsewhere.
 */
export function eachBrowser(title: string, setting: Setting, define: (stage: Stage) => void): void {
  for (const name of browserNames) {
    const { routes, extension, ...wish } = setting;
    const isMissing = findBrowser(name) === undefined;
    if (isMissing && process.env.CI) {
      describe(`${title} (${name})`, () => it('finds its browser', () => expect.fail(howToInstall(name))));
      continue;
    }
    describe.skipIf(isMissing)(`${title} (${isMissing ? howToInstall(name) : name})`, () => {
      const stage = {} as Stage;
      beforeAll(async () => {
        stage.world = await startWorld(routes);
        stage.driver = await launch(name, {
          ...wish,
          ...(extension && { extension: extension(name) }),
          world: stage.world,
        });
      });
      // Else the next try would find pages and requests of the one that failed, and take them for its own.
      afterEach(async ({ task }) => {
        if (task.result?.state !== 'fail') return;
        await inTime(stage.driver.tidy(), TIDY_MS);
        stage.world.clear();
      });
      afterAll(async () => {
        await stage.driver?.close();
        await stage.world?.close();
      });
      define(stage);
    });
  }
}
