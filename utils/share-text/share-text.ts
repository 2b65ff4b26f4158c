/** What a pasted share text holds: links, the passcodes beside them, and codes that only an app can open. */

import { findShortLinkHost, shortLinkHosts } from '../resolve/short-links';
import { findLinks, hostOf, type WrittenLink } from '../url/find-links';
import { type CodeApp, findCodes } from './codes';
import { carriesPasscode, findPasscodes, withPasscode } from './passcodes';
import { findApp, findDrive } from './share-hosts';

/**
 * A code without its delimiters. `app`: only the app can open it; no platform where several write such a code.
 * `passcode`: a drive asks for it after its link was opened.
 */
export type ShareCode = { code: string } & (
  | { use: 'app'; platform: CodeApp | null }
  | { use: 'passcode'; platform: string }
);

interface ShareText {
  /** As written: the likeliest first, then the others as the text has them; a Baidu drive's code is added as `pwd`. */
  links: string[];
  /** Codes that no link of the text stands for. */
  codes: ShareCode[];
}

/** Characters that show nothing and that apps and keyboards leave in copied texts. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** Ends in an English word: where a blank is missing behind a sentence, the next one begins so. */
const ENDS_IN_WORD = /^[^/?#:]+\.(?:at|be|in|it|me|to|us)$/;
/** What a Chinese keyboard makes of a slash in an address. */
const WIDE_SLASH = /(?<=[!-~：／])／(?=[!-~／])/g;
/** What it makes of a scheme. */
const WIDE_COLON = /(https?)：(?=\/\/)/gi;

/** Reads one text of any length, in linear time. Never throws; a text without either gives two empty lists. */
export function readShareText(text: string): ShareText {
  const clean = text.replace(INVISIBLE, '').replace(WIDE_SLASH, '/').replace(WIDE_COLON, '$1:');
  const whole = clean.trim();
  const found = findLinks(clean, isKnownHost)
    .filter(({ text: written, bare }) => !bare || written === whole || !ENDS_IN_WORD.test(written))
    .map((link) => ({ ...link, host: hostOf(withoutScheme(link.text)) }));
  const rest = blankOut(clean, found);
  const passcodes = givePasscodes(rest, found);

  const read = found.map(({ text: written }, index) => passcodes.links.get(index) ?? written);
  const ranks = found.map(rankOf);
  const likeliest = ranks.lastIndexOf(ranks.reduce((least, rank) => Math.min(least, rank), LEAST_LIKELY));
  const links = [read[likeliest], ...read].filter((link) => link !== undefined);

  const apps = new Set(found.map(({ host }) => findApp(host)));
  const inLinks = new Set(found.flatMap((link) => link.text.split(/[^A-Za-z0-9]+/)));
  const codes = findCodes(rest)
    .filter(
      ({ code, may }) => !inLinks.has(code) && !passcodes.seen.has(code) && !may.some((app) => apps.has(app)),
    )
    .map(({ code, platform }): ShareCode => ({ code, platform, use: 'app' }));

  return { links: [...new Set(links)], codes: [...codes, ...passcodes.apart.values()] };
}

type Link = WrittenLink & { host: string };

const withoutScheme = (link: string): string => link.replace(/^https?:\/\//i, '');
const isKnownHost = (host: string): boolean =>
  findApp(host) !== null || findDrive(host) !== null || shortHosts.has(host);
const shortHosts = new Set(shortLinkHosts.map(({ host }) => host));

const LEAST_LIKELY = 2;

/** A title may hold an address too: a known short link is the likeliest, then the last one. */
function rankOf(link: Link): number {
  if (link.bare) return LEAST_LIKELY;
  const url = shortHosts.has(link.host) && URL.canParse(link.text) && new URL(link.text);
  return url && findShortLinkHost(url) ? 0 : 1;
}

function blankOut(text: string, links: readonly Link[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of links) {
    rest += text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return rest + text.slice(from);
}

/** A word that heads other things too has to stand so near its link, in characters. */
const NEAR = 40;

/**
 * Gives each passcode to the drive link before it, or behind it where a text begins with one: added for Baidu, else
 * apart. A word that means nothing else (`提取码`) goes first, wherever it stands; a code that all links share, last.
 */
function givePasscodes(rest: string, found: readonly Link[]) {
  const links = new Map<number, string>();
  const apart = new Map<string, ShareCode>();
  const seen = new Set<string>();
  const drives = found.flatMap((link, index) => {
    const drive = findDrive(link.host);
    return drive ? [{ ...link, index, drive, served: carriesPasscode(link.text) }] : [];
  });
  const [first] = drives;
  if (!first) return { links, apart, seen };
  const serve = (link: (typeof drives)[number], code: string): void => {
    const { drive } = link;
    if (link.served) return;
    if (drive !== 'baidu') apart.set(`${drive} ${code}`, { code, platform: drive, use: 'passcode' });
    else if (code.length === 4) links.set(link.index, withPasscode(link.text, code));
    else return;
    link.served = true;
  };
  const passcodes = findPasscodes(rest);
  const strongFirst = passcodes
    .filter(({ shared }) => !shared)
    .sort((a, b) => Number(a.weak) - Number(b.weak));
  const leading = strongFirst.find(({ at, weak }) => !weak || at > first.start - NEAR);
  const codesLead = leading !== undefined && leading.at < first.start;
  let next = 0;
  let before = 0;
  for (const { code, at, weak } of strongFirst) {
    // The weak ones begin at the front of the text again.
    if (at < before) next = 0;
    before = at;
    while (next < drives.length && (drives[next]?.end ?? 0) <= at) next++;
    const ahead = drives[next];
    const link = (codesLead && ahead) || drives[next - 1] || first;
    const far = link.end <= at ? at - link.end : link.start - at;
    if (weak && far > NEAR) continue;
    seen.add(code);
    serve(link, code);
  }
  const ofAll = passcodes.find(({ shared }) => shared);
  if (ofAll) {
    seen.add(ofAll.code);
    for (const link of drives) serve(link, ofAll.code);
  }
  return { links, apart, seen };
}
