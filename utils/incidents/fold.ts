import type { SeenEvent } from './journal';
import { localDay } from './moment';
import { sha256Of } from './sha-256';

/** 128 bits, in hexadecimal. */
const KEY_LENGTH = 32;

/**
 * Meetings with the same key are one incident: same local day, platform, destination (the page where there is
 * none), kind, reason and rule, and opened directly or not: what the one showed is not what the other did. A day,
 * because then a history grouped by day shows each one where it happened, counts per week stay true, and a wall met
 * every day is a series of incidents and not one that never ends.
 */
export function foldKey(
  seen: Pick<SeenEvent, 'platform' | 'destination' | 'page' | 'kind' | 'reason' | 'rule' | 'openedDirectly'>,
  at: Parameters<typeof localDay>[0],
): string {
  const link =
    typeof seen.destination === 'string' ? seen.page.url : (seen.destination.url ?? seen.destination.host);
  const { platform, kind, reason, rule, openedDirectly } = seen;
  const meeting = [localDay(at), platform.id, link, kind, reason.code, rule.id, openedDirectly];
  // It is looked up in an index, where an address of any length costs more than all the rest of an incident.
  return sha256Of(JSON.stringify(meeting)).slice(0, KEY_LENGTH);
}

/** A meeting with the same page in the same tab counts again after this time. */
const PAGE_PAUSE_MS = 10_000;
/** So many of one platform in any minute; a page that spams interstitials fills no disk. */
const PLATFORM_LIMIT = 20;
const MINUTE_MS = 60_000;

/** The meetings of the last minute. Plain data, to be kept wherever the caller likes. */
export type RecentMeetings = readonly { ms: number; place: string; platform: string }[];

export const NO_MEETINGS: RecentMeetings = [];

/**
 * Whether a meeting may be recorded now.
 *
 * @param recent what the last call returned; at most 20 a platform
 * @param ms now, in milliseconds since 1970
 * @returns `admitted`, or which limit it ran into; and what to hand in next time
 */
export function admit(
  recent: RecentMeetings,
  { tab, url, platform }: { tab: number; url: string; platform: string },
  ms: number,
): { verdict: 'admitted' | 'same-page' | 'too-many'; recent: RecentMeetings } {
  const place = `${tab} ${url}`;
  // A clock that was put back must not lock anybody out: what lies ahead of now is forgotten as well.
  const fresh = recent.filter((meeting) => ms - meeting.ms < MINUTE_MS && meeting.ms <= ms);
  if (fresh.some((meeting) => meeting.place === place && ms - meeting.ms < PAGE_PAUSE_MS)) {
    return { verdict: 'same-page', recent: fresh };
  }
  if (fresh.filter((meeting) => meeting.platform === platform).length >= PLATFORM_LIMIT) {
    return { verdict: 'too-many', recent: fresh };
  }
  return { verdict: 'admitted', recent: [...fresh, { ms, place, platform }] };
}
