import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askWhereLinkLeads, tellWentStraight } from '../utils/browser/page-link';
import { straightenLinks } from '../utils/page/straighten-links';

/** Runs on the own pages of the platforms for which the person wants straight links, and on no others. */
export default defineUnlistedScript(() => {
  straightenLinks(
    document,
    (link) => askWhereLinkLeads(window.location.href, link),
    (link) => tellWentStraight(window.location.href, link),
  );
});
