import { isSameJson } from '../incidents/canonical-json';
import type { Incident } from '../incidents/incident';
import { createVerifier, type Finding, type VerifyReport } from '../incidents/verify';
import type { IncidentDatabase, Writing } from './incident-database';
import { readGroups, readJournal } from './incident-reading';
import { projectSafely, storedOf } from './incident-stored';

/** Checks every chain, and that what is shown is what the chains say. Begins again when all was deleted meanwhile. */
export async function checkHistory(database: IncidentDatabase): Promise<VerifyReport> {
  const chain = (await database.get('state', 'head'))?.chain ?? null;
  const verifier = createVerifier(chain);
  for await (const entry of readJournal(database)) verifier.add(entry);
  const head = (await database.get('state', 'head')) ?? null;
  if ((head?.chain ?? null) !== chain) return checkHistory(database);
  const report = verifier.finish(head);
  const findings = [...report.findings, ...(await checkProjections(database))];
  return { ...report, findings, outcome: findings.length === 0 ? 'intact' : 'damaged' };
}

async function checkProjections(database: IncidentDatabase): Promise<Finding[]> {
  const findings: Finding[] = [];
  const known = new Set<string>();
  const differs = ({ chain, seq, id }: Pick<Incident, 'chain' | 'seq' | 'id'>) =>
    findings.push({ chain, seq, incident: id, what: 'projection-differs' });
  for (let next = ''; ; ) {
    const tx = database.transaction(['journal', 'incidents', 'state', 'staging']);
    const groups = await readGroups(tx.objectStore('journal').index('incident'), next);
    if (groups.size === 0) break;
    const ids = [...groups.keys()];
    const rows = await Promise.all(ids.map((id) => tx.objectStore('incidents').get(id)));
    for (const [i, id] of ids.entries()) {
      const entries = groups.get(id) ?? [];
      known.add(id);
      const told = projectSafely(entries);
      const shown = rows[i]?.incident ?? null;
      if (!isSameJson(told, shown)) differs({ chain: '', seq: 0, ...entries[0], id });
      next = id;
    }
  }
  for (const id of await database.getAllKeys('incidents')) {
    if (known.has(id)) continue;
    const row = await database.get('incidents', id);
    if (row) differs(row.incident);
  }
  return findings;
}

/**
 * Writes every incident anew from the journal, in one transaction.
 *
 * @returns how many, and how many the journal could not tell because an entry is unreadable
 */
export async function rebuildHistory(tx: Writing): Promise<{ incidents: number; unreadable: number }> {
  const rows = tx.objectStore('incidents');
  await rows.clear();
  let incidents = 0;
  let unreadable = 0;
  for (let next = ''; ; ) {
    const groups = await readGroups(tx.objectStore('journal').index('incident'), next);
    if (groups.size === 0) break;
    const told: Promise<unknown>[] = [];
    for (const [id, entries] of groups) {
      next = id;
      const incident = projectSafely(entries);
      if (incident) told.push(rows.put(storedOf(incident, entries)));
      else unreadable++;
    }
    incidents += told.length;
    await Promise.all(told);
  }
  const state = await tx.objectStore('state').get('head');
  if (state) await tx.objectStore('state').put({ ...state, revision: state.revision + 1 }, 'head');
  return { incidents, unreadable };
}
