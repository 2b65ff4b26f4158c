import { isRecord } from '../../is-record';
import { isSameJson } from '../canonical-json';
import { SCHEMA } from '../incident';
import { type Entry, faultOf } from '../journal';
import { project, projectByChain } from '../project';
import { type FurtherLine, type IncidentLine, incidentLines } from '../schema';
import { type CheckUrl, checkEntries, checkIncident, type Wrong } from './check-facts';
import { readLines } from './lines';
import { createPlaces, type Misplaced } from './places';
import { type JsonRefusal, parseUntrusted } from './untrusted-json';

/** Why a line is refused. Texts for people: `locales/`, `import.<code>`. */
export type LineRefusal =
  | JsonRefusal
  | Misplaced
  | 'too-long'
  | 'too-large'
  | 'unknown-version'
  | 'not-an-incident'
  | Wrong['refused']
  /** More of a journal, but not of the incident before it. */
  | 'out-of-place'
  /** An entry is not what its hash says. */
  | 'changed'
  /** The incident is not what its journal says. */
  | 'contradicts-journal';

/** One incident of a file, or why a line of it is refused, and where in it. */
export type ReadIncident =
  | { line: number; entries: Entry[] }
  | { line: number; refused: LineRefusal; where?: string };

const MAX_LINE_BYTES = 65_536;
const MAX_DEPTH = 8;
const MAX_FILE_LENGTH = 1_000_000_000;
/** More entries of one incident than a day can hold at one every 10 s. */
const MAX_ENTRIES = 10_000;

interface Pending {
  line: number;
  incident: IncidentLine;
  entries: Entry[];
  parts: number;
}

/**
 * Reads a history that somebody else may have written, line by line; memory stays that of one incident and of the
 * numbers of all entries. Nothing is believed: size, depth, keys, version, shape, dates and addresses are checked, every
 * hash is computed again, every entry must follow the one before it, and the incident must be what its own journal says.
 *
 * @param chunks the file as text, in pieces
 */
export async function* readJsonLines(
  chunks: AsyncIterable<string>,
  checkUrl: CheckUrl,
): AsyncGenerator<ReadIncident> {
  const places = createPlaces();
  let pending: Pending | null = null;
  let length = 0;
  for await (const { number: line, text } of readLines(chunks, MAX_LINE_BYTES)) {
    length += text?.length ?? MAX_LINE_BYTES;
    if (length > MAX_FILE_LENGTH) return yield { line, refused: 'too-large' };
    if (text !== null && text.replace(/^\uFEFF/, '').trim() === '') continue;
    const read = readLine(line, text, checkUrl);
    if ('further' in read && pending && continues(pending, read.further)) {
      pending.entries.push(...entriesOf(read.further.journal));
      pending.parts++;
      continue;
    }
    if (pending) yield complete(pending, places);
    pending = null;
    if ('further' in read) yield { line, refused: 'out-of-place' };
    else if ('refused' in read) yield { line, ...read };
    else pending = { line, incident: read.incident, entries: read.entries, parts: 1 };
  }
  if (pending) yield complete(pending, places);
}

type Refused = { refused: LineRefusal; where?: string };

function readLine(
  line: number,
  text: string | null,
  checkUrl: CheckUrl,
): Refused | { incident: IncidentLine; entries: Entry[] } | { further: FurtherLine } {
  if (text === null) return { refused: 'too-long' };
  const json = parseUntrusted(line === 1 ? text.replace(/^\uFEFF/, '') : text, MAX_DEPTH);
  if ('refused' in json) return json;
  if (!isRecord(json.value) || json.value.schema !== SCHEMA)
    return { refused: 'unknown-version', where: 'schema' };
  const parsed = incidentLines.safeParse(json.value);
  if (!parsed.success) return { refused: 'not-an-incident' };
  // The schema only looks at it; what was read itself keeps the order of its members, which hashing is quicker with.
  const checked = json.value as typeof parsed.data;
  const entries = entriesOf(checked.journal ?? []);
  const refused =
    'part' in checked ? checkEntries(entries, checkUrl) : checkIncident(checked, entries, checkUrl);
  if (refused) return refused;
  return 'part' in checked ? { further: checked } : { incident: checked, entries };
}

/** zod's optional members may be `undefined`; ours are absent then. JSON cannot tell them apart. */
function entriesOf(journal: readonly unknown[]): Entry[] {
  return journal as Entry[];
}

function continues(pending: Pending, { id, part, journal }: FurtherLine): boolean {
  return (
    pending.incident.id === id &&
    part === pending.parts + 1 &&
    pending.entries.length + journal.length <= MAX_ENTRIES
  );
}

function complete(
  { line, incident: claimed, entries }: Pending,
  places: ReturnType<typeof createPlaces>,
): ReadIncident {
  const { schema: _, journal: __, ...incident } = claimed;
  const isItsOwn = entries.every(({ sealed }) => sealed?.incident === incident.id);
  // A page that went on talking was read again where it was met, and nowhere else.
  const readings = entries.filter(({ sealed }) => sealed?.event.type === 'seen');
  const isOneMeeting = readings.every(({ chain }) => chain === readings[0]?.chain);
  if (!isItsOwn || !isOneMeeting || !isSorted(entries)) {
    return { line, refused: 'contradicts-journal', where: 'journal' };
  }
  for (const entry of entries) {
    if (faultOf(entry)) return { line, refused: 'changed', where: `journal ${entry.chain} ${entry.seq}` };
  }
  const misplaced = places.take(incident.id, entries);
  if (misplaced) return { line, ...misplaced };
  return isSameJson(project(entries), incident) || isSameJson(projectByChain(entries), incident)
    ? { line, entries }
    : { line, refused: 'contradicts-journal' };
}

function isSorted(entries: readonly Entry[]): boolean {
  return entries.every(({ chain, seq }, i) => {
    const before = entries[i - 1];
    return !before || before.chain < chain || (before.chain === chain && before.seq < seq);
  });
}
