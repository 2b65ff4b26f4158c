import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tellPlainly } from '../utils/browser/page-link';
import { watchPage } from '../utils/page/watch-page';

/** Runs on every page where the person wants all sites watched, except on hosts that have rules. */
export default defineUnlistedScript(() => {
  if (window.top !== window) return;
  watchPage(window, () => tellPlainly({ type: 'may-be-leaving', url: window.location.href }));
});
