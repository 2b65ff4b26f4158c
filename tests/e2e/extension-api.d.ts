import type { Browser } from 'webextension-polyfill';

declare global {
  /** The extension API as pages of ours see it; only inside functions that run in such a page. */
  const browser: Browser;
}
