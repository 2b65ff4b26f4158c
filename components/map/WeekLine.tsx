import { dayLater } from '../../utils/incidents/moment';
import type { Translate } from '../../utils/language/translate';

/** Incidents of a week that begins on that Monday. */
export interface Week {
  monday: string;
  count: number;
}

interface Props {
  weeks: readonly Week[];
  label: string;
  t: Translate;
}

/** Of a week, in units of the drawing; it is stretched to the width there is. */
const STEP = 10;
const HEIGHT = 100;
/** With fewer weeks the bars would be as wide as walls. */
const FEWEST = 12;

/** A bar for each week, with room for the empty ones, and its table twin, which is heard in its place. */
export function WeekLine({ weeks: met, label, t }: Props) {
  const weeks = withQuietWeeks(met);
  const most = Math.max(1, ...weeks.map(({ count }) => count));
  const first = weeks[0]?.monday ?? '';
  const last = weeks.at(-1)?.monday ?? '';
  const width = STEP * weeks.length;
  return (
    <figure class="weeks" aria-label={label}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {weeks.map(
          ({ monday, count }, i) =>
            // A wrong clock makes thousands of empty weeks.
            count > 0 && (
              <rect
                key={monday}
                class="bar"
                x={i * STEP + 1}
                y={HEIGHT - (HEIGHT * count) / most}
                width={STEP - 2}
                height={(HEIGHT * count) / most}
              >
                <title>{`${monday}: ${t('words.number', { number: count })}`}</title>
              </rect>
            ),
        )}
      </svg>
      <figcaption class="weeks-axis small soft">
        <time dateTime={first}>{first}</time>
        <span>{t('incidents.map-most', { count: most })}</span>
        <time dateTime={last}>{last}</time>
      </figcaption>
      <details class="small">
        <summary>{t('incidents.map-as-table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('incidents.map-week')}</th>
              <th scope="col" class="number">
                {t('incidents.map-incidents')}
              </th>
            </tr>
          </thead>
          <tbody>
            {weeks
              .filter(({ count }) => count > 0)
              .map(({ monday, count }) => (
                <tr key={monday}>
                  <th scope="row">{monday}</th>
                  <td class="number">{t('words.number', { number: count })}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** Empty weeks before the first one, until there are enough. */
function withQuietWeeks(weeks: readonly Week[]): readonly Week[] {
  const [first] = weeks;
  if (!first) return weeks;
  const before = Array.from({ length: Math.max(0, FEWEST - weeks.length) }, (_, i) => ({
    monday: dayLater(first.monday, -7 * (i + 1)),
    count: 0,
  }));
  return [...before.reverse(), ...weeks];
}
