import browser from 'webextension-polyfill';

const icons = (name: string) =>
  Object.fromEntries([16, 32, 48].map((size) => [size, `/icons/${name}${size}.png`]));

/**
 * Shows on the button that Onward is quiet, by another picture, a mark and words; or that it is not. A tab with
 * a badge of its own keeps that.
 *
 * @param words what the button says while it is paused
 */
export async function showPause(paused: boolean, words: string): Promise<void> {
  const title = paused ? words : browser.i18n.getMessage('extName');
  await Promise.all([
    browser.action.setIcon({ path: icons(paused ? 'paused-' : '') }),
    browser.action.setBadgeText({ text: paused ? '‖' : '' }),
    browser.action.setTitle({ title }),
  ]);
  if (!paused) return;
  await browser.action.setBadgeBackgroundColor({ color: '#4a5254' });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}
