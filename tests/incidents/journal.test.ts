import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, isSameJson } from '../../utils/incidents/canonical-json';
import { erase, faultOf, GENESIS, nextEntry, spansOf, startChain } from '../../utils/incidents/journal';
import { toHex, uuidV7 } from '../../utils/incidents/new-id';
import { chainOf, moment, seen } from './samples';

describe('canonical JSON', () => {
  it('sorts members, leaves out undefined ones and writes no blanks', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'é'], c: undefined })).toBe('{"a":[true,null,"é"],"b":1}');
  });

  it('gives equal texts to equal values in any order of members, and reads back as the value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('the same JSON', () => {
  it('is told of two values exactly where their texts are the same', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const record = fc.dictionary(
      fc.constantFrom('a', 'b', 'toString'),
      fc.oneof(value, fc.constant(undefined)),
    );
    fc.assert(
      fc.property(fc.oneof(record, value), fc.oneof(record, value), (a, b) => {
        expect(isSameJson(a, b)).toBe(canonicalJson(a) === canonicalJson(b));
        expect(isSameJson(a, structuredClone(a))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['', {}],
    [0, {}],
    [null, {}],
    [[], {}],
    [[], { length: 0 }],
    [['a'], { 0: 'a' }],
  ])('%j is not %j', (one, other) => {
    expect([isSameJson(one, other), isSameJson(other, one)]).toEqual([false, false]);
  });
});

describe('an entry', () => {
  const sealed = { salt: '00'.repeat(16), incident: 'i1', event: seen() };

  it('follows the head of its chain', async () => {
    const first = nextEntry(startChain('c1'), sealed);
    const second = nextEntry(first, { ...sealed, salt: '11'.repeat(16) });
    expect([first.seq, first.prev, second.seq, second.prev]).toEqual([1, GENESIS, 2, first.hash]);
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has no fault as it was written, and none after its content was erased', async () => {
    const entry = nextEntry(startChain('c1'), sealed);
    expect(faultOf(entry)).toBeNull();
    expect(faultOf(erase(entry))).toBeNull();
    expect(JSON.stringify(erase(entry))).not.toContain('example.com');
  });

  it('tells nothing of equal content: another salt, another digest', async () => {
    const a = nextEntry(startChain('c1'), sealed);
    const b = nextEntry(startChain('c1'), { ...sealed, salt: 'ff'.repeat(16) });
    expect(a.digest).not.toBe(b.digest);
  });

  it('names any changed byte of content or place', async () => {
    const [entry] = await chainOf([seen()]);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('chain', 'prev', 'digest', 'hash'),
        fc.constantFrom(...'0123456789abcdef'),
        async (member, digit) => {
          const old = entry![member as 'chain'];
          const changed = { ...entry!, [member]: digit + old.slice(1) };
          expect(faultOf(changed) !== null).toBe(changed[member as 'chain'] !== old);
        },
      ),
    );
    expect(faultOf({ ...entry!, seq: 2 })).toBe('place-changed');
    const event = seen({ reason: { words: '已停止访问该网页' } });
    expect(faultOf({ ...entry!, sealed: { ...entry!.sealed!, event } })).toBe('content-changed');
  });
});

describe('spans', () => {
  it('joins neighbours of one chain only', () => {
    const at = (chain: string, seq: number) => ({ chain, seq });
    expect(spansOf([at('b', 2), at('a', 3), at('a', 1), at('a', 2), at('a', 7)])).toEqual([
      ['a', 1, 3],
      ['a', 7, 7],
      ['b', 2, 2],
    ]);
  });

  it('are the same in whatever order the entries come', () => {
    const entry = fc.record({
      chain: fc.constantFrom('a', 'b', 'c', 'd'),
      seq: fc.integer({ min: 1, max: 9 }),
    });
    const entries = fc.uniqueArray(entry, { selector: ({ chain, seq }) => chain + seq });
    const both = entries.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(both, ([one, other]) => {
        const spans = spansOf(one);
        expect(spans).toEqual(spans.toSorted(([a, from], [b, next]) => a.localeCompare(b) || from - next));
        expect(spansOf(other)).toEqual(spans);
      }),
    );
  });
});

describe('the beginning of a chain', () => {
  it('follows 64 zeros', () =>
    expect(startChain('c1')).toEqual({ chain: 'c1', seq: 0, hash: '0'.repeat(64) }));
});

describe('a new id', () => {
  it('is a UUID of version 7 that sorts by time', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 41), fc.uint8Array({ minLength: 16, maxLength: 16 }), (ms, random) => {
        const id = uuidV7(ms, random);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(uuidV7(ms + 1, random) > id).toBe(true);
      }),
    );
    expect(toHex([0, 255])).toBe('00ff');
  });
});

describe('the moment', () => {
  it('is part of what is hashed', async () => {
    const [a] = await chainOf([{ type: 'repeated', at: moment('2026-11-20T09:31:05.120Z') }]);
    const [b] = await chainOf([{ type: 'repeated', at: moment('2026-11-20T09:31:05.121Z') }]);
    expect(a!.digest).not.toBe(b!.digest);
  });
});
