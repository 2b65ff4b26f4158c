import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type IncidentArchive, openIncidentArchive } from '../../utils/browser/incident-archive';
import { DATABASE_NAME } from '../../utils/browser/incident-as-it-is';
import { openDatabase } from '../../utils/browser/incident-database';
import { exportJsonLines } from '../../utils/incidents/export/json-lines';
import { readJsonLines } from '../../utils/incidents/import/json-lines';
import { uuidV7 } from '../../utils/incidents/new-id';
import type { Meeting } from '../../utils/incidents/seen';
import { moment } from '../incidents/samples';

const START = Date.parse('2026-11-20T01:00:00.000Z');
const MINUTE = 60_000;
const DAY = 86_400_000;

let factory: IDBFactory;
let ms: number;
let made: number;

beforeEach(() => {
  factory = new IDBFactory();
  ms = START;
  made = 0;
});
afterEach(() => vi.restoreAllMocks());

function bytes(n: number): Uint8Array {
  made++;
  return Uint8Array.from({ length: n }, (_, i) => (made >> (8 * (i % 3))) & 255);
}

const open = (): IncidentArchive =>
  openIncidentArchive({
    now: () => moment(new Date(ms).toISOString()),
    newId: () => uuidV7(ms, bytes(16)),
    random: bytes,
    indexedDB: factory,
  });

function meeting(n = 1, platform = 'zhihu'): Meeting {
  const destination = `https://site${n}.example.com/a`;
  const url = `https://link.zhihu.com/?target=${encodeURIComponent(destination)}`;
  const met = { platform, rule: `${platform}/link`, kind: 'notice', reason: 'leave-notice' } as const;
  return {
    outcome: { outcome: 'unwrapped', url, ...met, destination, flags: [], how: 'param target', hops: 1 },
    verified: '2026-08',
    extension: '0.1.0',
  };
}

/** Everything the database holds, to be compared. */
async function contents(): Promise<unknown> {
  const database = await openDatabase(factory, () => {});
  const stores = ['journal', 'incidents', 'state', 'staging'] as const;
  const held = await Promise.all(stores.map((store) => database.getAll(store)));
  database.close();
  return structuredClone(held);
}

/** The disk is full from the nth write on; how many were tried. */
function fillDisk(nth: number): { tried: () => number } {
  let writes = 0;
  for (const method of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = write.apply(this, args);
      // As the browsers do it: the write is taken, and the transaction ends with the fault.
      const transaction = this.transaction as unknown as { _abort(fault: string): void };
      if (++writes === nth) queueMicrotask(() => transaction._abort('QuotaExceededError'));
      return request;
    });
  }
  return { tried: () => writes };
}

/** What is written, each after one incident is there. */
const writes: { name: string; write: (store: IncidentArchive, id: string) => Promise<unknown> }[] = [
  { name: 'a meeting', write: (store) => store.recordSeen(meeting(2), { tab: 2 }) },
  { name: 'a repeat', write: (store) => store.recordSeen(meeting(1), { tab: 3 }) },
  { name: 'what the person did', write: (store, id) => store.recordOpened(id, { action: 'opened' }) },
  { name: 'an answer', write: (store, id) => store.recordAnswered(id, 'failed') },
  { name: 'a note', write: (store, id) => store.recordNoted(id, { note: 'mine' }) },
  { name: 'a deletion', write: (store, id) => store.remove([id]) },
  { name: 'the deletion of everything', write: (store) => store.removeAll() },
  { name: 'a rebuilding', write: (store) => store.rebuild() },
];

describe('a full disk', () => {
  it('has rows', () => expect(writes.length).toBeGreaterThan(5));

  it.each(writes)(
    'at each write of $name: said to be that, nothing half done, and done once later',
    async ({ write }) => {
      const store = open();
      const recorded = await store.recordSeen(meeting(1), { tab: 1 });
      ms += MINUTE;
      const id = recorded.id ?? '';
      const before = await contents();
      let nth = 1;
      for (; nth < 20; nth++) {
        const disk = fillDisk(nth);
        const failed = await write(store, id).then(
          () => null,
          (error: unknown) => error,
        );
        vi.restoreAllMocks();
        if (failed === null) {
          expect(disk.tried()).toBe(nth - 1);
          break;
        }
        expect(failed).toMatchObject({ name: 'IncidentStoreError', code: 'quota-exceeded' });
        expect(await contents()).toEqual(before);
      }
      expect(nth).toBeGreaterThan(1);
      expect(await contents()).not.toEqual(before);
      expect((await store.verify()).outcome).toBe('intact');
    },
  );

  it('gets another connection: Firefox lets the old one delete and nothing else the next time', async () => {
    const store = open();
    await store.recordSeen(meeting(1), { tab: 1 });
    const opened = vi.spyOn(factory, 'open');
    fillDisk(1);
    await expect(store.recordSeen(meeting(2), { tab: 2 })).rejects.toMatchObject({ code: 'quota-exceeded' });
    vi.mocked(IDBObjectStore.prototype.add).mockRestore();
    vi.mocked(IDBObjectStore.prototype.put).mockRestore();
    expect((await store.recordSeen(meeting(2), { tab: 2 })).outcome).toBe('recorded');
    expect(opened).toHaveBeenCalledOnce();
  });

  it('in the middle of an import leaves the history as it was, and the file can be read again', async () => {
    const other = open();
    for (let n = 0; n < 3; n++) await other.recordSeen(meeting(n), { tab: n });
    const parts: string[] = [];
    for await (const part of exportJsonLines(other.kept())) parts.push(part);
    async function* file() {
      yield* parts;
    }
    const read = () => readJsonLines(file(), () => null);
    factory = new IDBFactory();
    const store = open();
    await store.recordSeen(meeting(9), { tab: 9 });
    const history = async () => ((await contents()) as unknown[]).slice(0, 3);
    const before = await history();
    for (let nth = 1; nth < 20; nth++) {
      const reading = store.import();
      fillDisk(nth);
      const failed = await (async () => {
        await reading.stage(read());
        await reading.commit('merge');
      })().then(
        () => null,
        (error: unknown) => error,
      );
      vi.restoreAllMocks();
      if (failed === null) break;
      expect(failed).toMatchObject({ code: 'quota-exceeded' });
      expect(await history()).toEqual(before);
    }
    expect(await store.count()).toBe(4);
    expect((await store.verify()).outcome).toBe('intact');
  });
});

