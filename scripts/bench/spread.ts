/** What came of some rounds: the middle one, and the quarter on either side of it. */
export interface Spread {
  low: number;
  median: number;
  high: number;
}

/** The quartiles of some numbers. */
export function spreadOf(numbers: readonly number[]): Spread {
  return { low: at(numbers, 0.25), median: at(numbers, 0.5), high: at(numbers, 0.75) };
}

/** The number below which that part of them lies. */
export function at(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.round(part * (sorted.length - 1))] ?? Number.NaN;
}
