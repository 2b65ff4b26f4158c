import { useEffect, useState } from 'preact/hooks';
import type { IncidentArchive } from '../../utils/browser/incident-archive';
import type { Incident } from '../../utils/incidents/incident';
import type { Row } from '../../utils/incidents/row';
import { PAGE_SIZE, type Rows } from './use-rows';

/**
 * The incidents of one page, whole. The first page of everything is there before the rest has been read.
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
  const [loaded, setLoaded] = useState<readonly Incident[] | 'failed'>([]);
  const isReady = found !== null || page > 0;
  useEffect(() => {
    if (!isReady) return;
    let isWanted = true;
    const ids = (found ?? rows).slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map(({ id }) => id);
    Promise.all(ids.map((id) => store.get(id))).then(
      (incidents) => isWanted && setLoaded(incidents.filter((incident) => incident !== null)),
      () => isWanted && setLoaded('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [store, rows, found, page, isReady]);
  if (found === null && page === 0) return first;
  return isReady ? loaded : [];
}
