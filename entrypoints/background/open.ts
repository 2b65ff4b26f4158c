import { readSettings } from '../../utils/browser/settings-store';
import { openDestination, type Where } from '../../utils/browser/tabs';
import type { Reply } from '../../utils/messages/protocol';
import { isHarmless } from '../../utils/settings/settings';
import { mayOpen, type Visit } from '../../utils/visit/visit';
import { recordAction } from './history';

/** Opens a visit's destination, out of our own store, and writes down that the person did. */
export async function openVisit(tabId: number, visit: Visit, where: Where): Promise<Reply> {
  const { met } = visit;
  if (met.outcome !== 'unwrapped') return { ok: false, why: 'no-destination' };
  const { careful } = await readSettings();
  if (!mayOpen(visit) || (careful && !isHarmless(met.kind))) return { ok: false, why: 'not-allowed' };
  await recordAction(visit, 'opened');
  await openDestination(tabId, met.destination, where);
  return { ok: true };
}
