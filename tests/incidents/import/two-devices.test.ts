import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../utils/incidents/canonical-json';
import { type Device, exported, openStore, take } from './stores';

/** The older device's chain comes first in every order of chains. */
function two(late = 0): [Device, Device] {
  const old = openStore(new IDBFactory(), '2026-11-20T01:00:00.000Z');
  const young = openStore(
    new IDBFactory(),
    new Date(Date.parse('2026-11-20T05:00:00.000Z') + late).toISOString(),
  );
  return [old, young];
}

const HOUR = 3_600_000;

describe('two devices', () => {
  it.each([
    ['with clocks that agree', 0],
    ['where the other clock is a week ahead', 7 * 24 * HOUR],
  ])('an edit after a merge is what both show, %s', async (_, late) => {
    const [old, young] = two(late);
    await old.meet(1);
    const id = await young.meet(2);
    await young.store.recordNoted(id, { note: 'x' });
    await take(old.store, await exported(young.store));
    old.pass(5 * HOUR);
    const saved = await old.store.recordNoted(id, { note: 'y' });
    expect(saved).toMatchObject({ incident: { note: 'y' } });
    expect((await old.store.get(id))?.note).toBe('y');
    await old.store.rebuild();
    expect((await old.store.get(id))?.note).toBe('y');
    const { preview } = await take(young.store, await exported(old.store));
    expect(preview).toMatchObject({ added: 1, extended: 1, duplicates: 0 });
    expect((await young.store.get(id))?.note).toBe('y');
    await young.store.recordNoted(id, { note: 'z' });
    await take(old.store, await exported(young.store));
    expect((await old.store.get(id))?.note).toBe('z');
    for (const { store } of [old, young]) expect((await store.verify()).outcome).toBe('intact');
  });

  it('a meeting of the same day is a repeat of the one that was merged', async () => {
    const [old, young] = two();
    const id = await young.meet(2);
    await young.store.recordAnswered(id, 'opened-ok');
    await take(old.store, await exported(young.store));
    expect(await old.meet(2)).toBe(id);
    const met = await old.store.get(id);
    expect(met?.repeats.count).toBe(2);
    expect(met).not.toHaveProperty('answered');
    expect((await old.store.verify()).outcome).toBe('intact');
  });

  it('what a page goes on saying after the chain was switched keeps no backup from being read in', async () => {
    const device = openStore();
    const id = await device.meet(1);
    await take(device.store, await exported(device.store), 'replace');
    const outcome = {
      outcome: 'no-destination',
      url: 'https://link.zhihu.com/',
      platform: 'zhihu',
      rule: 'zhihu/link',
      kind: 'warning',
    } as const;
    await device.store.recordReadAgain(id, { outcome, verified: '2026-08', extension: '0.1.0' });
    const backup = await exported(device.store);
    expect((await take(device.store, backup)).preview).toMatchObject({ refusals: 0, duplicates: 1 });
  });

  it('show the same in the end, and what was written last, whatever they did', async () => {
    const step = fc.record({
      who: fc.nat(1),
      does: fc.constantFrom('meet', 'note', 'answer', 'open', 'merge', 'wait', 'remove'),
      n: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -HOUR, max: HOUR }),
        fc.array(step, { maxLength: 14, size: 'max' }),
        async (late, steps) => {
          const devices = two(late - 4 * HOUR);
          const merge = async (from: number) =>
            take(devices[1 - from]!.store, await exported(devices[from]!.store));
          let said = 0;
          for (const { who, does, n } of steps) {
            const { store, meet, pass } = devices[who]!;
            const shown = await store.latest(9);
            const id = shown[n % Math.max(shown.length, 1)]?.id ?? 'nobody';
            if (does === 'meet') await meet(n);
            else if (does === 'merge') expect((await merge(who)).preview.refusals).toBe(0);
            else if (does === 'wait') pass(n * HOUR);
            else if (does === 'answer') await store.recordAnswered(id, n % 2 ? 'opened-ok' : 'failed');
            else if (does === 'open') await store.recordOpened(id, { action: 'opened' });
            else if (does === 'remove') await store.remove([id]);
            else if (shown.length > 0) {
              await store.recordNoted(id, { note: `${++said}` });
              expect((await store.get(id))?.note).toBe(`${said}`);
            }
            expect((await store.verify()).findings).toEqual([]);
          }
          for (const from of [0, 1, 0])
            expect((await merge(from)).result.outcome).toMatch(/imported|refused/);
          const [one, other] = await Promise.all(
            devices.map(async ({ store }) => (await store.latest(99)).map(canonicalJson)),
          );
          expect(other).toEqual(one);
          for (const { store } of devices) {
            const before = await exported(store);
            await store.rebuild();
            expect(await exported(store)).toBe(before);
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);
});
