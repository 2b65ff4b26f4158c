import type { Visit } from '../visit/visit';
import { addressOf, tellPage } from './tabs';
import { readVisit } from './visits';

/**
 * The visit of a tab, if the tab is still there: the content script says where it is. Without one, a click on
 * our button lets us see the address.
 */
export async function presentVisit(tabId: number): Promise<Visit | null> {
  const visit = await readVisit(tabId);
  if (!visit) return null;
  const address = (await tellPage(tabId, { type: 'where-are-you' })) ?? (await addressOf(tabId));
  return address === visit.met.url ? visit : null;
}
