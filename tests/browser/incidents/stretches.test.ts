import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { generateJsonLines } from '../../../scripts/bench/incident-generator';
import { openDatabase } from '../../../utils/browser/incidents/database';
import { cutStretches } from '../../../utils/browser/incidents/journal';
import { LONGEST } from '../../../utils/browser/incidents/stretches';
import { readJsonLines } from '../../../utils/incidents/import/json-lines';
import { type Entry, inOrder } from '../../../utils/incidents/journal';
import { placeKey } from '../../../utils/incidents/replay';
import { all, checkUrl, exported, inPieces, openStore, take } from '../../incidents/import/stores';

const LAST_MET = Date.parse('2026-11-20T00:00:00.000Z');
/** More than are written at once. */
const INCIDENTS = 300;
const LINES = await all(generateJsonLines(INCIDENTS, LAST_MET));
const TEXT = LINES.join('');

let factory: IDBFactory;
beforeEach(() => {
  factory = new IDBFactory();
});

/** Everything in the database, store by store. */
async function contents() {
  const database = await openDatabase(factory, () => {});
  const [journal, incidents, state, staging] = await Promise.all([
    database.getAll('journal'),
    database.getAll('incidents'),
    database.getAll('state'),
    database.getAll('staging'),
  ]);
  database.close();
  return { journal, incidents, state, staging };
}

describe('a history that was read in', () => {
  it('is stored many entries at a time, and exported as it came', async () => {
    const { store } = openStore(factory);
    await take(store, TEXT);
    const { journal } = await contents();
    const entries = journal.flatMap((stretch) => stretch.entries);
    expect(entries.length).toBeGreaterThan(INCIDENTS);
    expect(journal.length).toBeLessThan(entries.length / 20);
    expect(await exported(store)).toBe(TEXT);
    expect((await store.verify()).findings).toEqual([]);
  });

  it('comes in parts where it is long, each about a megabyte, and is whole', async () => {
    const lines = await all(generateJsonLines(1700, LAST_MET));
    const { store } = openStore(factory);
    const importing = store.import();
    const preview = await importing.stage(readJsonLines(inPieces(lines.join(''), 65_536), checkUrl));
    expect(preview).toMatchObject({ added: lines.length, duplicates: 0, refusals: 0 });
    expect((await contents()).staging).toHaveLength(2);
    expect(await importing.commit('merge')).toEqual({ outcome: 'imported', incidents: lines.length });
    expect(await exported(store)).toBe(lines.join(''));
  });

  it('loses what is deleted and nothing beside it, and gets it back from an older copy', async () => {
    const { store } = openStore(factory);
    await take(store, TEXT);
    const [deleted, kept] = [LINES.filter((_, i) => i % 7 === 3), LINES.filter((_, i) => i % 7 !== 3)];
    const ids = deleted.map((line): string => JSON.parse(line).id);
    expect(await store.remove(ids)).toBe(deleted.length);
    expect(await exported(store)).toBe(kept.join(''));
    const held = await contents();
    expect(JSON.stringify(held)).not.toContain(ids[0]);
    expect((await store.verify()).findings).toEqual([]);
    // What is written of it accounts for that, and for nothing that somebody may yet take away.
    const entries = held.journal.flatMap((stretch) => stretch.entries);
    const events = entries.flatMap(({ sealed }) => sealed?.event ?? []);
    const spans = events.flatMap((event) => (event.type === 'deleted' ? event.spans : []));
    const places = spans.flatMap(([chain, from, to]) =>
      Array.from({ length: to - from + 1 }, (_, i) => placeKey({ chain, seq: from + i })),
    );
    expect(places.sort()).toEqual(
      entries
        .filter(({ sealed }) => !sealed)
        .map(placeKey)
        .sort(),
    );
    expect((await take(store, TEXT)).preview).toMatchObject({
      added: deleted.length,
      duplicates: kept.length,
      refusals: 0,
    });
    expect(await exported(store)).toBe(TEXT);
    expect((await store.verify()).findings).toEqual([]);
  });

  it('closes the gaps of a part that is here, in any order, and is written on', async () => {
    const { store, meet } = openStore(factory);
    for (const rest of [2, 0, 1]) await take(store, LINES.filter((_, i) => i % 3 === rest).join(''));
    expect(await exported(store)).toBe(TEXT);
    const { journal } = await contents();
    expect(journal.flatMap((stretch) => stretch.entries.map(({ seq }) => seq))).toEqual(
      Array.from({ length: journal.reduce((sum, { entries }) => sum + entries.length, 0) }, (_, i) => i + 1),
    );
    await meet(1);
    const [newest] = await store.latest(1);
    await store.recordNoted(newest?.id ?? '', { note: 'x' });
    await store.recordNoted(JSON.parse(LINES[5] ?? '').id, { note: 'later' });
    expect((await store.verify()).findings).toEqual([]);
    await store.rebuild();
    expect((await store.verify()).findings).toEqual([]);
    expect(await store.count()).toBe(INCIDENTS + 1);
  });

  it('is written on behind the last word on an incident, not on those beside it', async () => {
    const { store } = openStore(factory);
    await take(store, TEXT);
    const { id } = JSON.parse(LINES[5] ?? '');
    await store.recordNoted(id, { note: 'later' });
    const { journal, state } = await contents();
    const entries = journal.flatMap((stretch) => stretch.entries);
    const noted = entries.find(({ chain, seq }) => chain === state[0]?.chain && seq === state[0]?.seq);
    const event = noted?.sealed?.event;
    const after = event && 'after' in event ? event.after : undefined;
    const own = entries.filter((entry) => entry !== noted && entry.sealed?.incident === id).sort(inOrder);
    expect(after).toEqual({ chain: own.at(-1)?.chain, seq: own.at(-1)?.seq });
  });

  it('is left as it was where the writing is cancelled half way, and can be read again', async () => {
    for (const mode of ['merge', 'replace'] as const) {
      factory = new IDBFactory();
      const { store, meet } = openStore(factory);
      for (let n = 0; n < 3; n++) await meet(n);
      const before = await contents();
      const importing = store.import();
      await importing.stage(readJsonLines(inPieces(TEXT, 4096), checkUrl));
      const told: number[] = [];
      const cancel = (incidents: number) => {
        told.push(incidents);
        throw new Error('cancelled');
      };
      await expect(importing.commit(mode, cancel)).rejects.toMatchObject({ name: 'IncidentStoreError' });
      expect(told[0]).toBeLessThan(INCIDENTS);
      await importing.cancel();
      expect(await contents()).toEqual(before);
      expect((await take(store, TEXT, mode)).result).toEqual({ outcome: 'imported', incidents: INCIDENTS });
    }
  });

  it('leaves nothing behind where the page that read it was killed before the person agreed', async () => {
    const killed = openStore(factory);
    await killed.store.import().stage(readJsonLines(inPieces(TEXT, 4096), checkUrl));
    expect((await contents()).staging.length).toBeGreaterThan(0);
    // What the background does when the browser starts.
    await openStore(factory).store.forgetStaged();
    expect(await contents()).toEqual({ journal: [], incidents: [], state: [], staging: [] });
  });

  it('is forgotten by the next page once its own is gone, and no sooner', async () => {
    const { request, close } = lockedBy();
    const reader = openStore(factory, undefined, undefined, { request: request('first') });
    await reader.store.import().stage(readJsonLines(inPieces(TEXT, 4096), checkUrl));
    const next = openStore(factory, undefined, undefined, { request: request('second') });
    const forgotten = next.store.forgetLeft();
    await next.store.count();
    expect((await contents()).staging).not.toEqual([]);
    close('first');
    await forgotten;
    expect((await contents()).staging).toEqual([]);
  });

  it('is read all the same where the browser refuses the lock that tells of its page', async () => {
    const request = vi.fn().mockRejectedValue(new Error('SecurityError'));
    const { store } = openStore(factory, undefined, undefined, { request });
    const importing = store.import();
    await importing.stage(readJsonLines(inPieces(TEXT, 4096), checkUrl));
    expect(request).toHaveBeenCalledOnce();
    expect(await importing.commit('merge')).toMatchObject({ outcome: 'imported' });
  });

  it('is taken back and forgotten where the page is left while it is written', async () => {
    const { store, meet } = openStore(factory);
    await meet(1);
    const before = await contents();
    const importing = store.import();
    await importing.stage(readJsonLines(inPieces(TEXT, 4096), checkUrl));
    let left: Promise<void> | undefined;
    const leave = () => {
      left ??= importing.cancel();
    };
    await expect(importing.commit('merge', leave)).rejects.toMatchObject({ name: 'IncidentStoreError' });
    await left;
    expect(await contents()).toEqual(before);
  });
});

