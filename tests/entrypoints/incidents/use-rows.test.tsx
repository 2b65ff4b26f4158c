// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { useRows } from '../../../entrypoints/incidents/use-rows';
import type { IncidentArchive } from '../../../utils/browser/incidents/archive';
import type { Incident } from '../../../utils/incidents/incident';
import { project } from '../../../utils/incidents/project';
import { chainOf, seen } from '../../incidents/samples';

vi.mock('../../../utils/browser/api', async () => ({ browser: (await import('./page-browser')).browser }));
vi.mock('../../../utils/language/load-texts', () => ({ loadTexts: async () => ({}) }));

it('brings back nothing that was deleted while the end of the history was still being looked for', async () => {
  const incident = project(await chainOf([seen()])) as Incident;
  /** What each reading waits for at its end, the first one first. */
  const ends: (() => void)[] = [];
  let kept = [incident];
  const store = {
    revision: async () => 1,
    list: async () => ({ incidents: kept }),
    count: async () => kept.length,
    async *pages() {
      yield kept;
      await new Promise<void>((resolve) => ends.push(resolve));
    },
  } as unknown as IncidentArchive;
  const platforms = new Map();
  const { result } = renderHook(() => useRows(store, platforms));
  await waitFor(() => expect(ends).toHaveLength(1));
  kept = [];
  act(() => result.current.remove(new Set([incident.id])));
  await waitFor(() => expect(ends).toHaveLength(2));
  await act(async () => {
    ends[0]?.();
    // Everything that follows from it has followed by then.
    await new Promise((resolve) => setTimeout(resolve));
  });
  expect(result.current).toMatchObject({ rows: [], state: 'loading' });
  await act(async () => ends[1]?.());
  await waitFor(() => expect(result.current).toMatchObject({ rows: [], total: 0, state: 'complete' }));
});

it('has what is written on another page, also where it came into sight before that was written', async () => {
  const before = project(await chainOf([seen()])) as Incident;
  let kept = before;
  let revision = 1;
  const store = {
    revision: async () => revision,
    get: async () => kept,
    list: async () => ({ incidents: [kept] }),
    count: async () => 1,
    async *pages() {
      yield [kept];
    },
  } as unknown as IncidentArchive;
  const platforms = new Map();
  const [left, shown] = [0, 1].map(() => renderHook(() => useRows(store, platforms)));
  await waitFor(() => expect(left?.result.current.state).toBe('complete'));
  await waitFor(() => expect(shown?.result.current.state).toBe('complete'));
  kept = { ...before, note: 'written while it was left' };
  revision = 2;
  await act(async () => left?.result.current.refresh(before.id));
  await waitFor(() => expect(shown?.result.current.first).toEqual([kept]));
});
