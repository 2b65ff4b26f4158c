// @vitest-environment happy-dom
import { renderHook, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { useGoing } from '../../../entrypoints/incidents/use-going';
import type { IncidentArchive } from '../../../utils/browser/incidents/archive';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A history with one incident last met each of so many days ago. */
function historyOf(...daysAgo: number[]) {
  const now = Date.now();
  const lastMet = daysAgo.map((days) => now - days * DAY_MS - 1);
  const countOlder = async (before: string) => lastMet.filter((met) => met < Date.parse(before)).length;
  return { countOlder } as unknown as IncidentArchive;
}

const rows: { name: string; retention: number | null; ago: number[]; going: number }[] = [
  { name: 'those of the last week they are kept', retention: 30, ago: [1, 22, 24, 29], going: 2 },
  { name: 'all of them where they are kept for a week', retention: 7, ago: [0, 1, 6], going: 3 },
  { name: 'none where they are kept for good', retention: null, ago: [1, 500], going: 0 },
];

describe('what goes within a week', () => {
  it.each(rows)('is $name', async ({ retention, ago, going }) => {
    const store = historyOf(...ago);
    const { result } = renderHook(() => useGoing(store, retention, ago.length));
    await waitFor(() => expect(result.current).toBe(going));
  });

  it('is what the present retention takes, though the answer about another comes later', async () => {
    const answers: ((count: number) => void)[] = [];
    const countOlder = () => new Promise<number>((resolve) => answers.push(resolve));
    const store = { countOlder } as unknown as IncidentArchive;
    const { result, rerender } = renderHook(({ days }) => useGoing(store, days, 5), {
      initialProps: { days: 7 as number | null },
    });
    await waitFor(() => expect(answers).toHaveLength(1));
    rerender({ days: null });
    await new Promise((resolve) => setTimeout(resolve, 20));
    answers[0]?.(5);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(result.current).toBe(0);
  });
});
