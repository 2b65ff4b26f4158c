import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, browserNames, findBrowser, howToInstall } from '../../scripts/browsers/find';
import { type LaunchWish, launch } from './browsers';
import type { Driver } from './driver';
import { eventually } from './eventually';
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
  /** The only browser that it is about; both if left out. */
  only?: BrowserName;
  /** The folder of another build than the usual one. */
  extension?: (name: BrowserName) => string;
};

/**
 * A `describe` for Chromium and one for Firefox, or for one of them, each with its own browser, profile and world.
 * `stage` is filled before the first test, so use it only inside `it`. A missing browser fails in CI and is skipped elsewhere.
 */
export function eachBrowser(title: string, setting: Setting, define: (stage: Stage) => void): void {
  const { routes, only, extension, ...wish } = setting;
  for (const name of only ? [only] : browserNames) {
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
        // It comes up at its own time, in front of whatever a test looks at by then; not where the extension is loaded anew.
        if (!wish.allowPrivate)
          await eventually('the welcome page', () => stage.driver.inExtension(hasWelcome));
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

/** Runs in a page of the extension. */
function hasWelcome(): true | undefined {
  const tabs = browser.extension.getViews({ type: 'tab' });
  return tabs.some(({ location }) => location.pathname === '/welcome.html') || undefined;
}
