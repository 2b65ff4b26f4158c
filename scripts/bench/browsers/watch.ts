import type { Driver } from '../../../tests/e2e/driver';
import type { World } from '../../../tests/e2e/world';
import type { Row } from '../row';
import { spreadOf } from '../spread';
import { compareLoads, manyLinks } from './many-links';
import { switchOn } from './switch-on';

/** What an ordinary page pays where all sites are watched. */
export async function measureWatching(driver: Driver, world: World): Promise<Row[]> {
  // Hosts that have rules are left out.
  world.route({ 'www.source.example': manyLinks, 'gitee.com': manyLinks });
  await switchOn(driver, 'watch', { watch: 'on' }, '*://*/*');
  const watched = await driver.openPage('https://www.source.example/question/1');
  const unwatched = await driver.openPage('https://gitee.com/question/1');
  const ratios = await compareLoads(watched, unwatched);
  return [
    {
      what: 'load of a page with 10,000 links, all sites watched',
      against: 'not watched',
      measured: spreadOf(ratios),
      unit: 'x',
      aim: 1.02,
    },
  ];
}
