import type { Kind, Reading, ReasonCode, Rule, Saying, WordSource } from '../rules/define-platform';
import { decode, isWebAddress } from '../url/decode';
import { sourceKey, type Texts } from './evidence';
import { fold, namesProblem, withoutAddresses, wordsCarriedBy } from './own-words';
import { quote } from './quote';

/** What kind of page it is, the platform's reason as a code, and its own words. */
export interface Verdict {
  kind: Kind;
  reason?: ReasonCode;
  /** The platform's words, made safe to show; for quotation only. */
  words?: string;
  /**
   * The kind is harmless, but the page can name a danger and nothing it said is known to be harmless: it was not
   * read, is silent, or speaks in words that nobody knows.
   */
  unsettled?: true;
}

/** A page can say a lot; so much of it is made fit to be quoted, in characters. All of it is read. */
const MAX_QUOTED = 4000;

const HARMLESS: ReadonlySet<Kind> = new Set(['notice', 'preview', 'wall']);
const UNKNOWN_WORDS: Verdict = { kind: 'warning', reason: 'unknown-block' };

/** Whether the words of a page that is read so can name a danger that its address does not. */
export function canNameDanger(reading: Reading | undefined): boolean {
  return reading !== undefined && (reading.first === true || reading.says.some(isSerious));
}

/**
 * Kind and reason of a page. The platform's words decide, most serious row first; a mark (a class, a template's
 * name) makes a page more serious than its words, never less, and where they name a problem it is not asked. On a
 * read-first page nothing is concluded without the page (`unknown`), and words nobody knows count as a warning; on
 * any other they do where they sound like a problem.
 *
 * @param addresses the page's own and where it leads: what the page repeats of them makes it no more harmless
 * @returns `null` when the address also serves ordinary pages and nothing says that this is not one
 */
export function readKind(
  { reading, kind, reason }: Rule,
  texts: Texts | undefined,
  addresses: readonly string[],
): Verdict | null {
  const constant: Verdict = reason ? { kind, reason } : { kind };
  if (!reading) return constant;
  if (!texts) return reading.only ? null : reading.first ? { kind: 'unknown' } : unread(constant, reading);
  const spoken = said(reading.words, texts);
  const words = quote(
    spoken
      .filter((text) => !isWebAddress(text))
      .join(' ')
      .slice(0, MAX_QUOTED),
  );
  const quoted = words === '' ? {} : { words };
  const row = findRow(reading, spoken, words === '', texts, addresses);
  if (row) {
    const [, rowKind, rowReason] = row.saying;
    const verdict = { kind: rowKind, reason: rowReason, ...quoted };
    return row.by === 'mark' ? unread(verdict, reading) : verdict;
  }
  if (reading.only) return null;
  const isProblem = HARMLESS.has(kind) && namesProblem(withoutAddresses(fold(spoken.join('\n'))));
  return reading.first || isProblem
    ? { ...UNKNOWN_WORDS, ...quoted }
    : { ...unread(constant, reading), ...quoted };
}

/** A harmless kind that does not rest on words. */
function unread(verdict: Verdict, reading: Reading): Verdict {
  return HARMLESS.has(verdict.kind) && canNameDanger(reading) ? { ...verdict, unsettled: true } : verdict;
}

/** The row that decides, and whether words or a mark say it. */
function findRow(
  { says, marks: markSources = [] }: Reading,
  spoken: readonly string[],
  isSilent: boolean,
  texts: Texts,
  addresses: readonly string[],
): { saying: Saying; by: 'words' | 'mark' } | null {
  const all = fold(spoken.join('\n'));
  const own = withoutAddresses(all);
  const byWords = says.find((saying) => {
    const part = fold(saying[0]);
    if (isSerious(saying)) return all.includes(part);
    return own.includes(part) && !wordsCarriedBy(addresses).includes(part);
  });
  if (byWords && isSerious(byWords)) return { saying: byWords, by: 'words' };
  const marks = fold(said(markSources, texts).join('\n'));
  const byMark = says.find((saying) => {
    const part = fold(saying[0]);
    if (!marks.includes(part)) return false;
    return isSerious(saying) || (isSilent && !wordsCarriedBy(addresses.slice(0, 1)).includes(part));
  });
  if (byMark && (isSerious(byMark) || !byWords)) return { saying: byMark, by: 'mark' };
  return byWords ? { saying: byWords, by: 'words' } : null;
}

function isSerious([, kind]: Saying): boolean {
  return !HARMLESS.has(kind);
}

/** What stands there, each text once. */
function said(sources: readonly WordSource[], texts: Texts): string[] {
  const found = sources.flatMap((source) =>
    (texts[sourceKey(source)] ?? []).map((text) => readable(text, source)),
  );
  return [...new Set(found)];
}

function readable(text: string, { decode: decoders = [] }: WordSource): string {
  return decoders.reduce((before, decoder) => decode(before, decoder) ?? before, text);
}
