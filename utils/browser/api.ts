import browser from 'webextension-polyfill';

/** The extension API, with promises in both browsers. What runs in pages does without it, see `page-link.ts`. */
export { browser };