describe('what a power cut may take', () => {
  it('is what was just met, never that something was deleted', async () => {
    const { store, meet } = openStore(factory);
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const durability = () => asked.mock.calls.findLast(([, mode]) => mode === 'readwrite')?.[2]?.durability;
    const id = await meet(1);
    expect(durability()).toBe('relaxed');
    await store.remove([id]);
    expect(durability()).toBe('strict');
    asked.mockRestore();
  });
});

describe('a stretch', () => {
  it('is without a gap and never too long, whatever the entries are', () => {
    const place = fc.tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: String, maxLength: 400, size: 'max' }), (places) => {
        const entries = places.map(([chain, seq]) => ({ chain, seq }) as Entry).sort(inOrder);
        const stretches = cutStretches(entries);
        expect(stretches.flatMap((stretch) => stretch.entries)).toEqual(entries);
        for (const { chain, seq, entries: held } of stretches) {
          expect(held.length).toBeLessThanOrEqual(LONGEST);
          expect(held.map((entry) => [entry.chain, entry.seq])).toEqual(held.map((_, i) => [chain, seq + i]));
        }
      }),
      { numRuns: 50 },
    );
  });
});

/** Locks as browsers give them: one has each at a time, until it is done or its page is closed. */
function lockedBy() {
  const ends = new Map<string, () => void>();
  const held = new Map<string, Promise<unknown>>();
  const request = (page: string) =>
    (async (name: string, work: () => Promise<unknown>) => {
      const gone = new Promise<void>((resolve) => ends.set(page, resolve));
      const before = held.get(name);
      const done = Promise.resolve(before).then(() => Promise.race([work(), gone]));
      held.set(name, done);
      return done;
    }) as LockManager['request'];
  return { request, close: (page: string) => ends.get(page)?.() };
}
