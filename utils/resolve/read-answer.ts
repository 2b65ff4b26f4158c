/**
 * Where the body of a short link's answer leads: meta refresh, `location` in a script, a script's variable, an
 * interstitial's own link. Read as text and never run; linear in the length of the body.
 */

import { decode } from '../url/decode';
import { decodePercent } from '../url/percent';
import { readableText, scanTags, type Tag } from './scan-tags';
import type { BodyMark } from './short-links';

export interface ReadAnswer {
  /** The address found, absolute, not yet checked by the gate; null when the body names none. */
  address: string | null;
  /** It moves on there by itself, without a script. */
  isRefresh: boolean;
  /** What a person would read on the page: kind and reason are told by it. */
  text: string;
}

/** Each costs a walk through the scripts; a real page moves by one or two. */
const MAX_VARIABLES = 10;
/** A whole address in quotes; what a script puts together leads somewhere else than its first piece. */
const WHOLE = String.raw`(["'\x60])((?:(?!\$\{)[^"'\x60\n]){1,8192})\2(?!\)?\s{0,9}\+)`;
/** `location = '…'`, `location.replace("…")`, `location.href = decodeURIComponent('…')`; or a variable's name there. */
const MOVES = new RegExp(
  String.raw`(?<![\w$])location(?:\.href|\.replace|\.assign)?\s{0,9}(?:=(?!=)|\()\s{0,9}(?:(decodeURI(?:Component)?|unescape)\(\s{0,9})?(?:${WHOLE}|([\w$]{1,40})(?![\w$]|\)?\s{0,9}\+))`,
  'g',
);
/**
 * A line or a passage of a script that its author took out of it: what stands there moves nobody. Only what begins a line,
 * because what looks like it further on may stand in a text (`'//host'`).
 */
const TAKEN_OUT = /^[^\S\n]*(?:\/\/.*|\/\*[\s\S]{0,4000}?\*\/)/gm;
/** What is given to the name before it: `= '…'`, `: "…"`. */
const GIVEN = String.raw`["']?\s{0,9}([=:])\s{0,9}${WHOLE}`;

/**
 * @param html the body, as much of it as was read
 * @param base the address it answered to
 * @param marks what is known of this host's pages
 * @param namesNone its only link is no way on: the host's status speaks of an error, and such a page links to whoever
 * made it, or the body is not whole, and there may be others
 */
export function readAnswer(
  html: string,
  base: URL,
  marks: readonly BodyMark[],
  namesNone: boolean,
): ReadAnswer {
  const tags = scanTags(html);
  const scripts = tags.filter(({ name }) => name === 'script').map(({ text }) => text.replace(TAKEN_OUT, ''));
  const text = readableText(tags);
  const absolute = (found: string | null): string | null => {
    const address = found && URL.canParse(found, base.href) ? new URL(found, base).href : null;
    return address === base.href ? null : address;
  };
  const refresh = absolute(refreshOf(tags));
  const address =
    refresh ??
    absolute(
      marks.map((mark) => markedAddress(mark, tags, scripts)).find((found) => found !== null) ?? null,
    ) ??
    absolute(scriptMove(scripts, base)) ??
    (namesNone ? null : absolute(onlyWayOn(tags, base, text)));
  return { address, isRefresh: refresh !== null, text };
}

function refreshOf(tags: readonly Tag[]): string | null {
  for (const { name, attributes } of tags) {
    if (name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh') {
      const address = decode(attributes.get('content') ?? '', 'refresh-url');
      if (address) return address;
    }
  }
  return null;
}

function markedAddress(mark: BodyMark, tags: readonly Tag[], scripts: readonly string[]): string | null {
  if ('variable' in mark) return variableValue(mark.variable, scripts, unescapeScript);
  const at = tags.findIndex(({ attributes }) =>
    (attributes.get(mark.attribute) ?? '').split(/\s+/).includes(mark.value),
  );
  const inside = at < 0 ? [] : tags.slice(at).filter(({ name }) => name !== '');
  // The link may be the marked element itself or the first one inside it.
  for (const { attributes, text } of inside.slice(0, 4)) {
    const written = (mark.read === 'text' ? text : (attributes.get(mark.read) ?? '')).trim();
    const value = (mark.decode ?? []).reduce((before, by) => decode(before, by) ?? before, written);
    if (beginsAsWebAddress(value)) return value;
  }
  return null;
}

function scriptMove(scripts: readonly string[], base: URL): string | null {
  const asked = new Set<string>();
  for (const script of scripts) {
    for (const [, decodes, , written, variable] of script.matchAll(MOVES)) {
      const read = (text: string): string =>
        decodes ? decodePercent(unescapeScript(text)) : unescapeScript(text);
      let value = written === undefined ? null : read(written);
      if (variable && !asked.has(variable) && asked.size < MAX_VARIABLES) {
        asked.add(variable);
        value = variableValue(variable, scripts, read);
      }
      if (value && beginsAsWebAddress(value) && value !== base.href) return value;
    }
  }
  return null;
}

/** The first web address that a variable of this name is given; else one that a member of that name has. */
function variableValue(
  variable: string,
  scripts: readonly string[],
  read: (text: string) => string,
): string | null {
  const given = new RegExp(String.raw`(?<![\w$.])${variable.replaceAll('$', '\\$')}${GIVEN}`, 'g');
  let ofMember: string | null = null;
  for (const script of scripts) {
    for (const [, sign, , written = ''] of script.matchAll(given)) {
      const value = read(written);
      if (!beginsAsWebAddress(value)) continue;
      if (sign === '=') return value;
      ofMember ??= value;
    }
  }
  return ofMember;
}

function unescapeScript(text: string): string {
  return text
    .replace(/\\x([0-9a-f]{2})|\\u([0-9a-f]{4})/gi, (_, byte, unit) =>
      String.fromCharCode(Number.parseInt(byte ?? unit, 16)),
    )
    .replaceAll('\\/', '/')
    .replaceAll('&amp;', '&');
}

/** A short page with links to one foreign address only. */
function onlyWayOn(tags: readonly Tag[], base: URL, text: string): string | null {
  if (text.length > 600) return null;
  const foreign = new Set<string>();
  for (const { name, attributes } of tags) {
    const href = name === 'a' ? attributes.get('href') : undefined;
    if (href && beginsAsWebAddress(href) && URL.canParse(href) && new URL(href).host !== base.host)
      foreign.add(href);
  }
  return foreign.size === 1 ? ([...foreign][0] ?? null) : null;
}

const beginsAsWebAddress = (text: string): boolean => /^https?:\/\//i.test(text);
