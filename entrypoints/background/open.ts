import { browser } from '../../utils/browser/api';
import { siteOf } from '../../utils/browser/public-suffix';
import { readSettings } from '../../utils/browser/settings-store';
import { openBeside, openInPlace } from '../../utils/browser/tabs';
import { writeVisit } from '../../utils/browser/visits';
import { knownDestination } from '../../utils/incidents/incident';
import { asRead } from '../../utils/incidents/project';
import type { Reply, Where } from '../../utils/messages/protocol';
import { mayOpen, type Visit } from '../../utils/visit/visit';
import { awaitArrival, type OpenedDestination } from './arrivals';
import { findIncident, recordAction, recordOpenedAgain, recordVisit } from './history';
import { notDone, OK } from './reply';

/** Opens a visit's destination, out of our own store, and writes down that the person did. */
export async function openVisit(tabId: number, visit: Visit, where: Where): Promise<Reply> {
  const { met } = visit;
  if (met.outcome !== 'unwrapped') return notDone('no-destination');
  const settings = await readSettings();
  if (!mayOpen(met.destination, [met], settings, siteOf)) return notDone('not-allowed');
  const recorded = await writtenVisit(tabId, visit);
  const place = where === 'here' && settings.newTab ? 'new-tab' : where;
  await openDestination(tabId, place, {
    incident: recorded.incident,
    url: met.destination,
    from: met.url,
  });
  await recordAction(recorded, 'opened');
  return OK;
}

/**
 * Opens a destination that passed the gate, and awaits its arrival where something was written of it.
 *
 * @param destination `from`: the page it was found on, which it replaces where it opens `here`
 */
export async function openDestination(
  tabId: number,
  where: Where,
  destination: Omit<OpenedDestination, 'tabId'>,
): Promise<void> {
  const { url, from } = destination;
  if (where === 'here') {
    awaitArrival(Promise.resolve({ tabId, ...destination }));
    return openInPlace(tabId, url, from);
  }
  const opened = openBeside(tabId, url, where);
  awaitArrival(opened.then((beside) => (beside === null ? null : { tabId: beside, ...destination })));
  await opened;
}

/** Opens an incident's destination again, in a new tab; unwritten where that one is private (Firefox). */
export async function openIncident(id: string): Promise<Reply> {
  const incident = await findIncident(id);
  const url = incident && knownDestination(incident)?.url;
  if (!url) return notDone('gone');
  if (!mayOpen(url, [asRead(incident)], await readSettings(), siteOf)) return notDone('not-allowed');
  const opened = browser.tabs.create({ url });
  awaitArrival(
    opened.then((tab) =>
      tab.id === undefined || tab.incognito ? null : { tabId: tab.id, incident: id, url, from: '' },
    ),
  );
  return (await opened).incognito ? OK : recordOpenedAgain(id);
}

/** The visit, written down: a person who is faster than the page's words is not lost to the history. */
export async function writtenVisit(tabId: number, visit: Visit): Promise<Visit> {
  if (!visit.isProvisional) return visit;
  const recorded = { ...(await recordVisit(tabId, visit, await readSettings())), isProvisional: false };
  // Where there is no room for it, the person goes on or back all the same.
  await writeVisit(tabId, recorded).catch(() => {});
  return recorded;
}
