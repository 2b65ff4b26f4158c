import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openAsItIs } from '../../../utils/browser/incidents/as-it-is';
import { openDatabase } from '../../../utils/browser/incidents/database';
import { MIGRATIONS } from '../../../utils/browser/incidents/migrations';
import { lookBack } from '../../../utils/browser/look-back';

let factory: IDBFactory;
beforeEach(() => {
  factory = new IDBFactory();
  globalThis.indexedDB = factory;
});

describe('looking into the history as it is', () => {
  it('makes none where there is none, so that its first version can still be made', async () => {
    await expect(openAsItIs(factory)).rejects.toBeTruthy();
    expect(await factory.databases()).toEqual([]);
    const made = await openDatabase(factory, () => {});
    expect(made.version).toBe(MIGRATIONS.length);
    made.close();
  });

  it('leaves an older one as it was, and gives way to whoever brings it up to date', async () => {
    (await openDatabase(factory, () => {}, MIGRATIONS.slice(0, 1))).close();
    const looked = await openAsItIs(factory);
    expect(looked.version).toBe(1);
    const upgraded = await openDatabase(factory, () => {});
    expect(upgraded.version).toBe(MIGRATIONS.length);
    upgraded.close();
  });

  it('does not wait for ever behind one that is held', async () => {
    const holder = await openDatabase(factory, () => {}, MIGRATIONS.slice(0, 1));
    holder.onversionchange = null;
    await expect(openDatabase(factory, () => {})).rejects.toMatchObject({ code: 'blocked' });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const looked = lookBack(3);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await looked).toEqual({ latest: [], late: 0 });
    vi.useRealTimers();
    holder.close();
  });
});
