import { isSameJson } from '../incidents/canonical-json';
import type { Incident } from '../incidents/incident';
import { createVerifier, type Finding, type VerifyReport } from '../incidents/verify';
import { type IncidentDatabase, type Reading, STORES, type Writing } from './incident-database';
import { readGroups, readJournal } from './incident-reading';
import { projectSafely, storedOf } from './incident-stored';

/** A check is begun anew so often when something was written meanwhile; then the writers have to wait for it. */
const ATTEMPTS = 3;

/** Checks every chain, and that what is shown is what the chains say; all as they stood at one moment. */
export async function checkHistory(database: IncidentDatabase): Promise<VerifyReport> {
  const open = () => database.transaction(STORES);
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    const before = await database.get('state', 'head');
    const report = await checkOnce(open);
    if ((await database.get('state', 'head'))?.revision === before?.revision) return report;
  }
  const snapshot = open();
  return checkOnce(() => snapshot);
}

/** @param open the transaction to read in; either one for all, or another one each time */
async function checkOnce(open: () => Reading): Promise<VerifyReport> {
  const head = (await open().objectStore('state').get('head')) ?? null;
  const verifier = createVerifier(head?.chain ?? null);
  for await (const entry of readJournal(open)) verifier.add(entry);
  const report = verifier.finish(head);
  const findings = [...report.findings, ...(await checkProjections(open))];
  return { ...report, findings, outcome: findings.length === 0 ? 'intact' : 'damaged' };
}

async function checkProjections(open: () => Reading): Promise<Finding[]> {
  const findings: Finding[] = [];
  const known = new Set<string>();
  const differs = ({ chain, seq, id }: Pick<Incident, 'chain' | 'seq' | 'id'>) =>
    findings.push({ chain, seq, incident: id, what: 'projection-differs' });
  for (let next = ''; ; ) {
    const tx = open();
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
  const rows = open().objectStore('incidents');
  for (const id of await rows.getAllKeys()) {
    if (known.has(id)) continue;
    const row = await open().objectStore('incidents').get(id);
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
