import type { Spread } from './spread';

/** One line of the table: something measured, what it is compared with, and what it should be. */
export interface Row {
  what: string;
  /** What a ratio is a multiple of; absent where the figure stands for itself. */
  against?: string;
  measured: Spread;
  unit: 'x' | 'ms' | 'of' | 's' | 'MB' | 'kB' | '';
  /** With `of`: out of how many. */
  total?: number;
  /** At most; absent where the row is there for comparison. */
  aim?: number;
}

/** Rows that belong together, and what they were measured on. */
export interface Chapter {
  title: string;
  rows: readonly Row[];
}

/** A figure that was counted, or measured once. */
export function once(figure: number): Spread {
  return { low: figure, median: figure, high: figure };
}
