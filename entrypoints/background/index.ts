import { defineBackground } from 'wxt/utils/define-background';
import { watchArrivals } from './arrivals';
import { keepTermsShown } from './button';
import { openDirectly } from './direct';
import { keepHouse } from './house';
import { obeyKeys } from './keys';
import { offerMenus } from './menus';
import { listenToMessages } from './messages';
import { answerAddressBar } from './omnibox';
import { keepPauseShown } from './pause';
import { keepLinksStraight } from './straight-links';
import { watchAllSites } from './watch';

/** Every listener is registered in the first tick: a worker that was stopped is woken only for those. */
export default defineBackground(() => {
  listenToMessages();
  openDirectly();
  watchArrivals();
  keepHouse();
  keepLinksStraight();
  watchAllSites();
  keepPauseShown();
  keepTermsShown();
  offerMenus();
  obeyKeys();
  answerAddressBar();
});
