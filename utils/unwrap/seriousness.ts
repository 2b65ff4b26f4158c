import type { Kind } from '../rules/define-platform';

/**
 * From harmless to serious: a chain of wrappers is as serious as its most serious one. A page that nobody has read
 * hides none that names what it is.
 */
export const SERIOUSNESS: readonly Kind[] = [
  'notice',
  'preview',
  'wall',
  'app-only',
  'gone',
  'unknown',
  'scan',
  'block',
  'warning',
  'login',
];

/** What a page is taken for. A reason that came in a file may be one that we do not know. */
export interface Judged {
  kind: Kind;
  reason?: string | undefined;
}

/** Whether going on is somebody else's decision: such a page is never opened, wherever it stands in a chain. */
export function isHeldBack({ kind, reason }: Judged): boolean {
  return reason === 'admin-block' || kind === 'login';
}

/** Whether the one has to be shown rather than the other; what is held back stays so beside everything. */
export function isMoreSerious(one: Judged, other: Judged): boolean {
  return rankOf(one) > rankOf(other);
}

/** What a page was read as, and whether its destination was found. */
type Read = Judged & { outcome: 'unwrapped' | 'refused' | 'no-destination' };

/**
 * Whether a page that was read again is to be taken for that rather than for what it was taken for: it is more serious; its
 * words are known now, where it had only said that it was loading; or it shows now where it leads. A danger that was
 * named stays.
 */
export function saysMore(one: Read, other: Read): boolean {
  if (isMoreSerious(one, other)) return true;
  if (isUnheard(other) && !isUnheard(one)) return one.reason !== undefined;
  return rankOf(one) === rankOf(other) && other.outcome === 'no-destination' && one.outcome === 'unwrapped';
}

/** A page that has to be read, and has said nothing that anybody knows. */
function isUnheard({ kind, reason }: Judged): boolean {
  return kind === 'warning' && reason === 'unknown-block';
}

function rankOf({ kind, reason }: Judged): number {
  return reason === 'admin-block' ? SERIOUSNESS.length : SERIOUSNESS.indexOf(kind);
}
