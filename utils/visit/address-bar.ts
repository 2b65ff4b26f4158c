import { foldText } from '../incidents/row';

/** What was typed behind our keyword in the address bar. */
export type Typed =
  /** A link, or a text with one in it. */
  | { wants: 'look'; text: string }
  /** One incident of the history, picked from what we suggested. */
  | { wants: 'incident'; id: string }
  | { wants: 'search'; text: string };

/**
 * A scheme anywhere, a host with something behind it (`b23.tv/x`, `例子.中国/`), or a code between two signs of money. A
 * host is tried from its first label on only: a pasted text is as long as it likes.
 */
const LINK =
  /https?:\/\/\S|(?<![\p{L}\p{N}_-]\.?)(?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}(?::\d{1,5})?[/?#]|([￥¥€₤₴₳])\w{8,}\1/iu;
const INCIDENT = /^incident:([\w-]{1,64})$/;

/** What the person wants of what was typed; blanks around it are none of it. */
export function readTyped(text: string): Typed {
  const typed = text.trim();
  const id = INCIDENT.exec(typed)?.[1];
  if (id) return { wants: 'incident', id };
  return { wants: LINK.test(typed) ? 'look' : 'search', text: typed };
}

/** What the address bar hands back when an incident is picked. */
export function contentOf(id: string): string {
  return `incident:${id}`;
}

/** Whether all words that were typed occur somewhere in what an incident says. */
export function mentions(said: readonly (string | undefined)[], typed: string): boolean {
  const text = foldText(said.join('\n'));
  return foldText(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Chrome reads a suggestion as XML and drops one that is malformed. */
export function escapeXml(text: string): string {
  // Control characters and lone surrogates are no XML, however they are written.
  const allowed = text.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]/gu, '');
  return allowed.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
