import { type Driver, launch } from '../../../tests/e2e/browsers';
import type { World } from '../../../tests/e2e/world';
import type { BrowserName } from '../../browsers/find';
import { inWorld } from '../../browsers/in-world';
import type { Chapter, Row } from '../row';
import { measureClick } from './click';
import { measureContentScript } from './content-script';
import { measureEngineInPage } from './engine-in-page';
import { measureHistory } from './history';
import { measurePopup } from './popup';
import { measureStraightLinks } from './straight-links';
import { measureWatching } from './watch';

/** What a person waits for in one browser, each part in a browser and a profile of its own. */
export async function measureBrowser(name: BrowserName): Promise<{ version: string; chapters: Chapter[] }> {
  let version: string = name;

  const part = (measure: (driver: Driver, world: World) => Promise<Row[]>): Promise<Row[]> =>
    inWorld(
      {},
      (world) => launch(name, { world }),
      (driver, world) => {
        version = driver.version;
        return measure(driver, world);
      },
    );

  const rows = [
    ...(await part(measureEngineInPage)),
    ...(await part(measureClick)),
    ...(name === 'chromium' ? await part(measureContentScript) : []),
    ...(await part(measurePopup)),
    ...(await part(measureStraightLinks)),
    ...(await part(measureWatching)),
    ...(await part((driver) => measureHistory(driver))),
  ];
  return { version, chapters: [{ title: version, rows }] };
}
