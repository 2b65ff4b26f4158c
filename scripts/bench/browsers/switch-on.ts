import type { Driver } from '../../../tests/e2e/driver';
import { grant } from '../../../tests/e2e/grant';
import type { Change } from '../../../utils/settings/change';

/** Changes a setting, gives the permission it stands on, and waits until its script is registered. */
export async function switchOn(
  driver: Driver,
  script: string,
  change: Change,
  origin: string,
): Promise<void> {
  await grant(driver, [origin]);
  await driver.inExtension(
    async (script, change) => {
      await browser.runtime.sendMessage({ type: 'change-settings', change });
      for (let look = 0; look < 100; look++) {
        const scripts = await browser.scripting.getRegisteredContentScripts();
        if (scripts.some(({ id }) => id === script)) return;
        await new Promise((wake) => setTimeout(wake, 50));
      }
      throw new Error(`${script} is not on`);
    },
    script,
    change,
  );
}
