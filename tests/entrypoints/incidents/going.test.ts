import { describe, expect, it } from 'vitest';
import { goingOf } from '../../../entrypoints/incidents/going';
import { DAY_MS } from '../../../utils/incidents/moment';

const NOW = Date.parse('2026-11-20T09:31:05.120Z');

/** A history with one incident last met each of so many days ago. */
const historyOf = (...daysAgo: number[]) =>
  daysAgo.map((days) => ({ last: new Date(NOW - days * DAY_MS - 1).toISOString(), tags: [] as string[] }));

const rows: { name: string; retention: number | null; ago: number[]; going: number }[] = [
  { name: 'those of the last week they are kept', retention: 30, ago: [1, 22, 24, 29], going: 2 },
  { name: 'all of them where they are kept for a week', retention: 7, ago: [0, 1, 6], going: 3 },
  { name: 'none where they are kept for good', retention: null, ago: [1, 500], going: 0 },
];

describe('what goes within a week', () => {
  it.each(rows)('is $name', ({ retention, ago, going }) => {
    expect(goingOf(historyOf(...ago), retention, NOW)).toBe(going);
  });

  it('is nothing about which a complaint waits', () => {
    const [one, other] = historyOf(29, 29);
    const waiting = { ...one!, tags: ['complaint-sent:2026-11-01'] };
    expect(goingOf([waiting, { ...other!, tags: ['work'] }], 30, NOW)).toBe(1);
  });
});
