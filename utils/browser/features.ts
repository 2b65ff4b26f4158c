import browser from 'webextension-polyfill';

/** The browser can open our popup without a click on its button. */
export function canOpenPopup(): boolean {
  return typeof (browser.action as { openPopup?: unknown }).openPopup === 'function';
}

/** The version of the extension: `1.4.0`. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
