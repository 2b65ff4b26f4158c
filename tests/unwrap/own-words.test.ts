import { describe, expect, it } from 'vitest';
import { wordsCarriedBy } from '../../utils/unwrap/own-words';

/** The words as they stand in an address that holds an address, and so on. */
function encoded(words: string, times: number): string {
  return times === 0 ? words : encodeURIComponent(encoded(words, times - 1));
}

describe('words that addresses carry', () => {
  it.each([
    [0, true],
    [1, true],
    [5, true],
    [6, false],
  ])('are read though they were encoded, but not for ever: %i times', (times, isRead) =>
    expect(wordsCarriedBy([`https://a.example/?q=${encoded('即将离开', times)}`]).includes('即将离开')).toBe(
      isRead,
    ),
  );

  it('do not run on from one address to the next', () =>
    expect(wordsCarriedBy(['https://a.example/?q=dan', 'ger'])).not.toContain('danger'));
});
