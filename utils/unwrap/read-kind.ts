import type { Kind, ReasonCode, Rule, WordSource } from '../rules/define-platform';
import { decode, isWebAddress } from '../url/decode';
import { sourceKey, type Texts } from './evidence';
import { quote } from './quote';

/** What kind of page it is, the platform's reason as a code, and its own words. */
export interface Verdict {
  kind: Kind;
  reason?: ReasonCode;
  /** The platform's words, made safe to show; for quotation only. */
  words?: string;
}

/** A page can say a lot; this much of it is looked at for fragments, in characters. */
const MAX_READ = 4000;

const HARMLESS: ReadonlySet<Kind> = new Set(['notice', 'preview', 'wall']);

/**
 * Kind and reason of a page. The platform's words decide, most serious row first; a mark (a class, a
 * template name) can make a page more serious than its words, never less: an unknown sentence under a
 * harmless mark stays unknown. On a read-first page nothing is concluded without the page (`unknown`), and
 * words nobody knows count as a warning.
 *
 * @returns `null` when the address also serves ordinary pages and nothing says that this is not one
 */
export function readKind({ reading, kind, reason }: Rule, texts: Texts | undefined): Verdict | null {
  const constant: Verdict = reason ? { kind, reason } : { kind };
  if (!reading) return constant;
  if (!texts && reading.only) return null;
  if (!texts) return reading.first ? { kind: 'unknown' } : constant;
  const words = quote(said(reading.words, texts));
  const spoken = fold(said(reading.words, texts));
  const marked = fold(said(reading.marks ?? [], texts));
  const quoted = words === '' ? {} : { words };
  for (const [fragment, rowKind, rowReason] of reading.says) {
    const part = fold(fragment);
    if (spoken.includes(part)) return { kind: rowKind, reason: rowReason, ...quoted };
    const mayMark = !HARMLESS.has(rowKind) || spoken === '' || knows(reading.says, spoken);
    if (marked.includes(part) && mayMark) return { kind: rowKind, reason: rowReason, ...quoted };
  }
  if (reading.only) return null;
  return reading.first ? { kind: 'warning', reason: 'unknown-block', ...quoted } : { ...constant, ...quoted };
}

function knows(says: NonNullable<Rule['reading']>['says'], spoken: string): boolean {
  return says.some(([fragment]) => spoken.includes(fold(fragment)));
}

/** What stands there, each text once. An address that the page shows is not among its words. */
function said(sources: readonly WordSource[], texts: Texts): string {
  const found = sources.flatMap((source) =>
    (texts[sourceKey(source)] ?? []).map((text) => readable(text, source)),
  );
  return [...new Set(found)]
    .filter((text) => !isWebAddress(text))
    .join(' ')
    .slice(0, MAX_READ);
}

function readable(text: string, { decode: decoders = [] }: WordSource): string {
  return decoders.reduce((before, decoder) => decode(before, decoder) ?? before, text);
}

/** Case, blanks and the shape of apostrophes do not matter for recognising a sentence. */
function fold(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase();
}