describe('a clock that is set back', () => {
  it('locks nobody out, loses nothing and doubles nothing', async () => {
    const store = open();
    for (let n = 0; n < 20; n++) await store.recordSeen(meeting(n), { tab: n });
    expect((await store.recordSeen(meeting(20), { tab: 20 })).outcome).toBe('too-many');
    ms -= 3 * DAY;
    expect((await store.recordSeen(meeting(21), { tab: 21 })).outcome).toBe('recorded');
    const again = await store.recordSeen(meeting(21), { tab: 21 });
    expect(again.outcome).toBe('same-page');
    ms += MINUTE;
    expect((await store.recordSeen(meeting(21), { tab: 21 })).outcome).toBe('repeated');
    expect(await store.count()).toBe(21);
    expect((await store.verify()).outcome).toBe('intact');
    const { incidents } = await store.list({ limit: 100 });
    expect(new Set(incidents.map(({ id }) => id)).size).toBe(21);
  });

  it('deletes nothing that is not older than the person wants', async () => {
    const store = open();
    await store.recordSeen(meeting(1), { tab: 1 });
    ms -= 400 * DAY;
    expect(await store.prune(new Date(ms - 365 * DAY).toISOString())).toBe(0);
    expect(await store.count()).toBe(1);
  });
});

describe('a corrupt database', () => {
  it('without our stores is told apart, and nothing is written into it', async () => {
    await new Promise<void>((resolve) => {
      const request = factory.open(DATABASE_NAME, 1);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    const store = open();
    await expect(store.recordSeen(meeting(), { tab: 1 })).rejects.toMatchObject({
      name: 'IncidentStoreError',
    });
    await expect(store.count()).rejects.toMatchObject({ name: 'IncidentStoreError' });
  });

  it('that the browser cannot read is told apart', async () => {
    const broken = {
      open: () => {
        const request = {
          error: new DOMException('Internal error opening backing store', 'UnknownError'),
        } as never as IDBOpenDBRequest;
        queueMicrotask(() => request.onerror?.(new Event('error')));
        return request;
      },
    };
    await expect(openDatabase(broken as never, () => {})).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('with a damaged incident is named, and is whole again out of the journal', async () => {
    const store = open();
    const { id = '' } = await store.recordSeen(meeting(1), { tab: 1 });
    const database = await openDatabase(factory, () => {});
    const row = await database.get('incidents', id);
    await database.put('incidents', { ...row, incident: { ...row!.incident, kind: 'nonsense' } } as never);
    database.close();
    expect(await store.verify()).toMatchObject({
      outcome: 'damaged',
      findings: [{ what: 'projection-differs' }],
    });
    expect(await store.rebuild()).toEqual({ incidents: 1, unreadable: 0 });
    expect((await store.verify()).outcome).toBe('intact');
    expect((await store.get(id))?.kind).toBe('notice');
  });
});

describe('10,000 incidents in a minute', () => {
  it('fill neither the disk nor the memory: twenty a platform, each once', async () => {
    const store = open();
    const outcomes: Record<string, number> = {};
    for (let n = 0; n < 10_000; n++) {
      const { outcome } = await store.recordSeen(meeting(n, `platform${n % 3}`), { tab: n % 7 });
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      ms += 5;
    }
    expect(outcomes).toEqual({ recorded: 60, 'too-many': 9940 });
    expect(await store.count()).toBe(60);
    expect((await store.verify()).outcome).toBe('intact');
    ms += MINUTE;
    expect((await store.recordSeen(meeting(1, 'platform0'), { tab: 1 })).outcome).toBe('recorded');
  }, 60_000);
});
