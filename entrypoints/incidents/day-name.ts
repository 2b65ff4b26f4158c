import { dayLater } from '../../utils/incidents/moment';
import type { Language, Translate } from '../../utils/language/translate';

/**
 * Says days as people do: today, yesterday, Friday 20 November 2026.
 *
 * @param now the local day
 */
export function dayNamer(language: Language, t: Translate, now: string): (day: string) => string {
  const format = new Intl.DateTimeFormat(language.replace('_', '-'), { dateStyle: 'full', timeZone: 'UTC' });
  const yesterday = dayLater(now, -1);
  return (day) => {
    if (day === now) return t('incidents.today');
    if (day === yesterday) return t('incidents.yesterday');
    return format.format(Date.parse(day));
  };
}
