import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openIncidentArchive } from '../../../utils/browser/incidents/archive';
import { DATABASE_NAME } from '../../../utils/browser/incidents/as-it-is';
import { openDatabase } from '../../../utils/browser/incidents/database';
import { MIGRATIONS } from '../../../utils/browser/incidents/migrations';
import { foldKey } from '../../../utils/incidents/fold';
import type { Entry } from '../../../utils/incidents/journal';
import { projectByChain } from '../../../utils/incidents/project';
import schema1 from '../../fixtures/incidents/schema-1.json';
import { chainOf, moment, seen } from '../../incidents/samples';
import { bytes, device, meeting, met, newDevice, open, raw } from '../device';

beforeEach(newDevice);
afterEach(() => vi.restoreAllMocks());

/** Waits for who was held up, also on a busy machine. */
const soon = <T>(check: () => Promise<T>): Promise<T> => vi.waitFor(check, 10_000);

describe('opening the history', () => {
  it('somebody who holds an older version open is named, and nothing is lost when they leave', async () => {
    const store = open();
    await met(store);
    await store.close();
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const request = device.factory.open(DATABASE_NAME);
      request.onsuccess = () => resolve(request.result as unknown as IDBDatabase);
    });
    const next = [...MIGRATIONS, (database: IDBDatabase) => void database.createObjectStore('more')];
    await expect(openDatabase(device.factory, () => {}, next)).rejects.toMatchObject({ code: 'blocked' });
    holder.close();
    const upgraded = await soon(() => openDatabase(device.factory, () => {}, next));
    expect(upgraded.objectStoreNames).toContain('more');
    expect(await upgraded.count('incidents')).toBe(1);
    upgraded.close();
  });

  it('somebody who gives way in a moment holds nobody up', async () => {
    const holder = await openDatabase(device.factory, () => {}, MIGRATIONS.slice(0, 1));
    holder.onversionchange = null;
    const { open: ask } = device.factory;
    const isBlocked = new Promise((resolve) => {
      vi.spyOn(device.factory, 'open').mockImplementation((...asked) => {
        const request = ask.apply(device.factory, asked);
        request.addEventListener('blocked', resolve);
        return request;
      });
    });
    // By the test's own clock: a busy machine may take longer than a moment.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const recorded = open().recordSeen(meeting(), { tab: 1 });
      await isBlocked;
      await vi.advanceTimersByTimeAsync(400);
      holder.close();
      expect((await recorded).outcome).toBe('recorded');
      await vi.advanceTimersByTimeAsync(5000);
      expect(await open().count()).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('whoever was let in, or was refused, does not count as held up later, nor does who brings it up to date', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const slowly: typeof MIGRATIONS = MIGRATIONS.map((migrate) => (...given) => {
      vi.advanceTimersByTime(6000);
      migrate(...given);
    });
    (await openDatabase(device.factory, () => {}, slowly)).close();
    expect(await open().count()).toBe(0);
    await vi.advanceTimersByTimeAsync(6000);
    const older = openDatabase(device.factory, () => {}, MIGRATIONS.slice(0, 1));
    await expect(older).rejects.toMatchObject({ code: 'newer-version' });
    await vi.advanceTimersByTimeAsync(6000);
    expect(await open().count()).toBe(0);
  });

  it('is opened anew where the browser has closed it by itself', async () => {
    const { open: ask } = device.factory;
    let opened: IDBDatabase | undefined;
    vi.spyOn(device.factory, 'open').mockImplementation((...asked) => {
      const request = ask.apply(device.factory, asked);
      request.addEventListener('success', () => {
        opened = request.result as unknown as IDBDatabase;
      });
      return request;
    });
    const store = open();
    await met(store);
    opened?.close();
    opened?.onclose?.(new Event('close'));
    expect(await store.count()).toBe(1);
  });

  it('while an opening is held up, nobody else waits behind it', async () => {
    const holder = await openDatabase(device.factory, () => {}, MIGRATIONS.slice(0, 1));
    holder.onversionchange = null;
    const [one, other] = [open(), open()];
    await expect(one.count()).rejects.toMatchObject({ code: 'blocked' });
    await expect(one.count()).rejects.toMatchObject({ code: 'blocked' });
    await expect(other.recordSeen(meeting(), { tab: 1 })).rejects.toMatchObject({ code: 'blocked' });
    holder.close();
    await soon(async () => expect(await one.count()).toBe(0));
    expect((await other.recordSeen(meeting(), { tab: 1 })).outcome).toBe('recorded');
  });

  it('behind somebody else who is held up there is no answer, and that is said after a while', async () => {
    vi.useFakeTimers();
    let request: IDBOpenDBRequest | null = null;
    const open = vi.fn(() => {
      request = {} as IDBOpenDBRequest;
      return request;
    });
    const silent = { open };
    const opening = openDatabase(silent as never, () => {});
    const refused = expect(opening).rejects.toMatchObject({ code: 'blocked' });
    await vi.advanceTimersByTimeAsync(5000);
    await refused;
    vi.useRealTimers();
    // The second one does not stand behind it.
    await expect(openDatabase(silent as never, () => {})).rejects.toMatchObject({ code: 'blocked' });
    expect(open).toHaveBeenCalledOnce();
    // The answer comes late: nobody wants it any more, and the next one is asked for anew.
    const close = vi.fn();
    Object.assign(request!, { result: { close } }).onsuccess?.(new Event('success'));
    expect(close).toHaveBeenCalled();
    void openDatabase(silent as never, () => {}).catch(() => {});
    expect(request).not.toHaveProperty('result');
  });

  it('our own pages give way to a newer version, and then say that they are old', async () => {
    const store = open();
    await met(store);
    const next = [...MIGRATIONS, (database: IDBDatabase) => void database.createObjectStore('more')];
    const upgraded = await openDatabase(device.factory, () => {}, next);
    await expect(store.count()).rejects.toMatchObject({ code: 'newer-version' });
    upgraded.close();
  });

  it('a browser that gives no database is said to have failed', async () => {
    const none = {
      open: () => {
        throw new DOMException('no', 'InvalidStateError');
      },
    };
    const store = openIncidentArchive({
      now: () => moment('2026-11-20T00:00:00.000Z'),
      newId: () => 'x',
      random: bytes,
      indexedDB: none as never,
    });
    await expect(store.count()).rejects.toMatchObject({ code: 'failed' });
  });
});

