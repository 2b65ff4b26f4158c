import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { IncidentArchive } from '../../utils/browser/incident-archive';
import type { Incident } from '../../utils/incidents/incident';
import { type Row, type RowNames, rowOf } from '../../utils/incidents/row';
import { type HistoryScreen, loadRowNames } from './names';

/** What the page holds of the history. */
export interface Rows {
  rows: readonly Row[];
  /** The newest incidents whole, so that they are there before everything was read. */
  first: readonly Incident[];
  total: number;
  state: 'loading' | 'complete' | 'failed';
}

const NOTHING_YET: Rows = { rows: [], first: [], total: 0, state: 'loading' };
const FIRST = 50;
/** So many more rows are read before they are shown. */
const SHOWN = 10_000;

/**
 * The rows of the whole history, the last met first. The first page is there at once; the rest is read a
 * thousand at a time, so that the page stays awake, and can be searched as it comes.
 */
export function useRows(store: IncidentArchive, platforms: HistoryScreen['platforms']) {
  const [rows, setRows] = useState(NOTHING_YET);
  const names = useRef<RowNames | null>(null);
  const round = useRef(0);

  const reload = useCallback(async () => {
    const mine = ++round.current;
    const isStale = () => mine !== round.current;
    try {
      const { incidents: first } = await store.list({ limit: FIRST });
      if (isStale()) return;
      // Counting takes longer than reading the first page, so nobody waits for it.
      setRows((known) => ({ ...known, first, total: Math.max(known.total, first.length) }));
      const total = await store.count();
      if (isStale()) return;
      setRows((known) => ({ ...known, total }));
      names.current ??= await loadRowNames(platforms);
      const read: Row[] = [];
      let shown = 0;
      for await (const page of store.pages()) {
        for (const incident of page) read.push(rowOf(incident, names.current));
        if (isStale()) return;
        if (read.length < shown + SHOWN) continue;
        shown = read.length;
        // The first time a search need not wait for the end; later it has the old rows until then.
        setRows((known) => (known.state === 'loading' ? { ...known, rows: read.slice() } : known));
      }
      setRows({ rows: read, first, total: read.length, state: 'complete' });
    } catch {
      if (!isStale()) setRows((known) => ({ ...known, state: 'failed' }));
    }
  }, [store, platforms]);

  /** One incident changed. */
  const refresh = async (id: string) => {
    const incident = await store.get(id);
    const names_ = names.current;
    if (!incident || !names_) return;
    setRows((known) => ({
      ...known,
      rows: known.rows.map((row) => (row.id === id ? rowOf(incident, names_) : row)),
      first: known.first.map((each) => (each.id === id ? incident : each)),
    }));
  };

  /** Incidents are gone. */
  const remove = (ids: ReadonlySet<string>) =>
    setRows((known) => {
      const left = known.rows.filter(({ id }) => !ids.has(id));
      return {
        ...known,
        rows: left,
        first: known.first.filter(({ id }) => !ids.has(id)),
        total: left.length,
      };
    });

  useEffect(() => void reload(), [reload]);
  useEffect(() => {
    // Something may have been met while the page was in the background.
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const [newest] = await store.latest(1).catch(() => []);
      const known = rows.first[0];
      if (newest?.id !== known?.id || newest?.repeats.last !== known?.repeats.last) void reload();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [store, rows.first, reload]);

  return { ...rows, reload, refresh, remove };
}
