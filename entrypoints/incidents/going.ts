import { daysBefore } from '../../utils/incidents/moment';
import { isWaiting } from '../../utils/incidents/reminders';
import type { Row } from '../../utils/incidents/row';

const WEEK = 7;

/**
 * How many incidents will be deleted for their age within a week; none about which a complaint waits for an answer.
 *
 * @param now milliseconds since 1970
 */
export function goingOf(
  rows: readonly Pick<Row, 'last' | 'tags'>[],
  retentionDays: number | null,
  now: number,
): number {
  if (retentionDays === null) return 0;
  // With a week's retention, that is everything there is.
  const before = daysBefore(now, Math.max(0, retentionDays - WEEK));
  return rows.filter(({ last, tags }) => last < before && !isWaiting(tags)).length;
}
