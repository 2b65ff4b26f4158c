import { saysMore } from '../unwrap/seriousness';
import type { Met } from '../unwrap/unwrap';
import { isSamePage } from '../url/same-page';
import type { Visit } from './visit';

/** A page as it speaks now: its address, its document, and what is found of it, if anything is. */
export interface Speaking {
  url: string;
  document: number;
  met: Met | null;
}

/**
 * Whether a page that speaks is the one of this visit, whatever it has made of its own address since: the same document
 * at the same address, or with the same destination by the same rule; where that is not known yet, only the fragment of
 * the address may be another.
 */
export function isSameMeeting(visit: Visit, { url, document, met }: Speaking): boolean {
  if (visit.openedDirectly || visit.document !== document) return false;
  if (visit.met.url === url) return true;
  if (visit.met.rule !== met?.rule) return false;
  if (visit.met.outcome === 'unwrapped' && met.outcome === 'unwrapped')
    return visit.met.destination === met.destination;
  return isSamePage(visit.met.url, url);
}

/** The same page again so soon is the same meeting: a reload, or a question asked twice; in milliseconds. */
const SAME_MEETING_MS = 10_000;

/**
 * Whether it is the same page as a moment ago, at least: it was loaded again.
 *
 * @param now in milliseconds since 1970; a clock that was put back makes it another meeting
 */
export function isLoadedAgain({ met, at, openedDirectly }: Visit, { url }: Speaking, now: number): boolean {
  return !openedDirectly && met.url === url && now >= at && now - at < SAME_MEETING_MS;
}

/**
 * What a meeting is taken for once its page was read again: a page that has named a danger does not unsay it.
 *
 * @param isUnread it is there again, as out of the browser's memory, and has yet to be read: what it was read as holds, but
 * not for another address
 */
export function readAgain(before: Met, { url, met }: Speaking, isUnread?: boolean): Met {
  if (met && !(isUnread && isSamePage(before.url, url)) && saysMore(met, before)) return met;
  return before.url === url ? before : { ...before, url };
}
