import { forgetDrafts } from '../../utils/browser/draft-file';
import { inTime } from '../../utils/browser/in-time';
import { storeError } from '../../utils/browser/incidents/database';
import { type Happened, openIncidentStore } from '../../utils/browser/incidents/store';
import { ownHistory } from '../../utils/browser/own-history';
import { ownVersion } from '../../utils/browser/own-version';
import { forgetOwnKey } from '../../utils/browser/signing-key';
import { forgetCounts } from '../../utils/browser/straight-counts';
import type { Keep } from '../../utils/incidents/export-copy';
import type { Action, Incident } from '../../utils/incidents/incident';
import type { Noted } from '../../utils/incidents/journal';
import { daysBefore } from '../../utils/incidents/moment';
import type { Waiting } from '../../utils/incidents/reminders';
import type { Meeting } from '../../utils/incidents/seen';
import type { Reply } from '../../utils/messages/protocol';
import { HARMLESS_KINDS } from '../../utils/rules/kinds';
import type { Settings } from '../../utils/settings/settings';
import { ASKED_AT } from '../../utils/visit/ask-directly';
import { ruleOf } from '../../utils/visit/platform-of';
import type { Surroundings } from '../../utils/visit/tab-view';
import type { Visit } from '../../utils/visit/visit';
import { isWithheld } from '../../utils/visit/withheld';
import { currentCatalogue } from './own-rules';
import { notDone, OK } from './reply';

/** Only the background writes what happens; the history page reads files in, and makes the projections anew. */
const history = openIncidentStore(ownHistory);

/** Nothing is written of an incident that was deleted meanwhile, and whoever asked is told. */
const ifThere = ({ outcome }: Happened): Reply => (outcome === 'recorded' ? OK : notDone('gone'));

/** How a visit came about. */
interface How {
  openedDirectly?: boolean;
  /** Where the same was met today already, this is no further time. */
  isReturn?: boolean;
  /** The person asked for it: it is written while recording is off too, and no limit holds it up. */
  isWanted?: boolean;
}

/**
 * Writes a visit into the history, unless it is private or recording is off.
 *
 * @returns the visit with its incident; with a fault where the history could not be written
 */
export async function recordVisit(
  tabId: number,
  visit: Visit,
  settings: Pick<Settings, 'recording' | 'sitesOnly'>,
  how: How = {},
): Promise<Visit> {
  if (visit.isPrivate || !(settings.recording || how.isWanted)) return visit;
  try {
    const meeting = { ...(await meetingOf(visit)), ...how };
    const { id } = await history.recordSeen(meeting, { tab: tabId, keep: keepOf(settings), ...how });
    return { ...visit, incident: id ?? null };
  } catch (error) {
    return { ...visit, fault: storeError(error).code };
  }
}

/** A visit that is written down has been read again; its incident is told where that says more of it. */
export async function recordReading(
  incident: string,
  visit: Visit,
  settings: Pick<Settings, 'sitesOnly'>,
): Promise<void> {
  await write(async () => history.recordReadAgain(incident, await meetingOf(visit), keepOf(settings)));
}

async function meetingOf({ met, referrer }: Visit): Promise<Meeting> {
  const rule = ruleOf(await currentCatalogue(), met.rule);
  return {
    outcome: met,
    verified: rule?.verified ?? '',
    extension: ownVersion(),
    withheld: rule !== undefined && isWithheld(met, rule),
    referrer,
  };
}

function keepOf({ sitesOnly }: Pick<Settings, 'sitesOnly'>): Keep {
  return sitesOnly ? 'sites' : 'addresses';
}

/** All incidents in pages of that size, the last met first. */
export function incidentPages(size: number): AsyncGenerator<Incident[]> {
  return history.pages(size);
}

/** An incident, if it is still there. */
export function findIncident(id: string): Promise<Incident | null> {
  return history.get(id);
}

/** Whether an incident is still there; `false` where the history cannot be read. */
export async function isKept(id: string): Promise<boolean> {
  return (await history.get(id).catch(() => null)) !== null;
}

/** What the person did about a visit. A visit that was not recorded has nothing to add to. */
export async function recordAction(visit: Visit, action: Action): Promise<Reply> {
  const { incident, at } = visit;
  if (!incident) return OK;
  return write(() => history.recordOpened(incident, { action, afterMs: Date.now() - at }), ifThere);
}

/**
 * What the history knows beside a visit; `timesMet` counts no more than is asked about. One that cannot be read knows
 * nothing, nor does one into which a file is just being imported.
 */
export async function recall({
  met,
  incident,
}: Visit): Promise<Pick<Surroundings, 'incident' | 'note' | 'timesMet'>> {
  const reading = Promise.all([
    history.timesMet(met.platform, HARMLESS_KINDS, ASKED_AT),
    incident ? history.get(incident) : null,
  ]);
  const known = await inTime(reading).catch(() => undefined);
  if (!known) return { incident, note: '', timesMet: 0 };
  const [timesMet, own] = known;
  return { incident: own && incident, note: own?.note ?? '', timesMet };
}

/** The complaints that wait for an answer; none where the history cannot be read. */
export function waitingComplaints(): Promise<Waiting> {
  return history.waiting().catch(() => ({ count: 0, late: 0, next: null }));
}

/** The person's own words about an incident; what is left out stays as it is. */
export function noteIncident(id: string, words: Noted): Promise<Reply> {
  return write(() => history.recordNoted(id, words), ifThere);
}

/** Whether the destination opened, by the person's word. */
export function answerIncident(id: string, answer: 'opened-ok' | 'failed'): Promise<Reply> {
  return write(() => history.recordAnswered(id, answer), ifThere);
}

/** Whether the destination opened, by the browser's own word; an incident that was deleted meanwhile has none. */
export async function recordArrival(id: string, control: 'opened-ok' | 'failed'): Promise<void> {
  await write(() => history.recordArrival(id, control));
}

/** The person opened an incident's destination again. */
export function recordOpenedAgain(id: string): Promise<Reply> {
  return write(() => history.recordOpened(id, { action: 'opened' }), ifThere);
}

/** Deletes incidents for good; ids of none are passed by. */
export function forgetIncidents(ids: readonly string[]): Promise<Reply> {
  return write(() => history.remove(ids));
}

/** Deletes the whole history, the counts beside it, the key that signs for it, and what exports have left on disk. */
export function forgetEverything(): Promise<Reply> {
  return write(() => Promise.all([history.removeAll(), forgetCounts(), forgetOwnKey(), forgetDrafts()]));
}

/** Erases what a page read out of a file before it was closed. */
export function forgetStaged(): Promise<Reply> {
  return write(() => history.forgetStaged());
}

/** Deletes what was last met longer ago than the person wants to keep it. */
export async function forgetOld(retentionDays: number | null): Promise<Reply> {
  if (retentionDays === null) return OK;
  return write(() => history.prune(daysBefore(Date.now(), retentionDays)));
}

async function write<T>(act: () => Promise<T>, replyTo: (done: T) => Reply = () => OK): Promise<Reply> {
  try {
    return replyTo(await act());
  } catch (error) {
    return notDone(storeError(error).code);
  }
}
