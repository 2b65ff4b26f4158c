import { type BrowserName, findBrowser, howToInstall } from '../../scripts/browsers/find';
import { builtExtension } from '../../scripts/package/extension';
import { launchChromium } from './chromium';
import type { ChromiumDriver, Driver, LaunchOptions } from './driver';
import { launchFirefox } from './firefox';
import type { World } from './world';

export type { ChromiumDriver, Driver, LaunchOptions };
export { launchChromium, launchFirefox };

/** What a launch needs to be told; the program is found and the extension built if not given. */
export type LaunchWish = Partial<LaunchOptions> & { world: World };

/** Finds the browser, builds the extension if it is absent, and starts the one with the other in it. */
export async function launch(name: BrowserName, wish: LaunchWish): Promise<Driver> {
  const executable = wish.executable ?? findBrowser(name);
  if (executable === undefined) throw new Error(howToInstall(name));
  const options = { ...wish, executable, extension: wish.extension ?? builtExtension(name) };
  try {
    return await (name === 'chromium' ? launchChromium(options) : launchFirefox(options));
  } catch (cause) {
    // A program that is no such browser says nothing of itself.
    throw new Error(`${executable} did not come up as ${name}: ${String(cause)}`, { cause });
  }
}
