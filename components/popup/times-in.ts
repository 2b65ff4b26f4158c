import type { Language } from '../../utils/language/translate';

/** How the popup writes a day with its time: `Nov 20, 17:31`. */
export function timesIn(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language.replace('_', '-'), {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}
