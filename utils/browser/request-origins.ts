import browser from 'webextension-polyfill';

/**
 * Asks for host permissions. Call it before anything is awaited in a click, or Firefox refuses.
 *
 * @returns whether they are granted now
 */
export async function requestOrigins(origins: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...origins] });
  } catch {
    return false;
  }
}
