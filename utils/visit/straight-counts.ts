/** How many links went straight: by local day (`2026-11-20`), by platform. No address is among it. */
export type StraightCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The counts with one link more. */
export function countedStraight(counts: StraightCounts, day: string, platform: string): StraightCounts {
  const today = counts[day] ?? {};
  return { ...counts, [day]: { ...today, [platform]: (today[platform] ?? 0) + 1 } };
}

/** The counts of a day and of those after it. */
export function straightSince(counts: StraightCounts, day: string): StraightCounts {
  return Object.fromEntries(Object.entries(counts).filter(([each]) => each >= day));
}

/** A platform's links: of one day, and all of them. */
export function straightTally(
  counts: StraightCounts,
  platform: string,
  day: string,
): { today: number; total: number } {
  const total = Object.values(counts).reduce((sum, each) => sum + (each[platform] ?? 0), 0);
  return { today: counts[day]?.[platform] ?? 0, total };
}
