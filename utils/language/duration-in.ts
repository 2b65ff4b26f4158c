import type { Language } from './translate';

const SECOND_MS = 1000;
const UNITS = [
  ['hour', 3600 * SECOND_MS],
  ['minute', 60 * SECOND_MS],
] as const;

/** How long something took, as people say it, in the largest unit of which it is one: `2.1 seconds`, `3.5 minutes`. */
export function durationIn(ms: number, language: Language): string {
  const [unit, size] = UNITS.find(([, length]) => ms >= length) ?? (['second', SECOND_MS] as const);
  const format = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language.replace('_', '-'), format).format(ms / size);
}
