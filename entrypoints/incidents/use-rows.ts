import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { IncidentArchive } from '../../utils/browser/incidents/archive';
import { onReturn } from '../../utils/browser/on-return';
import type { Incident } from '../../utils/incidents/incident';
import { type Row, type RowNames, rowOf } from '../../utils/incidents/row';
import { type HistoryScreen, loadRowNames } from './names';

/** What the page holds of the history. */
export interface Rows {
  rows: readonly Row[];
  /** The first page of it whole, so that it is there before everything was read. */
  first: readonly Incident[];
  total: number;
  state: 'loading' | 'complete' | 'failed';
}

/** Incidents on one page of the list. */
export const PAGE_SIZE = 50;

const NOTHING_YET: Rows = { rows: [], first: [], total: 0, state: 'loading' };
/** There a page of the history says that it has changed something: another may have come into sight before that was written. */
const CHANGES = 'history-changed';
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
  const isReading = useRef(false);
  /** The store's, when what is shown here was read. */
  const revision = useRef(0);
  const changes = useRef<BroadcastChannel | null>(null);

  const reload = useCallback(async () => {
    const mine = ++round.current;
    const isStale = () => mine !== round.current;
    isReading.current = true;
    try {
      const now = await store.revision();
      const { incidents: first } = await store.list({ limit: PAGE_SIZE });
      if (isStale()) return;
      revision.current = now;
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
      if (isStale()) return;
      setRows({ rows: read, first, total: read.length, state: 'complete' });
    } catch {
      if (!isStale()) setRows((known) => ({ ...known, state: 'failed' }));
    } finally {
      if (!isStale()) isReading.current = false;
    }
  }, [store, platforms]);

  /** One incident changed. */
  const refresh = async (id: string) => {
    changes.current?.postMessage(id);
    const incident = await store.get(id);
    if (incident) {
      // Before the names are there, no row is.
      const row = names.current && rowOf(incident, names.current);
      setRows((known) => ({
        ...known,
        rows: row ? known.rows.map((each) => (each.id === id ? row : each)) : known.rows,
        first: known.first.map((each) => (each.id === id ? incident : each)),
      }));
    }
    // What is being read may still hold what was before.
    if (isReading.current) void reload();
  };

  /** Incidents are gone: at once from what is shown, and what moves up in their place is read. */
  const remove = (ids: ReadonlySet<string>) => {
    setRows((known) => {
      const left = known.rows.filter(({ id }) => !ids.has(id));
      return {
        ...known,
        rows: left,
        first: known.first.filter(({ id }) => !ids.has(id)),
        total: known.total - (known.rows.length - left.length),
      };
    });
    void reload();
  };

  useEffect(() => void reload(), [reload]);
  useEffect(() => {
    // Something may have been met, changed or deleted elsewhere meanwhile.
    const look = async () => {
      const now = await store.revision().catch(() => revision.current);
      if (now !== revision.current) void reload();
    };
    const channel = new BroadcastChannel(CHANGES);
    changes.current = channel;
    // Whoever is out of sight looks when the person comes back.
    channel.onmessage = () => document.visibilityState === 'visible' && void look();
    const stop = onReturn(() => void look());
    return () => {
      stop();
      channel.close();
      changes.current = null;
    };
  }, [store, reload]);

  return { ...rows, reload, refresh, remove };
}

/** Those of them that are in the history; all, while it is not known yet. */
export function stillThere(ids: ReadonlySet<string>, { rows, state }: Rows): ReadonlySet<string> {
  if (state !== 'complete' || ids.size === 0) return ids;
  return new Set(rows.flatMap(({ id }) => (ids.has(id) ? id : [])));
}
