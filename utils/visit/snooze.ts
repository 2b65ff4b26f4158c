import { DAY_MS } from '../incidents/moment';

/**
 * Until when a platform's strip is put away, `undefined` where it is not. All in milliseconds since 1970.
 *
 * @param until what was stored of it
 */
export function snoozedUntil(until = 0, now: number): number | undefined {
  // More than a day to go: the clock was set back.
  return until > now && until <= now + DAY_MS ? until : undefined;
}
