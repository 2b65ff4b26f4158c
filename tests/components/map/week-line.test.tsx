// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { WeekLine } from '../../../components/map/WeekLine';
import { dayLater } from '../../../utils/incidents/moment';
import type { Translate } from '../../../utils/language/translate';

afterEach(cleanup);

const t: Translate = (key, values) => `${key} ${Object.values(values ?? {}).join(' ')}`;

describe('a line of weeks', () => {
  it('keeps room for empty weeks and draws none: a wrong clock makes thousands of them', () => {
    const counts = [2, ...Array<number>(3000).fill(0), 1];
    const weeks = counts.map((count, i) => ({ monday: `week ${i}`, count }));
    const { container } = render(<WeekLine weeks={weeks} label="" t={t} />);
    const bars = [...container.querySelectorAll('svg rect')];
    expect(bars.map((bar) => [bar.getAttribute('x'), bar.getAttribute('height')])).toEqual([
      ['1', '100'],
      ['30011', '50'],
    ]);
    expect(container.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 30020 100');
    expect(container.querySelectorAll('tbody tr')).toHaveLength(2);
  });

  it.each([
    ['one week', [1], [['111', '0', '100', '2026-03-02: words.number 1']], '2025-12-15', '2026-03-02'],
    [
      'a quiet week between two',
      [2, 0, 4],
      [
        ['91', '50', '50', '2026-03-02: words.number 2'],
        ['111', '0', '100', '2026-03-16: words.number 4'],
      ],
      '2025-12-29',
      '2026-03-16',
    ],
  ])('is twelve weeks long at least, and its bars stand on the ground: %s', (_, counts, bars, from, to) => {
    const weeks = counts.map((count, i) => ({ monday: dayLater('2026-03-02', 7 * i), count }));
    const { container } = render(<WeekLine weeks={weeks} label="Weeks" t={t} />);
    const drawn = [...container.querySelectorAll('svg rect')].map((bar) => [
      ...['x', 'y', 'height'].map((name) => bar.getAttribute(name)),
      bar.textContent,
    ]);
    expect(drawn).toEqual(bars);
    const ends = [...container.querySelectorAll('time')].map(({ dateTime, textContent }) => [
      dateTime,
      textContent,
    ]);
    expect(ends).toEqual([
      [from, from],
      [to, to],
    ]);
    expect(container.querySelector('figure')?.getAttribute('aria-label')).toBe('Weeks');
  });
});
