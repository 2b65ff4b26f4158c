import { browser } from './api';
import { hasWindows } from './tabs';

/** Chrome and Edge tell; the types do not know it yet. */
interface Action {
  getUserSettings?: () => Promise<{ isOnToolbar?: boolean }>;
}

/** Where our button is: in sight, behind the toolbar's puzzle piece as far as the browser tells, or in a phone's menu. */
export async function placeOfButton(): Promise<'toolbar' | 'hidden' | 'menu'> {
  if (!hasWindows()) return 'menu';
  const action = browser.action as Action;
  return (await action.getUserSettings?.())?.isOnToolbar ? 'toolbar' : 'hidden';
}
