import type { Kind, Reading, ReasonCode, Rule, WordSource } from '../rules/define-platform';
import { isDanger, isHarmless } from '../rules/kinds';
import { decode, isWebAddress } from '../url/decode';
import { queryOf } from '../url/query';
import { isReadWhole, type PageTexts, sourceKey, WHOLE_PAGE } from './evidence';
import { fold, namesProblem, saidBesideAddresses, withoutAddresses, wordsCarriedBy } from './own-words';
import { quote } from './quote';
import { isMoreSerious } from './seriousness';

/** What kind of page it is, the platform's reason as a code, and its own words. */
export interface Verdict {
  kind: Kind;
  reason?: ReasonCode;
  /** The platform's words, made safe to show; for quotation only. */
  words?: string;
  /**
   * The kind is harmless, but the page can name a danger and nothing it said is known to be harmless: it was not
   * read, is silent, or speaks in words that nobody knows. Or it names a problem beside words that are known.
   */
  unsettled?: true;
}

/** A page can say a lot; so much of it is made fit to be quoted, in characters. All of it is read. */
const MAX_QUOTED = 4000;

/** Whether a page with this reading can name a danger that its address does not. */
export function canNameDanger(reading: Reading | undefined): boolean {
  return (
    reading !== undefined &&
    (reading.first === true || reading.wary === true || reading.says.some(([, kind]) => isSerious(kind)))
  );
}

/**
 * Kind and reason of a page. The platform's words decide, most serious row first; a mark (a class, a template's
 * name) makes a page more serious than its words, never less, and where they name a problem it is not asked. On a
 * read-first page nothing is concluded without the page (`unknown`); harmless words count anywhere on it, if it names
 * no problem, and words nobody knows count as a warning, whose reason the address may name. On any other page unknown
 * words count as a warning where they, or all that is read of the page, sound like a problem. A scanner whose pages were
 * seen lets pass in silence what it finds harmless, so any words of its page do.
 *
 * @param addresses the page's own and where it leads: what the page repeats of them makes it no more harmless
 * @returns `null` when the address also serves ordinary pages and nothing says that this is not one
 */
export function readKind(
  rule: Rule,
  texts: PageTexts | undefined,
  addresses: readonly string[],
): Verdict | null {
  const { reading, kind, reason, basis } = rule;
  const constant: Verdict = reason ? { kind, reason } : { kind };
  if (!reading) return (texts && isReadWhole(rule) && readCommon(texts, addresses)) || constant;
  if (!texts) return reading.only ? null : reading.first ? { kind: 'unknown' } : unread(constant, reading);
  const spoken = said(reading.words, texts);
  const words = quoteOf(spoken);
  const quoted = words && { words };
  const carried = wordsCarriedBy(addresses);
  const marks = fold(said(reading.marks ?? [], texts).join('\n'));
  const find = (text: string, fits: (kind: Kind) => boolean, repeated = '') =>
    reading.says.find(([fragment, rowKind]) => {
      const part = fold(fragment);
      return fits(rowKind) && text.includes(part) && !repeated.includes(part);
    });
  // A danger counts wherever it is said, also beside an address that says the same.
  const named = find(fold(spoken.join('\n')), isSerious) ?? find(marks, isSerious);
  const whole = said([WHOLE_PAGE], texts);
  const everywhere = saidBesideAddresses(whole.join('\n'), carried);
  const aloud = `${saidBesideAddresses(spoken.join('\n'), carried)}\n${everywhere}`;
  const isProblem = namesProblem(aloud);
  const isWary = reading.wary && isProblem;
  if (named && !(isWary && isMoreSerious({ kind: 'unknown' }, { kind: named[1] })))
    return { kind: named[1], reason: named[2], ...quoted };
  const danger = find(everywhere, kind === 'scan' ? isSerious : isDanger);
  if (danger) return { kind: danger[1], reason: danger[2], ...quoted, ...quotedFrom(whole, danger[0]) };
  const isMore = namesMore(aloud, reading);
  const harmlessIn = (places: string[]) => find(ownWords(places), isHarmless, carried);
  const inPlace = harmlessIn(spoken);
  const known = inPlace ?? (reading.first && !isMore && harmlessIn(whole));
  const marked = words === '' && find(marks, isHarmless, wordsCarriedBy(addresses.slice(0, 1)));
  if (isWary && (named || known || marked)) return { kind: 'unknown', ...quoted };
  if (known)
    return {
      ...{ kind: known[1], reason: known[2], ...(inPlace ? quoted : quotedFrom(whole, known[0])) },
      ...((isMore || !inPlace) && { unsettled: true }),
    };
  if (marked) return unread({ kind: marked[1], reason: marked[2] }, reading);
  if (reading.only) return null;
  const isOther = isProblem || (kind === 'scan' && basis === 'words' && aloud.trim());
  if (reading.first || (isOther && (isHarmless(kind) || kind === 'scan'))) {
    const query = `&${queryOf(addresses[0] ?? '')}&`;
    const byAddress = reading.addressReasons?.find(([params]) => query.includes(`&${params}&`));
    return { kind: 'warning', reason: byAddress && !isProblem ? byAddress[1] : 'unknown-block', ...quoted };
  }
  return { ...unread(constant, reading), ...quoted };
}

