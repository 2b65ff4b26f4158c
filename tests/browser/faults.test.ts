import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IncidentArchive } from '../../utils/browser/incidents/archive';
import { DATABASE_NAME } from '../../utils/browser/incidents/as-it-is';
import { openDatabase } from '../../utils/browser/incidents/database';
import { MIGRATIONS } from '../../utils/browser/incidents/migrations';
import { exportJsonLines } from '../../utils/incidents/export/json-lines';
import { readJsonLines } from '../../utils/incidents/import/json-lines';
import { DAY, device, journal, MINUTE, meeting, met, newDevice, open } from './device';

beforeEach(newDevice);
afterEach(() => vi.restoreAllMocks());

/** Everything the database holds, to be compared. */
async function contents(): Promise<unknown> {
  const database = await openDatabase(device.factory, () => {});
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
  { name: 'a rebuilding', write: (store) => store.rebuild() },
];

describe('a full disk', () => {
  it.each(writes)(
    'at each write of $name: said to be that, nothing half done, and done once later',
    async ({ write }) => {
      const store = open();
      const recorded = await store.recordSeen(meeting(1), { tab: 1 });
      device.ms += MINUTE;
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

  it.each([
    { what: 'the history leaves some behind', fullUntil: 2 },
    { what: 'even then there is none', fullUntil: 99 },
  ])('has room for the deletion of everything: where $what', async ({ fullUntil }) => {
    const store = open();
    await store.recordSeen(meeting(1), { tab: 1 });
    let writes = 0;
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      const transaction = this.transaction as unknown as { _abort(fault: string): void };
      if (++writes < fullUntil) queueMicrotask(() => transaction._abort('QuotaExceededError'));
      return put.apply(this, args);
    });
    await store.removeAll();
    vi.restoreAllMocks();
    expect(writes).toBe(2);
    expect(await store.count()).toBe(0);
    await met(store, 2);
    expect((await store.verify()).outcome).toBe('intact');
    expect(await store.count()).toBe(1);
  });

  it('gets another connection: Firefox lets the old one delete and nothing else the next time', async () => {
    const store = open();
    await store.recordSeen(meeting(1), { tab: 1 });
    const opened = vi.spyOn(device.factory, 'open');
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
    device.factory = new IDBFactory();
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

describe('a write that is cut short or meets another', () => {
  it('a killed worker loses nothing that was acknowledged, and goes on in the same chain', async () => {
    const first = open();
    await met(first, 1);
    void first.recordSeen(meeting(2), { tab: 2 });
    const second = open();
    await met(second, 3);
    const { chains, outcome } = await second.verify();
    expect(outcome).toBe('intact');
    expect(chains).toHaveLength(1);
  });

  it('a crash between two writes of one step writes neither', async () => {
    const store = open();
    const id = await met(store);
    const put = IDBObjectStore.prototype.put;
    const crash = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.name === 'state') throw new Error('killed');
      return put.apply(this, args);
    });
    await expect(store.recordNoted(id, { note: 'half' })).rejects.toMatchObject({
      name: 'IncidentStoreError',
      code: 'failed',
    });
    crash.mockRestore();
    expect((await store.get(id))?.note).toBe('');
    expect(await journal()).toHaveLength(1);
    expect((await store.verify()).outcome).toBe('intact');
    await store.recordNoted(id, { note: 'whole' });
    expect((await store.get(id))?.note).toBe('whole');
  });

  it('a full disk is said to be that, nothing is written, and the same meeting can be tried again', async () => {
    const store = open();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(store.recordSeen(meeting(), { tab: 1 })).rejects.toMatchObject({ code: 'quota-exceeded' });
    full.mockRestore();
    expect(await journal()).toEqual([]);
    expect((await store.recordSeen(meeting(), { tab: 1 })).outcome).toBe('recorded');
  });

  it.each<[string, (request: IDBRequest, abort: () => void) => void]>([
    ['at the end', (_, abort) => queueMicrotask(abort)],
    ['when all was written', (request, abort) => request.addEventListener('success', abort)],
  ])('a disk that is found full only %s is told as well', async (_, then) => {
    const store = open();
    await met(store);
    const put = IDBObjectStore.prototype.put;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      const request = put.apply(this, args);
      if (this.name === 'state') then(request, () => this.transaction.abort());
      return request;
    });
    await expect(met(store, 2)).rejects.toMatchObject({ name: 'IncidentStoreError' });
    full.mockRestore();
    expect(await store.count()).toBe(1);
    expect((await store.verify()).outcome).toBe('intact');
  });

  it('two contexts that write at once lose nothing and make one chain', async () => {
    const [a, b] = [open(), open()];
    const id = await met(a, 0);
    await Promise.all(
      Array.from({ length: 30 }, (_, n) => (n % 2 ? a : b).recordNoted(id, { note: `${n}` })),
    );
    const entries = await journal();
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 31 }, (_, i) => i + 1));
    const notes = entries.map(({ sealed }) => sealed?.event.type === 'noted' && sealed.event.note);
    expect(new Set(notes).size).toBe(31);
    expect((await a.verify()).outcome).toBe('intact');
  });

  it('one context may delete all while another writes', async () => {
    const [a, b] = [open(), open()];
    await met(a, 0);
    await Promise.all([a.removeAll(), met(b, 1), met(a, 2), b.removeAll(), met(b, 3)]);
    expect((await a.verify()).outcome).toBe('intact');
    expect(await a.rebuild()).toEqual({ incidents: await a.count(), unreadable: 0 });
  });
});

