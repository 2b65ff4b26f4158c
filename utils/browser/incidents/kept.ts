import type { Kept } from '../../incidents/export/json-lines';
import { STORES } from './as-it-is';
import type { IncidentDatabase } from './database';
import { readTold } from './journal';

/** Incidents that an export holds at a time: few, so that memory does not grow with what was written of them. */
const EXPORTED = 200;

/** Every incident with its entries, by id: ids sort by time. Both stores are read in order, side by side. */
export async function* readKept(database: IncidentDatabase): AsyncGenerator<Kept> {
  for (let next = ''; ; ) {
    const tx = database.transaction(STORES);
    const rows = await tx.objectStore('incidents').getAll(IDBKeyRange.lowerBound(next, true), EXPORTED);
    const [first, last] = [rows[0]?.incident.id, rows.at(-1)?.incident.id];
    if (first === undefined || last === undefined) return;
    const told = await readTold(tx.objectStore('journal'), IDBKeyRange.bound(first, last));
    for (const { incident } of rows) yield { incident, entries: told.get(incident.id) ?? [] };
    next = last;
  }
}
