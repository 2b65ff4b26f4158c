import type { Translate } from '../../utils/language/translate';
import { Section } from './Section';

/** A rule that fitted a page and found nothing in it, in words. */
interface StaleRow {
  rule: string;
  platform: string;
  missed: number;
  found: number;
  /** The day of the last time, in the person's way of writing it. */
  last: string;
}

/** Rules that may be out of date, out of the person's own history; `null` where that could not be read. */
export function StaleRules({ rows, t }: { rows: readonly StaleRow[] | null; t: Translate }) {
  return (
    <Section id="stale-rules" title={t('options.stale-rules')} says={t('options.stale-says')}>
      {rows === null || rows.length === 0 ? (
        <p class={rows ? 'soft' : 'caution'}>{t(rows ? 'options.stale-none' : 'options.history-unread')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('options.stale-rule')}</th>
              <th scope="col" class="number">
                {t('options.stale-missed')}
              </th>
              <th scope="col" class="number">
                {t('options.stale-found')}
              </th>
              <th scope="col">{t('options.stale-last')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ rule, platform, missed, found, last }) => (
              <tr key={rule} data-stale={rule}>
                <th scope="row">
                  {platform} <code class="soft small">{rule}</code>
                </th>
                <td class="number">{t('words.number', { number: missed })}</td>
                <td class="number">{t('words.number', { number: found })}</td>
                <td>{last}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
