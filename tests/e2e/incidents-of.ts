import type { Incident } from '../../utils/incidents/incident';
import type { Driver } from './driver';
import { storedRows } from './stored-rows';

/** The incidents in the browser's own database, newest first; empty while there is none. */
export async function incidentsOf(driver: Driver): Promise<Incident[]> {
  const rows = await storedRows<{ incident: Incident }>(driver, 'incidents');
  return rows.map(({ incident }) => incident).sort((a, b) => (a.repeats.last < b.repeats.last ? 1 : -1));
}