const ownWords = (texts: string[]): string => fold(withoutAddresses(texts.join('\n')));

const isSerious = (kind: Kind): boolean => !isHarmless(kind);

/** Whether a page names a problem beside what it is known to say. */
function namesMore(aloud: string, { says }: Reading): boolean {
  return namesProblem(says.reduce((rest, [known]) => rest.replaceAll(fold(known), ' '), aloud));
}

/**
 * What platforms say of leaving them, in words of no platform's own (QQ Mail, forum software).
 * Only in languages whose words for a problem are known as well.
 */
const LEAVING =
  /[将將在要][离離][开開]|即[将將]跳[转轉]到外部[网網]站|[将將]要[访訪][问問]|安全性未知,是否继续|(?:are|'re|be|now) leaving|about to leave|redirect notice/g;

/** Lets nobody pass, and names no problem. */
const STOPPED = /停止[访訪][问問]/;

/** A page of which no words are known: harmless where it says that one is leaving, and names no problem anywhere. */
function readCommon(texts: PageTexts, addresses: readonly string[]): Verdict | null {
  const whole = said([WHOLE_PAGE], texts);
  const text = whole.join('\n');
  const carried = wordsCarriedBy(addresses);
  const own = ownWords(whole);
  const known = own.match(LEAVING)?.find((fragment) => !carried.includes(fragment));
  if (!known || STOPPED.test(own) || namesProblem(saidBesideAddresses(text, carried))) return null;
  return { kind: 'notice', reason: 'leave-notice', ...quotedFrom(whole, known) };
}

/** The line of a page that holds a fragment, if it is one. */
function quotedFrom(texts: readonly string[], fragment: string) {
  const all = texts.flatMap((text) => text.split('\n'));
  const lines = [...all.map(withoutAddresses), ...all];
  const line = lines.find((each) => fold(each).includes(fold(fragment)));
  return line && { words: quote(line) };
}

/** A kind that does not rest on words. */
function unread(verdict: Verdict, reading: Reading): Verdict {
  return isHarmless(verdict.kind) && canNameDanger(reading) ? { ...verdict, unsettled: true } : verdict;
}

/** The words without bare addresses, fit to be quoted. */
function quoteOf(spoken: readonly string[]): string {
  const words = spoken.filter((text) => !isWebAddress(text)).join(' ');
  return quote(words.slice(0, MAX_QUOTED));
}

/** What stands there, each text once. */
function said(sources: readonly WordSource[], texts: PageTexts): string[] {
  const found = sources.flatMap((source) =>
    (texts[sourceKey(source)] ?? []).map((text) => readable(text, source)),
  );
  return [...new Set(found)];
}

function readable(text: string, { decode: decoders = [] }: WordSource): string {
  return decoders.reduce((before, decoder) => decode(before, decoder) ?? before, text);
}
