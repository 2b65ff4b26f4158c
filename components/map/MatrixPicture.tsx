import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { type Matrix, pairKey } from './matrix';
import { CELL, PairSquare } from './PairSquare';

interface Props {
  matrix: Matrix;
  /** The pair that is looked at. */
  chosen: string | null;
  t: Translate;
  onChoose: (pair: string) => void;
}

/** Between a name and the squares. */
const GAP = 12;
const TILT = 38;
const COS = Math.cos((TILT * Math.PI) / 180);
const SIN = Math.sin((TILT * Math.PI) / 180);

/**
 * The matrix as a drawing: a square for a pair, the larger the more often it was met, with its figure in it. For
 * the eye and the mouse; the table below says the same and is walked with the keyboard, so that of the drawing its name
 * alone is heard. The names of the rows are a drawing of their own, which stays in sight where the columns are moved
 * sideways.
 */
export function MatrixPicture({ matrix: { from, to, cells, most }, chosen, t, onChoose }: Props) {
  // As much room as the longest names want, and no more: on a phone each column counts.
  const label = GAP * 2 + Math.max(...from.map(({ name }) => widthOf(name)));
  const head = GAP * 2 + SIN * Math.max(...to.map(({ name }) => widthOf(name)));
  const ends = to.map(({ name }, x) => (x + 0.6) * CELL + COS * widthOf(name) + GAP);
  const width = Math.ceil(Math.max(to.length * CELL, ...ends));
  const height = Math.ceil(head + from.length * CELL + 4);
  const drawing = (wide: number) => ({
    viewBox: `0 0 ${wide} ${height}`,
    style: { '--natural': `${wide}px`, '--share': wide / (label + width) },
  });
  const { box, isCut } = useCut<HTMLDivElement>();
  return (
    <>
      {isCut && <p class="small soft">{t('incidents.map-sideways')}</p>}
      <div
        ref={box}
        class="matrix-scroll"
        role="img"
        aria-label={t('incidents.map-picture', { from: from.length, to: to.length })}
      >
        <svg class="matrix-names" {...drawing(label)} aria-hidden="true">
          {from.map(({ name }, y) => (
            <text
              key={name}
              x={label - GAP}
              y={head + (y + 0.5) * CELL}
              dominant-baseline="central"
              text-anchor="end"
            >
              {name}
            </text>
          ))}
        </svg>
        <svg class="matrix" {...drawing(width)} aria-hidden="true">
          {to.map(({ name }, x) => (
            <text key={name} transform={`translate(${(x + 0.6) * CELL} ${head - 10}) rotate(-${TILT})`}>
              {name}
            </text>
          ))}
          {from.map((side, y) => (
            <g key={side.name} transform={`translate(0 ${head + y * CELL})`}>
              {to.map((other, x) => {
                const key = pairKey(side.id, other.id);
                return (
                  <PairSquare
                    key={other.name}
                    names={`${side.name} → ${other.name}`}
                    count={cells[y]?.[x] ?? 0}
                    most={most}
                    at={x * CELL}
                    isOwn={side.id !== null && side.id === other.id}
                    isChosen={key === chosen}
                    t={t}
                    onChoose={() => onChoose(key)}
                  />
                );
              })}
            </g>
          ))}
        </svg>
      </div>
    </>
  );
}

/** Whether there is more in a box than it has room for, sideways. */
function useCut<T extends HTMLElement>() {
  const box = useRef<T>(null);
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    // What is rounded is not cut.
    const look = () => setCut(current.scrollWidth > current.clientWidth + 1);
    const watch = new ResizeObserver(look);
    for (const each of [current, ...current.children]) watch.observe(each);
    look();
    return () => watch.disconnect();
  }, []);
  return { box, isCut };
}

/** About as wide as it is drawn, in units of the drawing: Chinese characters are square. */
function widthOf(name: string): number {
  return [...name].reduce((sum, character) => sum + (character > '\u2e80' ? 13 : 8), 0);
}
