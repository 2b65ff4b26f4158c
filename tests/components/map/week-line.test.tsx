// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { WeekLine } from '../../../components/map/WeekLine';
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
});
