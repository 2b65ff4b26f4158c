import { describe, expect, it } from 'vitest';
import { saidBesideAddresses, wordsCarriedBy } from '../../utils/unwrap/own-words';

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

describe('words glued to addresses', () => {
  it('do not run on from one address to the next', () =>
    expect(saidBesideAddresses('https://a.example/安全 https://b.example/风险', '')).not.toContain(
      '安全风险',
    ));

  it.each([
    [100, false],
    [101, true],
  ])('are ours where our addresses carry them, as far as that is looked for: %i pieces', (count, isSaid) => {
    const text = Array(count).fill('https://a.example/甲').join(' ');
    expect(saidBesideAddresses(text, '甲').includes('甲')).toBe(isSaid);
  });
});
