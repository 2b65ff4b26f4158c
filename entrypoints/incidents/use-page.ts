import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { IncidentArchive } from '../../utils/browser/incidents/archive';
import type { Incident } from '../../utils/incidents/incident';
import type { Row } from '../../utils/incidents/row';
import { PAGE_SIZE, type Rows } from './use-rows';

/** What was read last, and for which page. */
interface Read {
  ids: readonly string[];
  incidents: readonly Incident[] | 'failed';
}

const NOTHING_YET: Read = { ids: [], incidents: [] };

/**
 * The incidents of one page, whole. The first page of everything is there before the rest has been read, and what is
 * at hand need not be read; till the rest is, what was shown before stays, as far as it still fits.
 *
 * @param found what a search found; `null` for everything
 * @returns `failed` where they could not be read
 */
export function usePage(
  store: IncidentArchive,
  { rows, first }: Rows,
  found: readonly Row[] | null,
  page: number,
): readonly Incident[] | 'failed' {
  const [read, setRead] = useState(NOTHING_YET);
  const before = useRef<readonly Incident[]>([]);
  const all = found ?? rows;
  const ids = useMemo(
    () => all.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map(({ id }) => id),
    [all, page],
  );
  const isReady = found !== null || page > 0;
  useEffect(() => {
    if (!isReady) return;
    let isWanted = true;
    const keep = (incidents: Read['incidents']) => isWanted && setRead({ ids, incidents });
    Promise.all(ids.map((id) => store.get(id))).then(
      (incidents) => keep(incidents.filter((incident) => incident !== null)),
      () => keep('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [store, ids, isReady]);

  const meanwhile = (): readonly Incident[] => {
    const atHand = read.incidents === 'failed' ? first : [...read.incidents, ...first];
    const known = new Map(atHand.map((incident) => [incident.id, incident]));
    if (ids.every((id) => known.has(id))) return ids.flatMap((id) => known.get(id) ?? []);
    const fitting = new Set(all.map(({ id }) => id));
    return before.current.filter(({ id }) => fitting.has(id));
  };
  const incidents = !isReady ? first : read.ids === ids ? read.incidents : meanwhile();
  if (incidents !== 'failed') before.current = incidents;
  return incidents;
}
