import { describe, expect, it } from 'vitest';
import type { Kept } from '../../../utils/incidents/export/json-lines';
import { readJsonLines } from '../../../utils/incidents/import/json-lines';
import { type Entry, type Event, nextEntry, startChain } from '../../../utils/incidents/journal';
import { project } from '../../../utils/incidents/project';
import { moment, seen } from '../samples';
import { checkUrl, exported, fileOf, inPieces, openStore, take } from './stores';

const later = moment('2026-11-20T10:00:00.000Z');
const forgedWords = seen({ reason: { words: 'FORGED' } });

/** A chain of several incidents, as a device writes it. */
function chain(
  told: [incident: string, event: Event][],
  id = 'c1',
  change: (entry: Entry) => Entry = (e) => e,
) {
  const entries: Entry[] = [];
  let head = startChain(id);
  for (const [incident, event] of told) {
    const entry = change(nextEntry(head, { salt: `${entries.length}`.padStart(32, '0'), incident, event }));
    head = nextEntry(head, entry.sealed!);
    entries.push(entry);
  }
  return entries;
}

function keptFrom(entries: readonly Entry[]): Kept[] {
  const ids = [...new Set(entries.map(({ sealed }) => sealed!.incident!))];
  return ids.map((id) => {
    const own = entries.filter(({ sealed }) => sealed!.incident === id);
    return { incident: project(own)!, entries: own };
  });
}

const three: [string, Event][] = [
  ['a', seen()],
  ['b', seen()],
  ['a', { type: 'noted', at: later, note: 'mine' }],
];

describe('a forged history', () => {
  it('T13 cannot put another meeting in the place of one that is here, under a chain of its own', async () => {
    const { store, meet } = openStore();
    const id = await meet(1);
    const before = await exported(store);
    for (const name of ['0', 'zz']) {
      const entries = chain([[id, forgedWords]], name);
      const { preview, result } = await take(store, await fileOf(...keptFrom(entries)));
      expect(preview).toMatchObject({ added: 0, refused: [{ line: 1, reason: 'conflict' }] });
      expect(result).toEqual({ outcome: 'refused' });
    }
    expect(await exported(store)).toBe(before);
  });

  it('T13 nor where that meeting came here only after the preview', async () => {
    const { store, meet } = openStore(undefined, undefined, () => 'x');
    const importing = store.import();
    const text = await fileOf(...keptFrom(chain([['x', forgedWords]], '0')));
    expect(await importing.stage(readJsonLines(inPieces(text), checkUrl))).toMatchObject({ added: 1 });
    expect(await meet(1)).toBe('x');
    const before = await exported(store);
    await expect(importing.commit('merge')).rejects.toMatchObject({ code: 'failed' });
    expect(await exported(store)).toBe(before);
  });

  it('T13 cannot have two incidents in one place: the line is refused, and nothing is added', async () => {
    const { store } = openStore();
    const kept = [...keptFrom(chain([['a', seen()]])), ...keptFrom(chain([['b', forgedWords]]))];
    const { preview, result } = await take(store, await fileOf(...kept));
    expect(preview).toMatchObject({
      added: 1,
      refused: [{ line: 2, reason: 'place-taken', where: 'journal c1 1' }],
    });
    expect(result).toEqual({ outcome: 'refused' });
    expect(await store.count()).toBe(0);
  });

  it('T13 cannot change the words of one line and only its hash', async () => {
    const { store } = openStore();
    const forged = chain(three);
    forged[1] = nextEntry(
      { chain: 'c1', seq: 1, hash: forged[0]!.hash },
      { ...forged[1]!.sealed!, event: forgedWords },
    );
    const { preview, result } = await take(store, await fileOf(...keptFrom(forged)));
    expect(preview.refused).toEqual([{ line: 2, reason: 'order-broken', where: 'journal c1 2' }]);
    expect(result).toEqual({ outcome: 'refused' });
  });

  it('T13 cannot follow another entry than the one before it, in any order of lines', async () => {
    const [first, second] = chain(three);
    const forged = nextEntry({ chain: 'c1', seq: 1, hash: 'ab'.repeat(32) }, second!.sealed!);
    const kept = keptFrom([first!, forged]);
    for (const [lines, seq] of [[kept, 2] as const, [kept.toReversed(), 1] as const]) {
      const { preview } = await take(openStore().store, await fileOf(...lines));
      expect(preview.refused).toEqual([{ line: 2, reason: 'order-broken', where: `journal c1 ${seq}` }]);
    }
  });

  it('T13 cannot begin a chain in the middle of another', async () => {
    const { store } = openStore();
    const [first] = chain(three);
    const begun = nextEntry({ chain: 'c1', seq: 0, hash: 'ab'.repeat(32) }, first!.sealed!);
    const { preview } = await take(store, await fileOf(...keptFrom([begun])));
    expect(preview.refused).toEqual([{ line: 1, reason: 'order-broken', where: 'journal c1 1' }]);
  });

  it('T13 cannot put an entry between two that are here', async () => {
    const { store } = openStore();
    const entries = chain([...three, ['c', seen()]]);
    await take(store, await fileOf(...keptFrom(entries.filter((_, i) => i !== 3))));
    const forged = nextEntry({ chain: 'c1', seq: 3, hash: 'ab'.repeat(32) }, entries[3]!.sealed!);
    const { preview } = await take(store, await fileOf(...keptFrom([forged])));
    expect(preview.refused).toEqual([{ line: 1, reason: 'conflict' }]);
    expect((await take(store, await fileOf(...keptFrom([entries[3]!])))).result).toMatchObject({
      incidents: 1,
    });
    expect((await store.verify()).outcome).toBe('intact');
  });

  it('is told from a true one that lacks what was deleted, in any order of lines', async () => {
    const { store } = openStore();
    const kept = keptFrom(chain([...three, ['c', seen()], ['d', seen()]])).filter(
      ({ incident }) => incident.id !== 'b',
    );
    const { preview } = await take(store, await fileOf(...kept.reverse()));
    expect(preview).toMatchObject({ added: 3, refusals: 0 });
    expect((await store.verify()).outcome).toBe('intact');
  });
});
