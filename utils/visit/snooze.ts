/** How long a strip is put away. */
export const DAY_MS = 24 * 60 * 60 * 1000;

/** Until when a platform's strip is put away, in milliseconds since 1970; `undefined` where it is not. */
export function snoozedUntil(
  snoozed: Readonly<Record<string, number>>,
  platform: string,
  now: number,
): number | undefined {
  const until = snoozed[platform] ?? 0;
  // More than a day to go: the clock was set back.
  return until > now && until <= now + DAY_MS ? until : undefined;
}
