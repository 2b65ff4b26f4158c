// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPlace, type StripPlace } from '../../utils/page/strip-place';

const look = vi.hoisted(() => ({ freeEdge: vi.fn(), freeCorner: vi.fn() }));
vi.mock('../../utils/page/free-edge', () => look);

let parts: { host: HTMLElement; frame: HTMLElement; bar: HTMLElement };
let moved: ReturnType<typeof vi.fn<() => void>>;
let place: StripPlace;

beforeEach(() => {
  vi.useFakeTimers();
  look.freeEdge.mockReset().mockReturnValue('bottom');
  look.freeCorner.mockReset().mockReturnValue('top-left');
  const host = document.createElement('div');
  const frame = document.createElement('div');
  const bar = document.createElement('div');
  frame.append(bar);
  parts = { host, frame, bar };
  Object.defineProperty(bar, 'offsetHeight', { value: 123 });
  moved = vi.fn<() => void>();
});
afterEach(() => {
  place.stop();
  vi.useRealTimers();
});

const inset = () => parts.host.style.getPropertyValue('inset');

describe('the place of the strip', () => {
  it('is where its real height is free, and says when it changes', () => {
    look.freeEdge.mockReturnValue('top');
    place = keepPlace(parts, moved);
    expect(look.freeEdge).toHaveBeenCalledWith(document, 123, 'bottom');
    expect([parts.frame.dataset.place, inset()]).toEqual(['top', '0 0 auto 0']);
    moved.mockClear();
    vi.advanceTimersByTime(5000);
    expect(moved).not.toHaveBeenCalled();
  });

  it.each(['scroll', 'resize'])('is looked for again after a %s, once the page keeps still', (type) => {
    place = keepPlace(parts, moved);
    moved.mockClear();
    look.freeEdge.mockReturnValue('top');
    for (let count = 0; count < 4; count++) {
      vi.advanceTimersByTime(100);
      window.dispatchEvent(new Event(type));
    }
    expect(moved).not.toHaveBeenCalled();
    vi.advanceTimersByTime(150);
    expect(moved).toHaveBeenCalledOnce();
    expect(parts.frame.dataset.place).toBe('top');
  });

  it('is looked for again on a page that draws itself anew, but not under a hand', () => {
    place = keepPlace(parts, moved);
    look.freeEdge.mockReturnValue('top');
    const matches = vi.spyOn(parts.host, 'matches').mockReturnValue(true);
    vi.advanceTimersByTime(3000);
    expect(parts.frame.dataset.place).toBe('bottom');
    matches.mockReturnValue(false);
    vi.advanceTimersByTime(1000);
    expect(parts.frame.dataset.place).toBe('top');
  });

  it('is taken again on a page that drew itself anew, but not again and again', () => {
    place = keepPlace(parts, moved);
    const { host } = parts;
    const returns = () => {
      document.documentElement.replaceChildren(document.createElement('body'));
      moved.mockClear();
      vi.advanceTimersByTime(1000);
      return [host.isConnected, moved.mock.calls.length];
    };
    expect([returns(), returns(), returns()]).toEqual(Array(3).fill([true, 1]));
    expect(returns()).toEqual([false, 0]);
    vi.advanceTimersByTime(60_000);
    expect(host.isConnected).toBe(false);
  });

  it('is not taken again on a page that nobody looks at', () => {
    place = keepPlace(parts, moved);
    parts.host.remove();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    vi.advanceTimersByTime(9000);
    expect(parts.host.isConnected).toBe(false);
    hidden.mockRestore();
    vi.advanceTimersByTime(1000);
    expect(parts.host.isConnected).toBe(true);
  });

  it('is a corner where no edge is free, and an edge again once the person wants it', () => {
    look.freeEdge.mockReturnValue(null);
    place = keepPlace(parts, moved);
    expect([parts.frame.dataset.place, inset()]).toEqual(['top-left', '10px auto auto 10px']);
    place.expand();
    expect([parts.frame.dataset.place, inset()]).toEqual(['bottom', 'auto 0 0 0']);
    vi.advanceTimersByTime(5000);
    expect(parts.frame.dataset.place).toBe('bottom');
  });

  it('is left alone after its end', () => {
    place = keepPlace(parts, moved);
    look.freeEdge.mockReturnValue('top');
    // Still to be looked at.
    window.dispatchEvent(new Event('resize'));
    place.stop();
    for (const type of ['scroll', 'resize']) window.dispatchEvent(new Event(type));
    vi.advanceTimersByTime(5000);
    expect(parts.frame.dataset.place).toBe('bottom');
  });
});