describe('schema version 1, as it was saved', () => {
  it('opens, verifies, lists and can be written on', async () => {
    const database = await openDatabase(device.factory, () => {}, MIGRATIONS.slice(0, 1));
    const tx = database.transaction(['journal', 'incidents', 'state'], 'readwrite');
    const {
      journal: entries,
      incidents,
      state,
    } = structuredClone(schema1) as never as { journal: Entry[]; incidents: never[]; state: never };
    for (const entry of entries) void tx.objectStore('journal').add(entry as never);
    for (const row of incidents) void tx.objectStore('incidents').add(row);
    void tx.objectStore('state').add(state, 'head');
    await tx.done;
    database.close();

    const store = open();
    expect(await store.verify()).toMatchObject({ outcome: 'intact' });
    const upgraded = await raw();
    for (const { incident, fold } of await upgraded.getAll('incidents'))
      expect(fold).toBe(foldKey(incident, incident.time));
    upgraded.close();
    expect((await store.latest(9)).map(({ kind, note, control }) => [kind, note, control])).toEqual([
      ['wall', '', 'not-tried'],
      ['notice', '班级群里的链接', 'opened-ok'],
    ]);
    await met(store, 5);
    await store.recordNoted((await store.latest(9)).at(-1)!.id, { tags: ['complaint-sent:2026-10-01'] });
    expect(await store.waiting()).toMatchObject({ count: 1, late: 1 });
    expect(await store.verify()).toMatchObject({ outcome: 'intact', chains: [{ erased: 1 }] });
  });
});

describe('schema version 2, where chains told an incident one after the other', () => {
  it('is told in the order of time, and only answers since the last meeting count', async () => {
    const at = (clock: string) => moment(`2026-11-20T${clock}:00.000Z`);
    const seenThere = await chainOf([seen(), { type: 'noted', at: at('11:00'), note: 'x' }], 'i1', 'b');
    const here = await chainOf([{ type: 'noted', at: at('12:00'), note: 'y' }], 'i1', 'a');
    const metAgain = await chainOf(
      [
        seen(),
        { type: 'answered', at: at('11:00'), control: 'opened-ok' },
        { type: 'repeated', at: at('15:00') },
      ],
      'i2',
      'c',
    );
    const answered = await chainOf(
      [seen(), { type: 'answered', at: at('11:00'), control: 'failed' }],
      'i3',
      'd',
    );
    const database = await openDatabase(device.factory, () => {}, MIGRATIONS.slice(0, 2));
    const tx = database.transaction(['journal', 'incidents', 'state'], 'readwrite');
    for (const entries of [[...here, ...seenThere], metAgain, answered]) {
      for (const entry of entries) void tx.objectStore('journal').add(entry as never);
      const incident = projectByChain(entries)!;
      const fold = foldKey(incident, incident.time);
      void tx.objectStore('incidents').add({ incident, fold, tail: incident.chain });
    }
    const { chain, seq, hash } = here[0]!;
    void tx.objectStore('state').add({ chain, seq, hash, revision: 1 }, 'head');
    await tx.done;
    expect((await database.get('incidents', 'i1'))?.incident.note).toBe('x');
    database.close();

    const store = open();
    expect((await store.verify()).findings).toEqual([]);
    expect((await store.get('i1'))?.note).toBe('y');
    expect(await store.get('i2')).not.toHaveProperty('answered');
    expect((await store.get('i3'))?.answered).toBe(at('11:00').utc);
    await store.recordNoted('i1', { note: 'z' });
    await store.recordNoted('i2', { note: 'z' });
    await store.rebuild();
    expect((await store.latest(9)).map(({ note }) => note).sort()).toEqual(['', 'z', 'z']);
  });
});
