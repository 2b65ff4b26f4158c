import type { Driver } from '../../tests/e2e/driver';
import { type Routes, startWorld, type World } from '../../tests/e2e/world';

/** Does something in a browser in an offline world; both are gone afterwards, also where the browser never came up. */
export async function inWorld<T>(
  routes: Routes,
  launchIn: (world: World) => Promise<Driver>,
  act: (driver: Driver, world: World) => Promise<T>,
): Promise<T> {
  const world = await startWorld(routes);
  try {
    const driver = await launchIn(world);
    try {
      return await act(driver, world);
    } finally {
      await driver.close();
    }
  } finally {
    await world.close();
  }
}
