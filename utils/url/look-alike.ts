/**
 * Names that are written to be taken for others. After Chromium's IDN policy, shortened to what a person can
 * be told in one sentence: letters of two alphabets in one name, and names that look like a well-known one.
 */

import { withoutFinalDot } from './host';
import { decodeLabel } from './punycode';
import type { SiteOf } from './site';
import { LURE, WELL_KNOWN } from './well-known';

/** Alphabets that may stand in one label together; a label of a single script is fine by itself. */
const TOGETHER: readonly RegExp[] = [
  /^[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\d-]+$/u,
  /^[\p{Script=Latin}\p{Script=Han}\p{Script=Bopomofo}\d-]+$/u,
  /^[\p{Script=Latin}\p{Script=Han}\p{Script=Hangul}\d-]+$/u,
  ...'Cyrillic Greek Armenian Georgian Hebrew Arabic Ethiopic Devanagari Bengali Gurmukhi Gujarati Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Khmer'
    .split(' ')
    .map((script) => new RegExp(`^[\\p{Script=${script}}\\d-]+$`, 'u')),
];

/** Signs of the East Asian scripts that pass for a slash, a dot or a dash beside Latin letters. */
const LIKE_PUNCTUATION = /[ノソゾンー一丨丶丿〇ᅳㅡ]/;
const LATIN = /\p{Script=Latin}/u;

/** Whether one label keeps to one alphabet, or to those that are written together. */
export function isOneScript(label: string): boolean {
  if (LATIN.test(label) && LIKE_PUNCTUATION.test(label)) return false;
  return TOGETHER.some((pattern) => pattern.test(label));
}

/** What a letter is taken for: a plain one, then its likes that differ from it after accents are gone. */
const TAKEN_FOR: ReadonlyMap<string, string> = new Map(
  (
    'a4аɑαᴀ b8Ььвᏼʙƀ cсϲƈᴄ dԁɗđ e3еєҽɛεᴇ fƒғ g69ɡԍɢց hһհнħʜ iіıɩιӏ1lł|ɪ jјʝϳ kкκҝᴋĸ ' +
    'mмᴍ nпոηɴŋ oоοσօ0øᴏ pрρƿᴘþ qԛգɋ rгᴦʀ s5ѕꜱ t7тτŧᴛ uυսцᴜ vѵνᴠ wѡԝωшɯᴡ xхχ yуүγʏ ' +
    'z2ᴢʐ'
  )
    .split(' ')
    .flatMap(([plain = '', ...likes]) => likes.map((like) => [like, plain])),
);

/** What a name looks like at a glance; two names with the same one can be taken for each other. */
function skeletonOf(name: string): string {
  const isPlain = /^[a-z\d-]*$/.test(name);
  const bare = isPlain ? name : name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return Array.from(bare, (char) => TAKEN_FOR.get(char) ?? char)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('ci', 'd');
}

/** Whether a name of another alphabet is made of nothing but letters that look Latin (`аррӏе`). */
export function isAllTakenForLatin(label: string): boolean {
  return !LATIN.test(label) && /^[a-z\d-]*[a-z][a-z\d-]*$/.test(skeletonOf(label));
}

/** Shorter names are like too many others to be called an imitation of one. */
const MIN_NAME = 4;

const nameOf = (site: string): string => site.slice(0, site.indexOf('.'));
const SITES = new Set(WELL_KNOWN);
const NAMES = new Set(WELL_KNOWN.map(nameOf));
const BY_SKELETON = new Map(
  WELL_KNOWN.filter((site) => nameOf(site).length >= MIN_NAME).map((site) => [
    skeletonOf(nameOf(site)),
    site,
  ]),
);

/**
 * @param site a registrable domain in Unicode
 * @returns the well-known site it can be taken for, also where its dot became a dash (`zhihu-com.cn`), and where it is
 *   one word of several (`paypa1-safe.com`, `taobao-login.com`); `null` for a name that is what it looks like
 */
export function findLookAlike(site: string): string | null {
  const name = nameOf(site);
  const dotted = name.replace(/(..+)-/, '$1.');
  if (SITES.has(dotted)) return dotted;
  if (NAMES.has(name)) return null;
  for (const word of name.split('-')) {
    const looks = skeletonOf(word);
    const like = BY_SKELETON.get(looks);
    // Plain letters pass for others only where there is an `l`: nobody reads `dsco` as cisco, or `egodoc` as 360doc.
    if (like && !NAMES.has(word) && (word !== looks || like.includes('l'))) return like;
  }
  const lure = LURE.exec(site)?.[1];
  return lure ? `${lure}.com` : null;
}

/**
 * @param start what stands before a site (`taobao.com.pay.`), and of the site what comes before a dash (`taobao.com-`)
 * @returns the well-known site that stands there whole, to be read as if it were the site; its dot may be a dash
 *   (`www-taobao-com.`)
 */
export function findNameInFront(start: string): string | null {
  const words = start.split(/[.-]/);
  const sites = words.map((word, i) => `${word}.${words[i + 1]}`);
  return sites.find((site) => SITES.has(site)) ?? null;
}

/** What to be wary of in a name; texts in `locales/`, `hint.<code>`. */
export type Hint =
  /** Letters of several alphabets in one label. */
  | { hint: 'mixed-scripts' }
  /** Can be taken for a well-known site. */
  | { hint: 'looks-like'; name: string }
  /** A well-known site stands in front, as a mere subdomain. */
  | { hint: 'starts-like'; name: string };

/** @param host a canonical host (`URL.hostname`) */
export function findHint(host: string, siteOf: SiteOf): Hint | null {
  const name = withoutFinalDot(host);
  const site = siteOf(name);
  const labels = site.split('.').map((label) => decodeLabel(label) ?? label);
  const looksLike = findLookAlike(labels.join('.'));
  if (looksLike) return { hint: 'looks-like', name: looksLike };
  // Pictures alone (`🥝.tk`) are of no alphabet.
  if (labels.some((label) => /[^\0-\x7f]/.test(label) && /[\p{L}\d]/u.test(label) && !isOneScript(label)))
    return { hint: 'mixed-scripts' };
  const start = Math.max(name.length - site.length, name.lastIndexOf('-') + 1);
  const inFront = findNameInFront(name.slice(0, start));
  return inFront ? { hint: 'starts-like', name: inFront } : null;
}
