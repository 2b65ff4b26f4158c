import { isSameJson } from '../../incidents/canonical-json';
import type { Entry } from '../../incidents/journal';
import { createVerifier, type Finding, type VerifyReport } from '../../incidents/verify';
import { STORES } from './as-it-is';
import type { IncidentDatabase, ReadTransaction, WriteTransaction } from './database';
import { readJournal, readTold } from './journal';
import { projectSafely, storedOf } from './stored';

/** A check is begun anew so often when something was written meanwhile; then the writers have to wait for it. */
const ATTEMPTS = 3;
/** Incidents that are looked at together. */
const BATCH = 500;

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
async function checkOnce(open: () => ReadTransaction): Promise<VerifyReport> {
  const head = (await open().objectStore('state').get('head')) ?? null;
  const verifier = createVerifier(head?.chain ?? null);
  const told = new Set<string>();
  let last: Entry | undefined;
  for await (const entry of readJournal(open)) {
    verifier.add(entry);
    last = entry;
    if (entry.sealed?.incident !== undefined) told.add(entry.sealed.incident);
  }
  const report = verifier.finish(head);
  // Whatever is written says beside itself where the chain ends: nobody can tell whether it ends there.
  const endless: Finding[] = !head && last ? [{ chain: last.chain, seq: last.seq, what: 'end-differs' }] : [];
  const findings = [...report.findings, ...endless, ...(await checkProjections(open, told))];
  return { ...report, findings, outcome: findings.length === 0 ? 'intact' : 'damaged' };
}

/** @param told whom the journal tells of */
async function checkProjections(open: () => ReadTransaction, told: ReadonlySet<string>): Promise<Finding[]> {
  const findings: Finding[] = [];
  const shown = await open().objectStore('incidents').getAllKeys();
  for (const { ids, range } of batchesOf(new Set([...told, ...shown]))) {
    const tx = open();
    const [groups, rows] = await Promise.all([
      readTold(tx.objectStore('journal'), range),
      tx.objectStore('incidents').getAll(range),
    ]);
    const incidents = new Map(rows.map(({ incident }) => [incident.id, incident]));
    for (const id of ids) {
      const entries = groups.get(id) ?? [];
      const incident = incidents.get(id) ?? null;
      if (isSameJson(projectSafely(entries), incident)) continue;
      const { chain, seq } = entries[0] ?? incident ?? { chain: '', seq: 0 };
      findings.push({ chain, seq, incident: id, what: 'projection-differs' });
    }
  }
  return findings;
}

/**
 * Writes every incident anew from the journal, in one transaction.
 *
 * @returns how many, and how many the journal could not tell because an entry is unreadable
 */
export async function rebuildHistory(
  tx: WriteTransaction,
): Promise<{ incidents: number; unreadable: number }> {
  const rows = tx.objectStore('incidents');
  await rows.clear();
  const told = new Set<string>();
  for await (const { sealed } of readJournal(() => tx)) {
    if (sealed?.incident !== undefined) told.add(sealed.incident);
  }
  let incidents = 0;
  for (const { range } of batchesOf(told)) {
    const writing: Promise<unknown>[] = [];
    for (const entries of (await readTold(tx.objectStore('journal'), range)).values()) {
      const incident = projectSafely(entries);
      if (incident) writing.push(rows.put(storedOf(incident, entries)));
    }
    incidents += writing.length;
    await Promise.all(writing);
  }
  const state = await tx.objectStore('state').get('head');
  if (state) await tx.objectStore('state').put({ ...state, revision: state.revision + 1 }, 'head');
  return { incidents, unreadable: told.size - incidents };
}

function* batchesOf(all: ReadonlySet<string>): Generator<{ ids: string[]; range: IDBKeyRange }> {
  const sorted = [...all].sort();
  for (let from = 0; from < sorted.length; from += BATCH) {
    const ids = sorted.slice(from, from + BATCH);
    yield { ids, range: IDBKeyRange.bound(ids[0], ids.at(-1)) };
  }
}
