import type { Kind, ReasonCode } from '../../utils/rules/define-platform';

const GRAVE: readonly Kind[] = ['warning', 'block', 'unknown'];
const NEVER_PASSED_ON: readonly ReasonCode[] = ['illegal-content', 'security-risk'];

/** Kinds whose reason is read first, and whose destination opens only after a second, deliberate step. */
export function needsSecondStep(kind: Kind): boolean {
  return GRAVE.includes(kind);
}

/** Whether the destination may be handed to a phone or to a friend; not where it is said to do harm. */
export function mayPassOn(reason: ReasonCode | undefined): boolean {
  return reason === undefined || !NEVER_PASSED_ON.includes(reason);
}
