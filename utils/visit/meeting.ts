import { saysMore } from '../unwrap/seriousness';
import type { Met } from '../unwrap/unwrap';
import { isSamePage } from '../url/same-page';
import { isSoonAgain, type Visit } from './visit';

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

/** Whether it is the same page as a moment ago, at least: it was loaded again. */
export function isLoadedAgain(visit: Visit, { url }: Speaking, now: number): boolean {
  return !visit.openedDirectly && visit.incident !== null && isSoonAgain(visit, url, now);
}

/** What a meeting is taken for once its page was read again: a page that has named a danger does not unsay it. */
export function readAgain(before: Met, { url, met }: Speaking): Met {
  if (met && saysMore(met, before)) return met;
  return before.url === url ? before : { ...before, url };
}
