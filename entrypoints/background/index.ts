import { defineBackground } from 'wxt/utils/define-background';
import { openDirectly } from './direct';
import { keepHouse } from './house';
import { listenToMessages } from './messages';

/** Every listener is registered in the first tick: a worker that was stopped is woken only for those. */
export default defineBackground(() => {
  listenToMessages();
  openDirectly();
  keepHouse();
});
