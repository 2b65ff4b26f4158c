import type { Kind } from './define-platform';

/** Kinds that name no danger and stop for nobody's rule: only these may be opened directly, and have a button on the strip. */
export const HARMLESS_KINDS = ['notice', 'preview', 'wall'] as const satisfies readonly Kind[];
export type HarmlessKind = (typeof HARMLESS_KINDS)[number];

/** Whether a kind is one of those. */
export function isHarmless(kind: Kind): kind is HarmlessKind {
  return (HARMLESS_KINDS as readonly Kind[]).includes(kind);
}

/** Kinds whose page names a danger or a rule; they are looked for on the whole page. */
export function isDanger(kind: Kind): boolean {
  return kind === 'warning' || kind === 'block';
}

/**
 * Kinds whose page names a danger or a rule, or may: their reason is read first, their destination opens only after a
 * second, deliberate step, and in a document it cannot be clicked.
 */
export function isGrave(kind: Kind): boolean {
  return isDanger(kind) || kind === 'unknown';
}

/** Kinds of pages that need not lead anywhere: where no destination is found, none is withheld. */
export function leadsNowhere(kind: Kind): boolean {
  return kind === 'login' || kind === 'app-only' || kind === 'gone';
}
