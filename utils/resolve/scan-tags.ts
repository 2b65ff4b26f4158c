/**
 * The tags of a page as text, for places without a DOM (Chromium's worker has none). One pass, no
 * backtracking; markup that is broken ends the scan and never throws.
 */

import { decodeEntities } from '../url/entities';

export interface Tag {
  /** Lower-cased; empty for a closing tag, a comment or the start of the page, whose text counts like any other. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** What stands between this tag and the next one, entities decoded; for a script its whole code, as it is. */
  text: string;
}

/** As much as is read of a page that is open. */
const MAX_TEXT = 10_000;
/** Attributes of one tag; each match begins where the last one ended and has one way to match. */
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

/** @param html at most the 64 KB that `resolve` reads of an answer */
export function scanTags(html: string): Tag[] {
  const textFrom = (start: number, end: number): string =>
    decodeEntities(html.slice(start, end < 0 ? html.length : end));
  let at = html.indexOf('<');
  const tags: Tag[] = [{ name: '', attributes: new Map(), text: textFrom(0, at) }];
  while (at >= 0) {
    // Of a comment only the end is read, like a tag without a name.
    if (html.startsWith('<!--', at)) at = html.indexOf('-->', at);
    const end = at < 0 ? -1 : endOfTag(html, at);
    if (end < 0) break;
    const inside = html.slice(at + 1, end);
    const name = /^[a-z][a-z0-9-]*/i.exec(inside)?.[0].toLowerCase() ?? '';
    const isCode = name === 'script' || name === 'style';
    const start = end + 1;
    const next = isCode ? findClosing(html, start, name) : html.indexOf('<', start);
    // Without its end a script is not run.
    const text = isCode ? html.slice(start, Math.max(start, next)) : textFrom(start, next);
    tags.push({ name, attributes: readAttributes(inside.slice(name.length)), text });
    at = next;
  }
  return tags;
}

/** What a person would read on the page, at most 10,000 characters. */
export function readableText(tags: readonly Tag[]): string {
  const shown = tags.filter(({ name }) => name !== 'script' && name !== 'style').map(({ text }) => text);
  return shown.join(' ').replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT);
}

/** A `>` inside a quoted value does not end a tag. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let index = from; index < html.length; index++) {
    const char = html[index] ?? '';
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '>') return index;
    else if ((char === '"' || char === "'") && html[index - 1] === '=') quote = char;
  }
  return -1;
}

function findClosing(html: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? -1;
}

function readAttributes(inside: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, plain] of inside.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? plain ?? ''));
  }
  return attributes;
}
