import type { Language } from './translate';

const SECOND_MS = 1000;
const UNITS = [
  ['hour', 3600 * SECOND_MS],
  ['minute', 60 * SECOND_MS],
] as const;

/** How long something took, as people write it, in the largest unit of which it is one: `2.1 seconds`, `3.5 分钟`. */
export function durationIn(ms: number, language: Language): string {
  const [unit, size] = UNITS.find(([, length]) => ms >= length) ?? (['second', SECOND_MS] as const);
  const format = {
    style: 'unit',
    unit,
    unitDisplay: language === 'en' ? 'long' : 'short',
    maximumFractionDigits: 1,
  } as const;
  const words = new Intl.NumberFormat(language.replace('_', '-'), format).format(ms / size);
  // As everywhere else in our texts, a figure stands apart.
  return words.replace(/(\d)(\p{Script=Han})/u, '$1 $2');
}
