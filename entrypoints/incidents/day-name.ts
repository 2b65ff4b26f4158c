import { localDay, momentOf } from '../../utils/incidents/moment';
import type { Language, Translate } from '../../utils/language/translate';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Today here: `2026-11-20`. */
export function today(): string {
  return localDay(momentOf(new Date()));
}

/**
 * Says days as people do: today, yesterday, Friday 20 November 2026.
 *
 * @param now the local day
 */
export function dayNamer(language: Language, t: Translate, now: string): (day: string) => string {
  const format = new Intl.DateTimeFormat(language.replace('_', '-'), { dateStyle: 'full', timeZone: 'UTC' });
  const yesterday = new Date(Date.parse(now) - DAY_MS).toISOString().slice(0, 10);
  return (day) => {
    if (day === now) return t('incidents.today');
    if (day === yesterday) return t('incidents.yesterday');
    return format.format(Date.parse(day));
  };
}
