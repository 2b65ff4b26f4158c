/** Addresses that a page's own address carries: in its query, fragment and path, in every usual encoding. */

import { decode } from '../url/decode';
import { findLinks } from '../url/find-links';
import { decodePercent } from '../url/percent';

interface CarriedAddress {
  text: string;
  where: 'query' | 'fragment' | 'path';
  /** The parameter's name, lower-cased, letters and digits only; empty where there is none. */
  name: string;
  /** It came without a scheme: `https://` was put in front. */
  schemeless: boolean;
}

const MAX_PIECES = 60;
const MAX_PIECE = 16_384;

/** @returns every text in the address that reads like another address, not yet through the gate */
export function findCarriedAddresses(page: URL): CarriedAddress[] {
  const found: CarriedAddress[] = [];
  const add = (where: CarriedAddress['where'], name: string, raw: string): void => {
    const named = name.toLowerCase().replace(/[^a-z0-9]/g, '');
    for (const { text, schemeless } of readings(raw.slice(0, MAX_PIECE), named !== '')) {
      found.push({ text, where, name: named, schemeless });
    }
  };
  for (const [where, raw] of [
    ['query', page.search.slice(1)],
    ['fragment', page.hash.slice(1)],
  ] as const) {
    add(where, '', raw);
    const start = where === 'fragment' ? raw.indexOf('?') + 1 : 0;
    for (const [name, value] of pairsOf(raw.slice(start))) add(where, name, value);
  }
  for (const piece of pathPieces(page)) add('path', '', piece);
  return found;
}

/** Names and raw values. An address that was put in without encoding keeps what follows its own `?`. */
function pairsOf(given: string): [name: string, value: string][] {
  const pairs: [string, string][] = [];
  // Simple Machines parts its parameters by semicolons.
  const query = /^[\w.-]+=[\w.-]*;[\w-]+=/.test(given) ? given.replace(/;(?=[\w-]+=)/g, '&') : given;
  let at = 0;
  while (at < query.length && pairs.length < MAX_PIECES) {
    const end = query.indexOf('&', at);
    const pair = query.slice(at, end < 0 ? query.length : end);
    const equals = pair.indexOf('=');
    if (equals > 0) {
      const value = pair.slice(equals + 1);
      // Ambiguous: what follows may be the address's own parameters or the page's. The longer one comes first.
      if (end >= 0 && /^https?:\/\/[^?]*\?/i.test(value)) {
        pairs.push([pair.slice(0, equals), query.slice(at + equals + 1)]);
      }
      pairs.push([pair.slice(0, equals), value]);
    }
    if (end < 0) break;
    at = end + 1;
  }
  return pairs;
}

function pathPieces(page: URL): string[] {
  const pieces = page.pathname
    .split('/')
    .slice(1, MAX_PIECES)
    .filter((piece) => piece.length > 7);
  // `/external/https://example.com/a?b`: from there on all of it, the query too. Servers fold the double slash.
  const inside = /\/(https?):\/{1,2}(?=[^/])/i.exec(page.pathname);
  if (!inside) return pieces;
  const rest = page.pathname.slice(inside.index + inside[0].length) + page.search;
  return [`${inside[1]}://${rest}`, ...pieces];
}

/** What a raw value can mean: itself, decoded up to three times, base64, `_3A_2F`, JSON with an address in it. */
function readings(raw: string, named: boolean): { text: string; schemeless: boolean }[] {
  const texts: string[] = [];
  let text = raw;
  for (let round = 0; round < 4; round++) {
    texts.push(text);
    text = decodePercent(text);
  }
  if (/_3a_2f/i.test(raw)) texts.push(decode(raw, 'underscore-hex') ?? '');
  const plain = texts.at(-1) ?? raw;
  const addresses = new Set<string>();
  for (const reading of texts) if (isAddress(reading)) addresses.add(reading);
  // Encoded twice by mistake: the host is only readable in the last reading; before that it is no address.
  if (addresses.size > 0) return [...addresses].map((address) => ({ text: address, schemeless: false }));
  const fromBase64 = decode(plain.replaceAll('.', '='), 'base64');
  for (const reading of fromBase64 ? [fromBase64, decodePercent(fromBase64)] : []) {
    if (isAddress(reading.trim())) return [{ text: reading.trim(), schemeless: false }];
  }
  const data = [plain, fromBase64].find((reading) => reading?.trimStart().startsWith('{'));
  if (data)
    return findLinks(data.replaceAll('\\/', '/'), () => false).map(({ text }) => ({
      text,
      schemeless: false,
    }));
  if (plain.startsWith('//')) return [{ text: `https:${plain}`, schemeless: true }];
  const completed = named ? decode(plain, 'prepend-https') : null;
  return completed !== null && isAddress(completed) && isNamed(completed)
    ? [{ text: completed, schemeless: true }]
    : [];
}

/** With a host that reads like one: no blanks, no `+` (a search for an address and more words). */
const isAddress = (text: string): boolean => /^https?:\/\/[^\s/?#+]+(?:[/?#]|$)/i.test(text);

/** The last label of a completed host is a name, not a number or a file ending like `html`. */
function isNamed(address: string): boolean {
  const host = address.slice(8).split(/[/?#:]/, 1)[0] ?? '';
  const last = host.slice(host.lastIndexOf('.') + 1).toLowerCase();
  return (
    /^[a-z]{2,24}$/.test(last) &&
    !/^(html?|php|aspx?|jsp|js|css|png|jpe?g|gif|svg|pdf|zip|txt|xml|json|md)$/.test(last)
  );
}
