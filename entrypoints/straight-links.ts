import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askWhereLinkLeads, tellPlainly } from '../utils/browser/page-link';
import { straightenLinks } from '../utils/page/straighten-links';

/** Runs on the own pages of the platforms for which the person wants straight links, and on no others. */
export default defineUnlistedScript(() => {
  straightenLinks(
    document,
    (link) => askWhereLinkLeads(window.location.href, link),
    (link) => tellPlainly({ type: 'went-straight', url: window.location.href, link }),
  );
});
