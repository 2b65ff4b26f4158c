import type { ReasonCode } from '../rules/define-platform';

const NEVER_PASSED_ON: readonly ReasonCode[] = ['illegal-content', 'security-risk'];

/** Whether the destination may be handed to a phone or to a friend; not where it is said to do harm. */
export function mayPassOn(reason: ReasonCode | undefined): boolean {
  return reason === undefined || !NEVER_PASSED_ON.includes(reason);
}
