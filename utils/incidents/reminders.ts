/**
 * A complaint that was sent about an incident, and the two terms that then run. It is kept as a tag, so that it is
 * journalled, exported and imported like every other word of the person's.
 *
 * Working days are Monday to Friday: China's public holidays and the weekends worked in their place are announced
 * year by year and are not known here, so a term may end some days earlier or later. Whoever shows one says so.
 */
import { dayLater } from './moment';

const TAG = /^complaint-sent:(20\d\d-\d\d-\d\d)$/;
/** Between these, as texts are sorted, lie the tags of complaints. */
export const COMPLAINT_TAGS = ['complaint-sent:', 'complaint-sent;'] as const;

/** So many tags an incident has at most, that of a complaint included. */
export const MAX_TAGS = 20;
/** So many characters a tag has at most. */
export const MAX_TAG = 50;

const WORKING_DAYS = 10;
const DAYS = 15;

/** The terms, as local days (`2026-11-20`). */
export interface Clocks {
  sent: string;
  /** The tenth working day after it: by then, as published, a company has to deal with a complaint. */
  answerBy: string;
  /** The fifteenth day after it: without an answer until then an appeal may be made. */
  appealAfter: string;
}

/** Which term has run out: none, that of the company, or both. */
export type Term = 'running' | 'answer-late' | 'appeal-open';

/** @returns `null` where no complaint is waiting; of several, the last one counts */
export function clocksOf(tags: readonly string[]): Clocks | null {
  const sent = tags
    .flatMap((tag) => daySent(tag) ?? [])
    .sort()
    .at(-1);
  if (sent === undefined) return null;
  return { sent, answerBy: afterWorkingDays(sent, WORKING_DAYS), appealAfter: dayLater(sent, DAYS) };
}

/** @param today the local day */
export function termOf({ answerBy, appealAfter }: Clocks, today: string): Term {
  if (today > appealAfter) return 'appeal-open';
  return today > answerBy ? 'answer-late' : 'running';
}

/** The tags without a complaint's: those the person wrote. */
export function ownTags(tags: readonly string[]): string[] {
  return tags.filter((tag) => daySent(tag) === null);
}

/** The tags with a complaint sent on that day in place of any other; `null` ends the clocks. They may be one too many. */
export function withComplaint(tags: readonly string[], sent: string | null): string[] {
  return sent === null ? ownTags(tags) : [`complaint-sent:${sent}`, ...ownTags(tags)];
}

/** How many complaints wait for an answer, how many of them past a term, and the next day on which one ends. */
export interface Waiting {
  count: number;
  late: number;
  next: string | null;
}

/** @param today the local day */
export function waitingOf(tagged: Iterable<{ tags: readonly string[] }>, today: string): Waiting {
  const waiting: Waiting = { count: 0, late: 0, next: null };
  for (const { tags } of tagged) {
    const clocks = tags.length === 0 ? null : clocksOf(tags);
    if (!clocks) continue;
    waiting.count++;
    if (termOf(clocks, today) !== 'running') waiting.late++;
    // Ten working days are over before fifteen days, whenever they begin.
    const next = [clocks.answerBy, clocks.appealAfter].find((day) => day >= today);
    if (next && (!waiting.next || next < waiting.next)) waiting.next = next;
  }
  return waiting;
}

/** Whether a complaint waits for an answer. */
export function isWaiting(tags: readonly string[]): boolean {
  return tags.some((tag) => daySent(tag) !== null);
}

function daySent(tag: string): string | null {
  const day = TAG.exec(tag)?.[1] ?? '';
  // There is no 31st of February, whatever a parser makes of it.
  return !Number.isNaN(Date.parse(day)) && dayLater(day, 0) === day ? day : null;
}

function afterWorkingDays(sent: string, days: number): string {
  let day = sent;
  for (let left = days; left > 0; ) {
    day = dayLater(day, 1);
    // Neither Sunday, which is 0, nor Saturday.
    if (new Date(day).getUTCDay() % 6 > 0) left--;
  }
  return day;
}
