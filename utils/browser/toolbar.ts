import browser from 'webextension-polyfill';

/** Chrome and Edge tell; the types do not know it yet. */
interface Action {
  getUserSettings?: () => Promise<{ isOnToolbar?: boolean }>;
}

/** Whether our button is in sight in the toolbar; `null` where the browser does not tell. */
export async function isOnToolbar(): Promise<boolean | null> {
  const action = browser.action as Action;
  return (await action.getUserSettings?.())?.isOnToolbar ?? null;
}