describe('a clock that is set back', () => {
  it('locks nobody out, loses nothing and doubles nothing', async () => {
    const store = open();
    for (let n = 0; n < 20; n++) await store.recordSeen(meeting(n), { tab: n });
    expect((await store.recordSeen(meeting(20), { tab: 20 })).outcome).toBe('too-many');
    device.ms -= 3 * DAY;
    expect((await store.recordSeen(meeting(21), { tab: 21 })).outcome).toBe('recorded');
    const again = await store.recordSeen(meeting(21), { tab: 21 });
    expect(again.outcome).toBe('same-page');
    device.ms += MINUTE;
    expect((await store.recordSeen(meeting(21), { tab: 21 })).outcome).toBe('repeated');
    expect(await store.count()).toBe(21);
    expect((await store.verify()).outcome).toBe('intact');
    const { incidents } = await store.list({ limit: 100 });
    expect(new Set(incidents.map(({ id }) => id)).size).toBe(21);
  });

  it('deletes nothing that is not older than the person wants', async () => {
    const store = open();
    await store.recordSeen(meeting(1), { tab: 1 });
    device.ms -= 400 * DAY;
    expect(await store.prune(new Date(device.ms - 365 * DAY).toISOString())).toBe(0);
    expect(await store.count()).toBe(1);
  });
});

describe('a corrupt database', () => {
  it('without our stores is told apart, and nothing is written into it', async () => {
    await new Promise<void>((resolve) => {
      const request = device.factory.open(DATABASE_NAME, 1);
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

  it('goes as a whole with everything that is to be deleted, and a new one is written on', async () => {
    const real = device.factory;
    let isBroken = true;
    const refuse = () => {
      const request = {
        error: new DOMException('Internal error', 'UnknownError'),
      } as never as IDBOpenDBRequest;
      queueMicrotask(() => request.onerror?.(new Event('error')));
      return request;
    };
    device.factory = {
      open: (...asked: Parameters<IDBFactory['open']>) => (isBroken ? refuse() : real.open(...asked)),
      deleteDatabase: (name: string) => {
        isBroken = false;
        return real.deleteDatabase(name);
      },
    } as never;
    const store = open();
    await expect(store.count()).rejects.toMatchObject({ code: 'failed' });
    await store.removeAll();
    expect((await store.recordSeen(meeting(), { tab: 1 })).outcome).toBe('recorded');
    expect((await store.verify()).outcome).toBe('intact');
  });

  it('without our stores goes as a whole too, also where a page has it open', async () => {
    await new Promise<void>((resolve) => {
      const request = device.factory.open(DATABASE_NAME, MIGRATIONS.length);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    const page = open();
    await expect(page.count()).rejects.toMatchObject({ code: 'failed' });
    const store = open();
    await store.removeAll();
    await store.recordSeen(meeting(), { tab: 1 });
    expect(await page.count()).toBe(1);
  });

  it('stays where an older version holds it', async () => {
    const holder = await openDatabase(device.factory, () => {}, MIGRATIONS.slice(0, 1));
    holder.onversionchange = null;
    const destroyed = vi.spyOn(device.factory, 'deleteDatabase');
    await expect(open().removeAll()).rejects.toMatchObject({ code: 'blocked' });
    expect(destroyed).not.toHaveBeenCalled();
    holder.close();
  });

  it('that the browser cannot read is said to have failed', async () => {
    const broken = {
      open: () => {
        const request = {
          error: new DOMException('Internal error opening backing store', 'UnknownError'),
        } as never as IDBOpenDBRequest;
        queueMicrotask(() => request.onerror?.(new Event('error')));
        return request;
      },
    };
    await expect(openDatabase(broken as never, () => {})).rejects.toMatchObject({ code: 'failed' });
  });

  it('with a damaged incident is named, and is whole again out of the journal', async () => {
    const store = open();
    const { id = '' } = await store.recordSeen(meeting(1), { tab: 1 });
    const database = await openDatabase(device.factory, () => {});
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
      device.ms += 5;
    }
    expect(outcomes).toEqual({ recorded: 60, 'too-many': 9940 });
    expect(await store.count()).toBe(60);
    expect((await store.verify()).outcome).toBe('intact');
    device.ms += MINUTE;
    expect((await store.recordSeen(meeting(1, 'platform0'), { tab: 1 })).outcome).toBe('recorded');
  }, 60_000);
});
