import type { Rule } from '../rules/define-platform';
import { isGrave } from '../rules/kinds';
import type { Met } from '../unwrap/unwrap';

/**
 * Whether a page keeps its destination to itself, so that finding none says nothing about the rule. A scanner may: the
 * same one tells it in some addresses and not in others. Of a stop page, either there is none to be had by any rule, or
 * the page's own words, which we know, stop the link. Behind words that nobody knows the destination may only stand
 * elsewhere than it did: that rule may be out of date.
 */
export function isWithheld({ outcome, kind, reason }: Met, rule: Rule): boolean {
  if (outcome !== 'no-destination') return false;
  if (kind === 'scan') return true;
  if (!isGrave(kind)) return false;
  if (rule.destination.length === 0) return true;
  const rows = rule.reading?.says ?? [];
  return kind !== 'unknown' && rows.some(([, rowKind, code]) => rowKind === kind && code === reason);
}
