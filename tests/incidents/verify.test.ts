import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Entry,
  type Event,
  erase,
  nextEntry,
  type Span,
  startChain,
} from '../../utils/incidents/journal';
import { createVerifier } from '../../utils/incidents/verify';
import { chainOf, moment, seen } from './samples';

const at = moment('2026-11-20T10:00:00.000Z');
const repeated = (n: number) => Array.from({ length: n }, (): Event => ({ type: 'repeated', at }));

async function reportOf(entries: readonly Entry[], own: string | null = 'c1') {
  const verifier = createVerifier(own);
  for (const entry of entries) await verifier.add(entry);
  return verifier.finish(
    own === null ? null : (entries.findLast(({ chain }) => chain === own) ?? startChain(own)),
  );
}

describe('a chain', () => {
  it('is intact as it was written', async () => {
    expect(await reportOf(await chainOf([seen(), ...repeated(3)]))).toEqual({
      outcome: 'intact',
      chains: [{ entries: 4, erased: 0 }],
      findings: [],
    });
  });

  it('is broken where its first entry names one before it', async () => {
    const [first] = await chainOf([seen()]);
    const event = first!.sealed!;
    const forged = nextEntry({ chain: 'c1', seq: 0, hash: 'a'.repeat(64) }, event);
    const { incident } = event;
    expect(incident).toEqual(expect.any(String));
    expect((await reportOf([forged])).findings).toEqual([
      { chain: 'c1', seq: 1, incident, what: 'order-broken' },
    ]);
  });

  it('names whatever byte of whatever entry was changed', async () => {
    const entries = await chainOf([seen(), ...repeated(5)]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(5),
        fc.constantFrom('digest', 'hash', 'prev', 'salt', 'at', 'incident'),
        async (i, member) => {
          const changed = structuredClone(entries);
          const entry = changed[i]!;
          if (member === 'salt') entry.sealed!.salt = 'f'.repeat(32);
          else if (member === 'incident') entry.sealed!.incident = 'another';
          else if (member === 'at') entry.sealed!.event.at.utc = '2026-11-20T10:00:00.001Z';
          else entry[member as 'hash'] = 'a'.repeat(64);
          const { outcome, findings } = await reportOf(changed);
          expect(outcome).toBe('damaged');
          expect(findings.map(({ seq }) => seq)).toContain(i + 1);
        },
      ),
    );
  });

  it('accounts for what was erased exactly where a span covers it', async () => {
    const span = fc.tuple(fc.constantFrom('c0', 'c1', 'c2'), fc.nat(12), fc.nat(12)) as fc.Arbitrary<Span>;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 10 })),
        fc.array(span, { maxLength: 6 }),
        async (gone, spans) => {
          const entries = (await chainOf([seen(), ...repeated(9)])).map((e) =>
            gone.includes(e.seq) ? erase(e) : e,
          );
          const event: Event = { type: 'deleted', at, spans, why: 'person' };
          entries.push(nextEntry(entries.at(-1)!, { salt: '0'.repeat(32), event }));
          const unaccounted = gone.filter(
            (seq) => !spans.some(([chain, from, to]) => chain === 'c1' && from <= seq && seq <= to),
          );
          const { findings } = await reportOf(entries);
          expect(findings.map(({ seq, what }) => [what, seq])).toEqual(
            unaccounted.sort((a, b) => a - b).map((seq) => ['erased-unaccounted', seq]),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it('accounts for nothing by a deletion that was changed', async () => {
    const [first, second] = await chainOf([seen(), ...repeated(1)]);
    const event: Event = { type: 'deleted', at, spans: [['c1', 2, 2]], why: 'person' };
    const deletion = nextEntry(second!, { salt: '0'.repeat(32), event });
    deletion.sealed!.event = { ...event, spans: [['c1', 1, 2]] };
    const { findings } = await reportOf([erase(first!), erase(second!), deletion]);
    expect(findings.map(({ seq, what }) => [what, seq])).toEqual([
      ['content-changed', 3],
      ['erased-unaccounted', 1],
      ['erased-unaccounted', 2],
    ]);
  });

  it('of another device may have gaps, which are no fault', async () => {
    const entries = (await chainOf([seen(), ...repeated(5)])).filter(({ seq }) => seq !== 1 && seq !== 4);
    const { outcome, chains } = await reportOf(entries, 'mine');
    expect(outcome).toBe('intact');
    expect(chains).toEqual([{ entries: 4, erased: 0 }]);
  });

  it('of this device may have none, at the beginning neither', async () => {
    const entries = await chainOf([seen(), ...repeated(5)]);
    expect((await reportOf(entries.slice(1))).findings).toEqual([
      expect.objectContaining({ seq: 2, what: 'missing' }),
    ]);
  });

  it('names an entry that does not follow the one before it, although its own hashes fit', async () => {
    const [first, second, third] = await chainOf([seen(), ...repeated(2)]);
    const other = await nextEntry(first!, { ...second!.sealed!, salt: 'f'.repeat(32) });
    expect((await reportOf([first!, other, third!])).findings).toEqual([
      expect.objectContaining({ seq: 3, what: 'order-broken' }),
    ]);
  });

  it('names an end that is not where it should be, by number and by hash', async () => {
    const entries = await chainOf([seen(), ...repeated(2)]);
    const end = { chain: 'c1', seq: 3, hash: entries[2]!.hash };
    const found = async (some: readonly Entry[], head: typeof end) => {
      const verifier = createVerifier('c1');
      for (const entry of some) await verifier.add(entry);
      return verifier.finish(head).findings;
    };
    expect(await found(entries, end)).toEqual([]);
    expect(await found(entries.slice(0, 2), end)).toEqual([{ chain: 'c1', seq: 3, what: 'end-differs' }]);
    expect(await found(entries, { ...end, seq: 2 })).toEqual([{ chain: 'c1', seq: 2, what: 'end-differs' }]);
    expect(await found(entries, { ...end, hash: 'a'.repeat(64) })).toEqual([
      { chain: 'c1', seq: 3, what: 'end-differs' },
    ]);
    expect(await found([], { ...end, seq: 0 })).toEqual([]);
    expect(await found([], end)).toEqual([{ chain: 'c1', seq: 3, what: 'end-differs' }]);
  });

  it('counts what was erased in each of several chains, and covers none by the span of another', async () => {
    const [a, b] = await Promise.all(['c1', 'c2'].map((id) => chainOf([seen(), ...repeated(3)], 'i1', id)));
    const entries = [
      ...a!.map((e) => (e.seq > 2 ? erase(e) : e)),
      ...b!.map((e) => (e.seq < 3 ? erase(e) : e)),
    ];
    const spans: Span[] = [
      ['c2', 1, 1],
      ['c1', 4, 4],
      ['c1', 3, 3],
    ];
    const event: Event = { type: 'deleted', at, spans, why: 'person' };
    entries.push(await nextEntry(b!.at(-1)!, { salt: '0'.repeat(32), event }));
    const report = await reportOf(entries, null);
    expect(report.chains).toEqual([
      { entries: 4, erased: 2 },
      { entries: 5, erased: 2 },
    ]);
    expect(report.findings).toEqual([{ chain: 'c2', seq: 2, what: 'erased-unaccounted' }]);
  });

  it('walks many erased places and many spans', async () => {
    const verifier = createVerifier(null);
    const [entry] = await chainOf([seen()]);
    const spans = Array.from({ length: 50_000 }, (_, i): Span => ['c1', 2 * i, 2 * i]);
    await verifier.add(
      nextEntry(startChain('c0'), { salt: '', event: { type: 'deleted', at, spans, why: 'person' } }),
    );
    for (let seq = 1; seq <= 3000; seq++) await verifier.add({ ...erase(entry!), seq });
    const { findings } = verifier.finish(null);
    expect(findings.filter(({ what }) => what === 'erased-unaccounted')).toHaveLength(1500);
  });
});
