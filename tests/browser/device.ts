import { IDBFactory } from 'fake-indexeddb';
import { type IncidentArchive, openIncidentArchive } from '../../utils/browser/incidents/archive';
import { openDatabase } from '../../utils/browser/incidents/database';
import type { Entry } from '../../utils/incidents/journal';
import { uuidV7 } from '../../utils/incidents/new-id';
import type { Meeting } from '../../utils/incidents/seen';
import { moment } from '../incidents/samples';

const START = Date.parse('2026-11-20T01:00:00.000Z');
export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** The one device of a test: its databases and its clock. `newDevice` before each. */
export const device = { factory: new IDBFactory(), ms: START };
let made = 0;

export function newDevice(): void {
  device.factory = new IDBFactory();
  device.ms = START;
  made = 0;
}

/** Bytes that no two calls have in common. */
export function bytes(n: number): Uint8Array {
  made++;
  return Uint8Array.from({ length: n }, (_, i) => (made >> (8 * (i % 3))) & 255);
}

/** Another context with the device's history. */
export function open(): IncidentArchive {
  return openIncidentArchive({
    now: () => moment(new Date(device.ms).toISOString()),
    newId: () => uuidV7(device.ms, bytes(16)),
    random: bytes,
    indexedDB: device.factory,
  });
}

/** A page of Zhihu that names the site of that number. */
export function meeting(n = 1, platform = 'zhihu'): Meeting {
  const destination = `https://site${n}.example.com/a?token=whole`;
  return {
    outcome: {
      outcome: 'unwrapped',
      url: `https://link.zhihu.com/?target=${encodeURIComponent(destination)}&ticket=geheim`,
      platform,
      rule: `${platform}/link`,
      kind: 'notice',
      reason: 'leave-notice',
      words: '即将离开知乎',
      destination,
      flags: [],
      how: 'param target',
      hops: 1,
    },
    verified: '2026-08',
    extension: '0.1.0',
    referrer: 'https://www.zhihu.com/question/1',
  };
}

/** Records a meeting and hands back its id, a minute apart from the last one so that no limit is met. */
export async function met(store: IncidentArchive, n = 1, platform = 'zhihu'): Promise<string> {
  device.ms += MINUTE;
  const recorded = await store.recordSeen(meeting(n, platform), { tab: n });
  if (recorded.outcome !== 'recorded' && recorded.outcome !== 'repeated') throw new Error(recorded.outcome);
  return recorded.id;
}

/** The database itself. */
export const raw = () => openDatabase(device.factory, () => {});

/** Every entry it holds, in order. */
export async function journal(): Promise<Entry[]> {
  const database = await raw();
  const stretches = await database.getAll('journal');
  database.close();
  return stretches.flatMap(({ entries }) => entries);
}
