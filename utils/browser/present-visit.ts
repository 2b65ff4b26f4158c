import { keptAddress, type Visit } from '../visit/visit';
import { addressOf, tellPage } from './tabs';
import { readVisit } from './visits';

/**
 * The visit of a tab, if the tab is still there: a click on our button lets us see the address. Only without one the
 * content script is asked where it is: a page that is busy, or shows a question of its own, lets nobody answer.
 */
export async function presentVisit(tabId: number): Promise<Visit | null> {
  const [visit, seen] = await Promise.all([readVisit(tabId), addressOf(tabId)]);
  if (!visit) return null;
  const address = seen ?? (await tellPage(tabId, { type: 'where-are-you' }));
  return keptAddress(String(address)) === visit.met.url ? visit : null;
}
