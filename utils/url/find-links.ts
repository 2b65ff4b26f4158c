import { endOfAddress, trimmedEnd } from './end-of-address';

export interface WrittenLink {
  /** Exactly as written, without the punctuation that belongs to the sentence. */
  text: string;
  start: number;
  end: number;
  /** Written without `http://` or `https://`. */
  bare: boolean;
}

const SCHEME = /https?:\/\//gi;
/** What makes a bare host an address: a path, a port, a query; a question or a colon is the sentence's. */
const GOES_ON = /^(?:\/|:\d|[?#][A-Za-z0-9])/;
/** What stands before a host where the scheme lost something as it was copied or typed, or is not there at all. */
const CUT_SCHEME = /(?<![\p{L}\p{N}+.:-])(?:(?:(?:t{0,2}p)?s?:)?\/\/|https?(?::\s?\/|\/)\/?)$/iu;
/** `com.example.app` names a program. */
const PACKAGE = /^(?:com|net|org)\./;
/** Top-level domains that a bare host is believed with; those that are also file endings need a path. */
const BARE_TLDS = new Set(
  'com cn net org io tv cc me co in gov edu info xyz top vip club site app dev ly gd to gl hk tw jp kr uk de fr ru us eu link shop store online live ink fun wang mobi biz pro la it es nl at ch be br au ca ai im la'.split(
    ' ',
  ),
);
/** Beyond any host with a user part worth reading; a longer one is no address. */
const LONGEST_AUTHORITY = 512;

/**
 * All addresses in `text`, in their order. Addresses with a scheme come from anywhere in the text, even glued
 * to letters; those without one only from tokens that read like a host (`b23.tv/x`, `www.example.com`).
 * @param isKnownHost hosts that are believed without a scheme even beside addresses that have one, given a path
 */
export function findLinks(text: string, isKnownHost: (host: string) => boolean): WrittenLink[] {
  const withScheme: WrittenLink[] = [];
  for (let match = SCHEME.exec(text); match; match = SCHEME.exec(text)) {
    const after = match.index + match[0].length;
    // The host is looked at first: an address is scanned to its end only once, whatever surrounds it.
    if (!isHost(hostAhead(text, after))) continue;
    const end = trimmedEnd(text, match.index, endOfAddress(text, match.index, after));
    if (!isHost(hostOf(text.slice(after, end)))) continue;
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
  taken: WrittenLink[],
  isKnownHost: (host: string) => boolean,
): WrittenLink[] {
  const found: WrittenLink[] = [];
  const token = /[A-Za-z0-9.-]+/g;
  let next = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next++;
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

/**
 * The host of an address without its scheme, lower-cased: no user part, no port.
 * Only the authority is looked at: an `@` further on is part of the address.
 */
export function hostOf(address: string): string {
  const authority = address.split(/[/?#]/, 1)[0] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const end = host.indexOf(':', host.indexOf(']'));
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
