import { type Incident, knownDestination } from '../../utils/incidents/incident';
import type { Driver } from './driver';
import { eventually } from './eventually';
import { storedRows } from './stored-rows';

/** The incidents in the browser's own database, newest first; empty while there is none. */
export async function incidentsOf(driver: Driver): Promise<Incident[]> {
  const rows = await storedRows<{ incident: Incident }>(driver, 'incidents');
  return rows.map(({ incident }) => incident).sort((a, b) => (a.repeats.last < b.repeats.last ? 1 : -1));
}

/** Those of one destination. */
export async function incidentsTo(driver: Driver, destination: string): Promise<Incident[]> {
  return (await incidentsOf(driver)).filter((incident) => knownDestination(incident)?.url === destination);
}

/** The last one of a destination, once it is written. */
export function incidentTo(driver: Driver, destination: string, timeout?: number): Promise<Incident> {
  return eventually(
    `the incident of ${destination}`,
    async () => (await incidentsTo(driver, destination))[0],
    timeout,
  );
}
