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

const WIDTH = 640;
const HEIGHT = 120;
const GROUND = 98;

/** A bar for each week, the empty ones included, with its table twin. */
export function WeekLine({ weeks, label, t }: Props) {
  const most = Math.max(1, ...weeks.map(({ count }) => count));
  const step = WIDTH / Math.max(weeks.length, 8);
  const first = weeks[0]?.monday ?? '';
  const last = weeks.at(-1)?.monday ?? '';
  return (
    <figure class="weeks">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <line class="axis" x1="0" x2={WIDTH} y1={GROUND} y2={GROUND} />
        {weeks.map(({ monday, count }, i) => {
          const height = (count / most) * (GROUND - 18);
          return (
            <g key={monday}>
              <title>{`${monday}: ${count}`}</title>
              <rect
                class="bar"
                x={i * step + step * 0.12}
                y={GROUND - height}
                width={step * 0.76}
                height={height}
                rx="2"
              />
              {count === most && (
                <text class="bar-count" x={i * step + step / 2} y={GROUND - height - 5} text-anchor="middle">
                  {count}
                </text>
              )}
            </g>
          );
        })}
        <text class="axis-label" x="0" y={HEIGHT - 4}>
          {first}
        </text>
        {weeks.length > 8 && (
          <text class="axis-label" x={WIDTH} y={HEIGHT - 4} text-anchor="end">
            {last}
          </text>
        )}
      </svg>
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
                  <td class="number">{count}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
