import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Looked } from '../utils/guess/looked';
import { passing } from '../utils/guess/passing';
import { lookAtPage } from '../utils/page/look-at-page';
import { siteOf } from '../utils/url/site';

/** Put into a page only by a click on our button; what it returns is all that leaves the page. */
export default defineUnlistedScript((): Looked => {
  const { href } = window.location;
  return lookAtPage(document, href, passing(href, siteOf));
});
