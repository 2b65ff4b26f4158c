/**
 * Addresses in a text, exactly as they are written there. Character by character and each one once, because
 * a pasted text is as long and as odd as its writer likes.
 */

export interface FoundLink {
  /** As written, without the punctuation that belongs to the sentence. */
  text: string;
  start: number;
  end: number;
  /** Written without `http://` or `https://`. */
  bare: boolean;
}

const SCHEME = /https?:\/\//gi;
/** Never part of an address in a sentence. */
const ENDS = new Set([...'"<>\\`']);
/** A browser copies these as they are behind a `?` or `#`, and encoded everywhere else. */
const ENDS_PATH = new Set([...'^{}']);
/** Punctuation that belongs to the sentence when it comes last, and brackets that open there. */
const TRAILING = new Set([...'.,;:!?\'"|([^']);
/** What makes a bare host an address: a path, a port, a query; a question or a colon is the sentence's. */
const GOES_ON = /^(?:\/|:\d|[?#][A-Za-z0-9])/;
/** What may directly follow a bracket or quotation mark that is part of the address. */
const INSIDE = /[A-Za-z0-9/?&=%#_-]/;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Scripts written without blanks: an address glued to them ends where they begin. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** What stands before a host where the scheme lost something as it was copied or typed, or is not there at all. */
const CUT_SCHEME = /(?<![\p{L}\p{N}+.:-])(?:(?:(?:t{0,2}p)?s?:)?\/\/|https?(?::\s?\/|\/)\/?)$/iu;
/** `com.example.app` names a program. */
const PACKAGE = /^(?:com|net|org)\./;
/** What ends an address in the source of a page. */
const MARKUP = /^&(?:[lg]t|quot|nbsp|#3[49]);/i;
/** Top-level domains that a bare host is believed with; those that are also file endings need a path. */
const BARE_TLDS = new Set(
  'com cn net org io tv cc me co in gov edu info xyz top vip club site app dev ly gd to gl hk tw jp kr uk de fr ru us eu link shop store online live ink fun wang mobi biz pro la it es nl at ch be br au ca ai im la'.split(
    ' ',
  ),
);
/** Behind these an encyclopedia writes the name of an article, in its own script. */
const NAMES_ARTICLE = /\/(?:wiki|item|zh(?:-[a-z]{2,4})?)\/$/i;
/** Beyond any host with a user part worth reading; a longer one is no address. */
const LONGEST_AUTHORITY = 512;
const CHINESE_TLDS = ['中国', '公司', '网络', '香港', '台湾', '台灣'];

/**
 * All addresses in `text`, in their order. Addresses with a scheme come from anywhere in the text, even glued
 * to letters; those without one only from tokens that read like a host (`b23.tv/x`, `www.example.com`).
 * @param isKnownHost hosts that are believed without a scheme even beside addresses that have one, given a path
 */
export function findLinks(text: string, isKnownHost: (host: string) => boolean): FoundLink[] {
  const withScheme: FoundLink[] = [];
  SCHEME.lastIndex = 0;
  for (let match = SCHEME.exec(text); match; match = SCHEME.exec(text)) {
    const after = match.index + match[0].length;
    // The host is looked at first: an address is scanned to its end only once, whatever surrounds it.
    if (!isHost(hostAhead(text, after))) continue;
    const end = trimmedEnd(text, match.index, endOfAddress(text, match.index, after));
    if (end <= after || !isHost(hostOf(text.slice(after, end)))) continue;
    withScheme.push({ text: text.slice(match.index, end), start: match.index, end, bare: false });
    SCHEME.lastIndex = end;
  }
  const bare = findBareLinks(text, withScheme, isKnownHost);
  return [...withScheme, ...bare].sort((a, b) => a.start - b.start);
}

/** The host of the address whose scheme ends at `after`, without what the sentence goes on with. */
function hostAhead(text: string, after: number): string {
  // With the two slashes: a word of a host may begin behind them.
  const ahead = text.slice(after - 2, after + LONGEST_AUTHORITY);
  const length = 2 + (ahead.slice(2).split(/[/?#]/, 1)[0] ?? '').length;
  const authority = ahead.slice(0, length);
  const end = endOfAddress(authority, 0, 2);
  const goesOn = end === length && length < ahead.length;
  return hostOf(authority.slice(2, goesOn ? end : trimmedEnd(authority, 0, end)));
}

function findBareLinks(
  text: string,
  taken: FoundLink[],
  isKnownHost: (host: string) => boolean,
): FoundLink[] {
  const found: FoundLink[] = [];
  const token = /[A-Za-z0-9.-]+/g;
  let next = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    while (taken[next] && match.index >= (taken[next]?.end ?? 0)) next++;
    const other = taken[next];
    if (other && match.index >= other.start) {
      token.lastIndex = other.end;
      continue;
    }
    const end = match.index + match[0].length;
    const follows = text[end] ?? '';
    const before = text[match.index - 1] ?? ' ';
    const isCut = before === '/' && CUT_SCHEME.test(text.slice(Math.max(0, match.index - 10), match.index));
    if ((!isCut && '@/_=&%'.includes(before)) || follows === '@') continue;
    const host = text.slice(match.index, trimmedEnd(text, match.index, end));
    const goesOn = host.length === match[0].length && GOES_ON.test(text.slice(end, end + 2));
    if (!isBareHost(host, goesOn)) continue;
    const stop = goesOn
      ? trimmedEnd(text, match.index, endOfAddress(text, match.index, end))
      : match.index + host.length;
    const link = text.slice(match.index, stop);
    token.lastIndex = Math.max(end, stop);
    if (taken.length > 0 && !(isKnownHost(host.toLowerCase()) && link.includes('/'))) continue;
    found.push({ text: link, start: match.index, end: match.index + link.length, bare: true });
  }
  return found;
}

/** Where the address that starts at `start` ends; scanning begins at `from`, behind the scheme. */
function endOfAddress(text: string, start: number, from: number): number {
  let part: 'host' | 'path' | 'rest' = 'host';
  let round = 0;
  let square = 0;
  let curly = 0;
  let opened = from;
  let inWord = false;
  let index = from;
  while (index < text.length) {
    const char = String.fromCodePoint(text.codePointAt(index) ?? 0);
    const before = text[index - 1] ?? '';
    if (char <= ' ' || ENDS.has(char) || (part !== 'rest' && ENDS_PATH.has(char))) break;
    if (char < '\x7f') {
      const after = text[index + 1] ?? ' ';
      const closes = char === "'" || (char === ')' && round === 0);
      if (closes && !INSIDE.test(after)) break;
      // In a forum's source: `[url=…]words[/url]`.
      if ((char === ']' && square === 0) || (char === '[' && after === '/')) break;
      if (char === '&' && MARKUP.test(text.slice(index, index + 6))) break;
      // What brackets hold ends with them (`\\url{https://…}`); a caret begins a value (`=^GSPC`), or a smile (`^_^`).
      if ((char === '}' && curly === 0) || (char === '^' && before !== '=' && before !== ',')) break;
      if ((char === 'h' || char === 'H') && index > from && startsAnother(text, index, before)) break;
      if (char === '(') round++;
      else if (char === ')') round--;
      else if (char === '[') square++;
      else if (char === ']') square--;
      else if (char === '}') curly--;
      else if (char === '{' && curly++ === 0) opened = index;
      if (part === 'host' && char === '/') part = 'path';
      else if (char === '?' || char === '#') part = 'rest';
      // `.com` ends a Chinese host, whatever is glued to it.
      if ('/?&#='.includes(char) || (part === 'host' && before === '.')) inWord = false;
    } else if (UNSPACED.test(char)) {
      inWord = inWord || mayBeginWord(text, start, index, before, part);
      if (!inWord) break;
    } else if (char > '\u1fff' || !LETTER.test(char)) {
      break;
    }
    index += char.length;
  }
  return curly > 0 ? opened : index;
}

/** A second address begins here: after a list's separator, or glued on. Nested ones follow `/`, `=` or `?`. */
function startsAnother(text: string, index: number, before: string): boolean {
  const ahead = text.slice(index, index + 8).toLowerCase();
  if (!ahead.startsWith('http://') && ahead !== 'https://') return false;
  return !'/=?&#%:@'.includes(before);
}

/** Chinese, Japanese or Korean belongs to an address only where a word is due, else it is the sentence. */
function mayBeginWord(text: string, start: number, index: number, before: string, part: string): boolean {
  if (part === 'rest') return before === '=';
  if (part === 'path') {
    return NAMES_ARTICLE.test(text.slice(Math.max(start, index - 9), index));
  }
  if (before !== '/' && before !== '.') return false;
  let end = index;
  while (end < text.length && end - index < 63 && UNSPACED.test(text[end] ?? '')) end++;
  return text[end] === '.' || CHINESE_TLDS.includes(text.slice(index, end));
}

/** Takes the sentence's punctuation off the end, and brackets without their other one inside the address. */
function trimmedEnd(text: string, start: number, end: number): number {
  const balance = { ')': 0, ']': 0 };
  for (let index = start; index < end; index++) {
    const char = text[index];
    if (char === '(') balance[')']--;
    else if (char === '[') balance[']']--;
    else if (char === ')' || char === ']') balance[char]++;
  }
  const around = text[start - 1] ?? '';
  const emphasis = around !== '' && '*_~'.includes(around) ? around : '';
  let last = end;
  while (last > start) {
    const char = text[last - 1] ?? '';
    if (char === ')' || char === ']') {
      if (balance[char] <= 0) break;
      balance[char]--;
    } else if (!TRAILING.has(char) && char !== emphasis) break;
    last--;
  }
  return last;
}

/**
 * The host of an address without its scheme, lower-cased: no user part, no port.
 * Only the authority is looked at: an `@` further on is part of the address.
 */
export function hostOf(address: string): string {
  const authority = address.split(/[/?#]/, 1)[0] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const end = host.indexOf(':', host.startsWith('[') ? host.indexOf(']') : 0);
  return (end < 0 ? host : host.slice(0, end)).toLowerCase();
}

function isHost(host: string): boolean {
  if (host.startsWith('[')) return host.endsWith(']');
  const labels = host.split('.');
  return labels.length > 1 && labels.every((label) => label.length > 0 && label.length <= 63);
}

function isBareHost(written: string, goesOn: boolean): boolean {
  const host = written.toLowerCase();
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  if (!isHost(host) || labels.some((label) => label.startsWith('-') || label.endsWith('-'))) return false;
  if (host.startsWith('www.')) return labels.length > 2 && /^[a-z]{2,24}$/.test(last);
  if (!BARE_TLDS.has(last)) return false;
  // "ASP.NET" and "3.in" are words; a host that comes alone is written small and has a letter in its name.
  return goesOn || (written === host && /[a-z]/.test(labels.at(-2) ?? '') && !PACKAGE.test(host));
}
