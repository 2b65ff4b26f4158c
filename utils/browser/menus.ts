import type { MenuItem } from '../visit/menu-items';
import { browser } from './api';

/** Firefox for Android has no menus of ours. */
export const hasMenus = (): boolean => browser.contextMenus !== undefined;

/** Puts our entries into the browser's menus, where they stay until the extension is updated. */
export async function createMenus(items: readonly MenuItem[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const item of items) browser.contextMenus.create(item);
}

/** Says the same entries in another language, or in another state. */
export async function updateMenus(items: readonly MenuItem[]): Promise<void> {
  if (!hasMenus()) return;
  const updates = items.map(({ id, title, visible }) =>
    browser.contextMenus.update(id, { title, ...(visible !== undefined && { visible }) }),
  );
  // They are not there between an update of the extension and its first event.
  await Promise.allSettled(updates);
}
