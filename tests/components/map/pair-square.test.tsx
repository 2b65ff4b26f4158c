// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CELL, PairSquare } from '../../../components/map/PairSquare';
import { t } from '../../language/english';

afterEach(cleanup);

/** The square of a pair beside one that was met a hundred times, and its figure. */
function show(count: number) {
  const onChoose = vi.fn();
  const { container } = render(
    <svg aria-hidden="true">
      <PairSquare
        names="A → B"
        count={count}
        most={100}
        at={0}
        isOwn={false}
        isChosen={false}
        t={t}
        onChoose={onChoose}
      />
    </svg>,
  );
  fireEvent.click(container.querySelector('g') as Element);
  const of = (selector: string) => {
    const element = container.querySelector(selector);
    return (name: string) => Number(element?.getAttribute(name));
  };
  const figure = container.querySelector('text')?.textContent;
  const title = container.querySelector('title')?.textContent;
  return {
    mark: of('.cell-mark'),
    text: of('text'),
    figure,
    title,
    isChosen: onChoose.mock.calls.length > 0,
  };
}

describe('the square of a pair', () => {
  it('is the larger the more often the pair was met, a square in the middle of its place and within it', () => {
    const sides = [1, 4, 25, 64, 100].map((count) => {
      const { mark, text, figure, title, isChosen } = show(count);
      expect({ figure, title, isChosen }).toEqual({
        figure: `${count}`,
        title: `A → B: ${count}`,
        isChosen: true,
      });
      const side = mark('width');
      expect(mark('height')).toBe(side);
      expect(mark('x') + side / 2).toBeCloseTo(CELL / 2);
      expect(text('x')).toBe(CELL / 2);
      // The figure is on it, or below it where it is too small for that; both are in the place.
      const below = text('y') > mark('y') + side;
      expect(below).toBe(count < 25);
      if (!below) expect([mark('y') + side / 2, text('y')]).toEqual([CELL / 2, CELL / 2]);
      expect(mark('y')).toBeGreaterThan(0);
      expect(text('y')).toBeLessThan(CELL);
      cleanup();
      return side;
    });
    expect(sides).toEqual([...new Set(sides)].sort((a, b) => a - b));
    expect(Math.min(...sides)).toBeGreaterThan(0);
    expect(Math.max(...sides)).toBeLessThan(CELL);
  });

  it('is none where nothing was met, and cannot be chosen', () => {
    const { figure, title, isChosen } = show(0);
    expect({ figure, title, isChosen }).toEqual({ figure: undefined, title: undefined, isChosen: false });
  });
});
