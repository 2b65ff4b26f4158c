import { browser } from './api';

/** The version of the extension: `1.4.0`. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
