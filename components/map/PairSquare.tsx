import type { Translate } from '../../utils/language/translate';

/** The place of a pair in the drawing is a square of this side. */
export const CELL = 46;
const SMALLEST = 9;
/** A smaller square has its figure below it, and both in the middle of the cell. */
const HOLDS_FIGURE = 24;
const FIGURE = 12;

interface Props {
  /** Both sides of the pair, in words. */
  names: string;
  count: number;
  /** What the largest square stands for. */
  most: number;
  /** How far it is from the left. */
  at: number;
  /** A company stops links to itself. */
  isOwn: boolean;
  /** The pair is looked at. */
  isChosen: boolean;
  t: Translate;
  onChoose: () => void;
}

/** A pair in the drawing: the more often it was met, the larger its square; where nothing was met, a place without one. */
export function PairSquare({ names, count, most, at, isOwn, isChosen, t, onChoose }: Props) {
  const figure = t('words.number', { number: count });
  const size = count === 0 ? 0 : SMALLEST + (CELL - 6 - SMALLEST) * Math.sqrt(count / most);
  const holds = size > HOLDS_FIGURE;
  const top = (CELL - size - (holds ? 0 : FIGURE)) / 2;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table's buttons do the same for the keyboard.
    <g
      class="cell"
      data-own={isOwn}
      data-chosen={isChosen}
      data-count={count}
      transform={`translate(${at} 0)`}
      onClick={() => count > 0 && onChoose()}
    >
      <rect class="cell-ground" x="1" y="1" width={CELL - 2} height={CELL - 2} rx="4" />
      {count > 0 && (
        <>
          <title>{`${names}: ${figure}`}</title>
          <rect class="cell-mark" x={(CELL - size) / 2} y={top} width={size} height={size} rx="4" />
          <text
            class={holds ? 'cell-count on-mark' : 'cell-count'}
            x={CELL / 2}
            y={holds ? CELL / 2 : top + size + FIGURE / 2 + 1}
            dominant-baseline="central"
            text-anchor="middle"
          >
            {figure}
          </text>
        </>
      )}
    </g>
  );
}
