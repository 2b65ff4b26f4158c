import type { Translate } from '../../utils/language/translate';
import { keyOf, type Matrix } from './matrix';

interface Props {
  matrix: Matrix;
  /** The pair that is looked at. */
  chosen: string | null;
  t: Translate;
  onChoose: (pair: string) => void;
}

const CELL = 46;
const LABEL = 150;
const HEAD = 120;
const SMALLEST = 9;

/**
 * The matrix as a drawing: a square for a pair, the larger the more often it was met, with its figure in it. For
 * the eye and the mouse; the table below says the same and is walked with the keyboard.
 */
export function MatrixPicture({ matrix: { from, to, cells, most }, chosen, t, onChoose }: Props) {
  const width = LABEL + to.length * CELL + HEAD * 0.6;
  const height = HEAD + from.length * CELL + 4;
  return (
    <div class="matrix-scroll">
      <svg
        class="matrix"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={t('incidents.map-picture', { from: from.length, to: to.length })}
      >
        {to.map(({ name }, x) => (
          <text
            key={name}
            class="matrix-head"
            transform={`translate(${LABEL + (x + 0.6) * CELL} ${HEAD - 10}) rotate(-38)`}
          >
            {name}
          </text>
        ))}
        {from.map((side, y) => (
          <g key={side.name} transform={`translate(0 ${HEAD + y * CELL})`}>
            <text
              class="matrix-label"
              x={LABEL - 12}
              y={CELL / 2}
              dominant-baseline="central"
              text-anchor="end"
            >
              {side.name}
            </text>
            {to.map((other, x) => {
              const count = cells[y]?.[x] ?? 0;
              const figure = t('words.number', { number: count });
              const key = keyOf(side.id, other.id);
              const size = count === 0 ? 0 : SMALLEST + (CELL - 6 - SMALLEST) * Math.sqrt(count / most);
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions: the table's buttons do the same for the keyboard.
                <g
                  key={other.name}
                  class="cell"
                  data-own={side.id !== null && side.id === other.id}
                  data-chosen={key === chosen}
                  data-count={count}
                  transform={`translate(${LABEL + x * CELL} 0)`}
                  onClick={() => count > 0 && onChoose(key)}
                >
                  <rect class="cell-ground" x="1" y="1" width={CELL - 2} height={CELL - 2} rx="4" />
                  {count > 0 && (
                    <>
                      <title>{`${side.name} → ${other.name}: ${figure}`}</title>
                      <rect
                        class="cell-mark"
                        x={(CELL - size) / 2}
                        y={(CELL - size) / 2}
                        width={size}
                        height={size}
                        rx="4"
                      />
                      <text
                        class={size > 24 ? 'cell-count on-mark' : 'cell-count'}
                        x={CELL / 2}
                        y={size > 24 ? CELL / 2 : CELL / 2 + size / 2 + 8}
                        dominant-baseline="central"
                        text-anchor="middle"
                      >
                        {figure}
                      </text>
                    </>
                  )}
                </g>
              );
            })}
          </g>
        ))}
      </svg>
    </div>
  );
}
