import { readSettings } from '../../utils/browser/settings-store';
import { openDestination, type Where } from '../../utils/browser/tabs';
import { writeVisit } from '../../utils/browser/visits';
import type { Reply } from '../../utils/messages/protocol';
import { isHarmless } from '../../utils/settings/settings';
import { mayOpen, type Visit } from '../../utils/visit/visit';
import { recordAction, recordVisit } from './history';

/** Opens a visit's destination, out of our own store, and writes down that the person did. */
export async function openVisit(tabId: number, visit: Visit, where: Where): Promise<Reply> {
  const { met } = visit;
  if (met.outcome !== 'unwrapped') return { ok: false, why: 'no-destination' };
  const settings = await readSettings();
  if (!mayOpen(visit) || (settings.careful && !isHarmless(met.kind)))
    return { ok: false, why: 'not-allowed' };
  await recordAction(await written(tabId, visit), 'opened');
  const place = where === 'here' && settings.newTab ? 'new-tab' : where;
  await openDestination(tabId, met.destination, place, met.url);
  return { ok: true };
}

/** A person who is faster than the page's words is not lost to the history. */
async function written(tabId: number, visit: Visit): Promise<Visit> {
  if (!visit.isProvisional) return visit;
  const recorded = { ...(await recordVisit(tabId, visit, await readSettings())), isProvisional: false };
  await writeVisit(tabId, recorded);
  return recorded;
}
