import { canonicalJson } from '../canonical-json';
import { type Keep, redactForExport } from '../export-copy';
import { type Incident, SCHEMA } from '../incident';
import type { Entry } from '../journal';

/** An incident and its part of the journal: all there is to know of it. */
export interface Kept {
  incident: Incident;
  /** Sorted by chain and seq. */
  entries: readonly Entry[];
}

/** Under the 65,536 bytes an import takes. */
const MAX_BYTES = 60_000;

/**
 * The history as JSON Lines, one incident a line, one string a line. Lossless: each line holds its part of the
 * journal too, so that an import can check it and go on with it. A line that would grow too long goes on in
 * further ones (`part`).
 *
 * @param shared a copy for others: without secrets, or sites only, and without the journal, which would tell them
 */
export async function* exportJsonLines(kept: AsyncIterable<Kept>, shared?: Keep): AsyncGenerator<string> {
  for await (const { incident, entries } of kept) {
    if (shared) yield lineOf(redactForExport(incident, shared));
    else yield* linesOf(incident, entries);
  }
}

function* linesOf(incident: Incident, entries: readonly Entry[]): Generator<string> {
  const whole = lineOf({ ...incident, journal: entries });
  // No character takes more than three bytes; nearly every incident is far from the end of its line.
  if (whole.length * 3 <= MAX_BYTES) return yield whole;
  let part = 1;
  let head: object = incident;
  let journal: Entry[] = [];
  let room = MAX_BYTES - bytesOf(head);
  for (const entry of entries) {
    const size = bytesOf(entry);
    if (size > room && journal.length > 0) {
      yield lineOf({ ...head, journal });
      part++;
      head = { id: incident.id, part };
      journal = [];
      room = MAX_BYTES - bytesOf(head);
    }
    journal.push(entry);
    room -= size;
  }
  yield lineOf({ ...head, journal });
}

/** The schema first, for readers; everything else in canonical order, so that equal histories are equal files. */
function lineOf(record: object): string {
  return `{"schema":${JSON.stringify(SCHEMA)},${canonicalJson(record).slice(1)}\n`;
}

function bytesOf(record: object): number {
  return new TextEncoder().encode(canonicalJson(record)).length + 1;
}
