import 'fake-indexeddb/auto';
import { IDBFactory, IDBTransaction } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IncidentArchive } from '../../../utils/browser/incidents/archive';
import type { Entry } from '../../../utils/incidents/journal';
import { device, journal, met, newDevice, open, raw } from '../device';

beforeEach(newDevice);
afterEach(() => vi.restoreAllMocks());

async function rewrite(seq: number, change: (entry: Entry) => void): Promise<void> {
  const database = await raw();
  // Written by the store, each entry is a stretch of its own.
  const stretch = (await database.getAll('journal')).find((each) => each.seq === seq)!;
  change(stretch.entries[0]!);
  await database.put('journal', stretch);
  database.close();
}

describe('checking the history', () => {
  async function three(): Promise<{ store: IncidentArchive; ids: string[] }> {
    const store = open();
    return { store, ids: [await met(store, 1), await met(store, 2), await met(store, 3)] };
  }

  it('names an entry whose content was changed, and what it belongs to', async () => {
    const { store, ids } = await three();
    await rewrite(2, (entry) => {
      const event = entry.sealed!.event;
      if (event.type === 'seen') event.reason.words = '即将离开知呼';
    });
    const { outcome, findings } = await store.verify();
    expect(outcome).toBe('damaged');
    expect(findings).toContainEqual(
      expect.objectContaining({ seq: 2, incident: ids[1], what: 'content-changed' }),
    );
  });

  it('names an entry that was written anew with fitting hashes: the next one does not follow it', async () => {
    const { store } = await three();
    const [, second] = await journal();
    const { nextEntry } = await import('../../../utils/incidents/journal');
    const forged = nextEntry(
      { ...second!, seq: 1, hash: second!.prev },
      { ...second!.sealed!, salt: 'ab'.repeat(16) },
    );
    await rewrite(2, (entry) => Object.assign(entry, forged));
    expect((await store.verify()).findings).toEqual([
      expect.objectContaining({ seq: 3, what: 'order-broken' }),
    ]);
  });

  it('names the place of entries that are gone, in the middle and at the end', async () => {
    for (const [seq, what, place] of [
      [2, 'missing', 3],
      [3, 'end-differs', 3],
    ] as const) {
      device.factory = new IDBFactory();
      const { store } = await three();
      const database = await raw();
      const entry = (await database.getAll('journal'))[seq - 1]!;
      await database.delete('journal', [entry.chain, entry.seq]);
      expect((await store.verify()).findings).toContainEqual(expect.objectContaining({ seq: place, what }));
      database.close();
    }
  });

  it('names the last place where nothing says any more where the chain ends: some of it may be gone', async () => {
    const { store } = await three();
    const database = await raw();
    await database.delete('state', 'head');
    database.close();
    expect((await store.verify()).findings).toEqual([
      expect.objectContaining({ seq: 3, what: 'end-differs' }),
    ]);
  });

  it('names content that was erased without a record of it', async () => {
    const { store } = await three();
    await rewrite(2, (entry) => delete entry.sealed);
    expect((await store.verify()).findings).toContainEqual(
      expect.objectContaining({ seq: 2, what: 'erased-unaccounted' }),
    );
  });

  it('names an incident that shows something else than the journal says, and rebuilding mends it', async () => {
    const { store, ids } = await three();
    const database = await raw();
    const row = (await database.get('incidents', ids[1]!))!;
    await database.put('incidents', { ...row, incident: { ...row.incident, control: 'failed' } });
    database.close();
    expect((await store.verify()).findings).toEqual([
      expect.objectContaining({ seq: 2, incident: ids[1], what: 'projection-differs' }),
    ]);
    expect(await store.rebuild()).toEqual({ incidents: 3, unreadable: 0 });
    expect((await store.verify()).outcome).toBe('intact');
  });

  it('names an incident that is not shown though the journal tells of it, and rebuilding brings it back', async () => {
    const { store, ids } = await three();
    const database = await raw();
    await database.delete('incidents', ids[1]!);
    database.close();
    expect((await store.verify()).findings).toEqual([
      expect.objectContaining({ seq: 2, incident: ids[1], what: 'projection-differs' }),
    ]);
    expect(await store.rebuild()).toEqual({ incidents: 3, unreadable: 0 });
    expect(await store.count()).toBe(3);
  });

  it('holds nobody up who deletes an incident of which the journal knows nothing any more', async () => {
    const { store, ids } = await three();
    const database = await raw();
    const { chain, seq } = (await database.getAll('journal'))[1]!;
    await database.delete('journal', [chain, seq]);
    database.close();
    expect(await store.remove([ids[1]!])).toBe(1);
    expect((await store.latest(5)).map(({ id }) => id)).toEqual([ids[2], ids[0]]);
  });

  it.each([{ type: 'seen' }, { type: 'deleted' }, null])(
    'survives the corrupt entry %j: it is named, the others are shown and written on',
    async (event) => {
      const { store } = await three();
      await rewrite(1, (entry) => {
        entry.sealed!.event = event as never;
      });
      expect((await store.verify()).findings).toContainEqual(
        expect.objectContaining({ seq: 1, what: 'content-changed' }),
      );
      expect(await store.rebuild()).toEqual({ incidents: 2, unreadable: 1 });
      expect(await store.latest(5)).toHaveLength(2);
      await met(store, 9);
      expect(await store.count()).toBe(3);
    },
  );
});

describe('checking while others write', () => {
  it('raises no alarm, however often something is written meanwhile', async () => {
    const [store, other] = [open(), open()];
    const ids = [await met(store, 1), await met(store, 2), await met(store, 3)];
    const { objectStore } = IDBTransaction.prototype;
    let writes = 0;
    const busy = vi.spyOn(IDBTransaction.prototype, 'objectStore').mockImplementation(function (
      this: IDBTransaction,
      name,
    ) {
      if (this.mode === 'readonly' && name === 'journal' && writes < 12) {
        const n = writes++;
        if (n % 3 === 0) void other.remove([ids[n / 3] ?? 'nobody']);
        else void met(other, 10 + n);
      }
      return objectStore.call(this, name);
    });
    for (let i = 0; i < 3; i++) expect((await store.verify()).findings).toEqual([]);
    busy.mockRestore();
    expect(writes).toBeGreaterThan(3);
  });
});
