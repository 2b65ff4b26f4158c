import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentArchive } from '../../../utils/browser/incidents/archive';
import { exportJsonLines } from '../../../utils/incidents/export/json-lines';
import { type ReadIncident, readJsonLines } from '../../../utils/incidents/import/json-lines';
import { readLines } from '../../../utils/incidents/import/lines';
import { parseUntrusted } from '../../../utils/incidents/import/untrusted-json';
import type { Event } from '../../../utils/incidents/journal';
import { project } from '../../../utils/incidents/project';
import { chainOf, moment, seen } from '../samples';
import { all, checkUrl, exported, fileOf, inPieces, keptOf, openStore, take } from './stores';
import { VECTORS as vectors } from './vectors';

const read = (text: string, size?: number): Promise<ReadIncident[]> =>
  all(readJsonLines(inPieces(text, size), checkUrl));

const destination = { host: 'example.com', site: 'example.com', how: '', flags: [], hops: 1 };
const later = moment('2026-11-20T10:00:00.000Z');
const sample = () =>
  keptOf([
    seen(),
    { type: 'repeated', at: later },
    { type: 'noted', at: later, note: '老师\u2028发的', tags: ['a'] },
  ]);

describe('what was exported', () => {
  it('is read back as it was', async () => {
    const kept = await sample();
    expect(await read(await fileOf(kept))).toEqual([{ line: 1, entries: kept.entries }]);
  });

  it('is read back in pieces of any size, with any line ends, with a byte order mark and blank lines', async () => {
    const text = await fileOf(await sample(), await keptOf([seen()], 'i2', 'c2'));
    const whole = await read(text);
    for (const size of [1, 7, 65_536]) expect(await read(text, size)).toEqual(whole);
    expect(await read(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`)).toEqual(whole);
    expect((await read(text.trimEnd())).length).toBe(2);
    expect(await read('')).toEqual([]);
  });

  it.each(['', 'com.Slack'])('is read back with the referrer %j, which was no page', async (referrerHost) => {
    const kept = await keptOf([seen({ page: { url: seen().page.url, referrerHost } })]);
    expect(await read(await fileOf(kept))).toEqual([{ line: 1, entries: kept.entries }]);
  });

  it.each([
    ['2026-11-30', true],
    ['2026-12-31', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2026-11-31', false],
  ])('is of a day there is: %s is one, %s', async (day, isDay) => {
    const kept = await keptOf([seen({ at: moment(`${day}T09:31:05.120Z`) })]);
    const refused = { line: 1, refused: 'bad-date', where: 'journal' };
    expect(await read(await fileOf(kept))).toEqual([isDay ? { line: 1, entries: kept.entries } : refused]);
  });

  const none = { url: '' };
  it.each([
    ['platform.host', seen({ platform: { id: 'zhihu', host: 'LINK.zhihu.com' }, page: none })],
    ['platform.host', seen({ platform: { id: 'zhihu', host: 'a b' }, page: none })],
    ['page.url', seen({ platform: { id: 'zhihu', host: 'www.zhihu.com' } })],
    ['page.referrerHost', seen({ page: { ...none, referrerHost: 'a b' } })],
    [
      'destination.host',
      seen({ destination: { ...destination, host: 'refuse-me.cn', site: 'refuse-me.cn' } }),
    ],
    ['destination.site', seen({ destination: { ...destination, site: '' } })],
    ['destination.site', seen({ destination: { ...destination, host: 'notexample.com' } })],
  ])('names hosts that there are, and that may be: not where %s is none', async (where, event) => {
    const text = await fileOf(await keptOf([event]));
    expect(await read(text)).toEqual([{ line: 1, refused: 'bad-address', where }]);
  });

  it('is one line an incident, unless that would be too long a line', async () => {
    const long = await keptOf(
      [seen(), ...Array.from({ length: 700 }, (): Event => ({ type: 'repeated', at: later }))],
      'i2',
      'c2',
    );
    const text = await fileOf(await sample(), long, await keptOf([seen()], 'i3', 'c3'));
    const lines = text.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(65_536);
    expect((await read(text)).map((item) => 'entries' in item && item.entries.length)).toEqual([3, 701, 1]);
  });

  it('fits a line with the longest of everything', async () => {
    const worst = seen({
      page: { url: `https://link.zhihu.com/?${'x'.repeat(2024)}` },
      destination: {
        url: `https://example.com/${'x'.repeat(8000)}`,
        host: 'example.com',
        site: 'example.com',
        how: 'p',
        flags: [],
        hops: 1,
      },
      reason: { words: '\u0001'.repeat(300) },
    });
    const kept = await keptOf([
      worst,
      ...Array.from(
        { length: 9 },
        (_, i): Event => ({ type: 'noted', at: later, note: `${i}${'\u0001'.repeat(3900)}` }),
      ),
    ]);
    const text = await fileOf(kept);
    for (const line of text.trimEnd().split('\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(65_536);
    expect(await read(text)).toEqual([{ line: 1, entries: kept.entries }]);
  });

  it('has a copy for others, without secrets and without the journal, which is not taken back', async () => {
    const destination = {
      url: 'https://example.com/a?token=geheim',
      host: 'example.com',
      site: 'example.com',
      how: 'param target',
      flags: [],
      hops: 1,
    };
    const kept = await keptOf([seen({ destination })]);
    const [line] = await all(
      exportJsonLines(
        (async function* () {
          yield kept;
        })(),
        'addresses',
      ),
    );
    expect(line).not.toContain('geheim');
    expect(await read(line!)).toEqual([{ line: 1, refused: 'no-journal' }]);
  });
});

/** One change to a sound line, and why it is refused. */
type Line = Record<string, never> & {
  journal: { sealed: { event: Record<string, unknown> } }[];
  destination: Record<string, unknown>;
  page: Record<string, unknown>;
};
const set = (change: (line: Line) => void) => (text: string) => {
  const line = JSON.parse(text) as Line;
  change(line);
  return JSON.stringify(line);
};
const destinationIs = (url: string) =>
  set((line) => {
    line.destination.url = url;
    (line.journal[0]!.sealed.event.destination as Record<string, unknown>).url = url;
  });

const hostile: [name: string, change: (text: string) => string, refused: string, where?: string][] = [
  ['no JSON', () => '{"schema":', 'not-json'],
  ['a number', () => '1', 'unknown-version'],
  ['null', () => 'null', 'unknown-version'],
  ['a list', (text) => `[${text}]`, 'unknown-version'],
  ['10 MB of nesting', () => '['.repeat(10_000_000), 'too-long'],
  [
    'nesting that fits a line',
    () => `{"schema":"block-incident/1","x":${'['.repeat(30_000)}${']'.repeat(30_000)}}`,
    'too-deep',
  ],
  ['a line over 64 KB', (text) => text.replace('{', `{"x":"${'a'.repeat(70_000)}",`), 'too-long'],
  ['a line over 64 KB in Chinese', (text) => text.replace('{', `{"x":"${'墙'.repeat(30_000)}",`), 'too-long'],
  ['__proto__', (text) => text.replace('{', '{"__proto__":{"x":1},'), 'forbidden-key'],
  ['__proto__, escaped', (text) => text.replace('{', '{"\\u005f_proto__":{"x":1},'), 'forbidden-key'],
  ['prototype', (text) => text.replace('{', '{"prototype":1,'), 'forbidden-key'],
  ['constructor, deep within', (text) => text.replace('"hops":', '"constructor":1,"hops":'), 'forbidden-key'],
  [
    'another major version',
    (text) => text.replace('block-incident/1', 'block-incident/2'),
    'unknown-version',
    'schema',
  ],
  ['no version', set((line) => delete (line as Record<string, unknown>).schema), 'unknown-version', 'schema'],
  ['an unknown member', set((line) => Object.assign(line, { extra: 1 })), 'not-an-incident'],
  ['a missing member', set((line) => delete (line as Record<string, unknown>).kind), 'not-an-incident'],
  ['an unknown kind', (text) => text.replaceAll('"kind":"notice"', '"kind":"safe"'), 'not-an-incident'],
  ['the year 9999', (text) => text.replaceAll('2026-11-20T09', '9999-11-20T09'), 'not-an-incident'],
  ['a day that is none', (text) => text.replaceAll('2026-11-20T09', '2026-02-30T09'), 'bad-date'],
  [
    'a day that is none, and that its journal does not tell',
    set((line) => Object.assign(line.repeats ?? {}, { last: '2026-02-30T10:00:00.000Z' })),
    'contradicts-journal',
  ],
  ['a day that is none, of a note', (text) => text.replaceAll('2026-11-20T10', '2026-02-30T10'), 'bad-date'],
  [
    'a note that is too long',
    set((line) => Object.assign(line, { note: 'x'.repeat(4001) })),
    'not-an-incident',
  ],
  [
    'a destination that is no canonical address',
    destinationIs('https://EXAMPLE.com/a'),
    'bad-address',
    'destination.url',
  ],
  [
    'a destination on another host than it shows',
    destinationIs('https://evil.example/a'),
    'bad-address',
    'destination.url',
  ],
  [
    'a site that is not part of the host',
    (text) => text.replaceAll('"site":"example.com"', '"site":"bank.example"'),
    'bad-address',
    'destination.site',
  ],
  [
    'a host that is none',
    (text) => text.replaceAll('"host":"example.com"', '"host":"a/b"'),
    'bad-address',
    'destination.host',
  ],
  [
    "a page on another host than the platform's",
    (text) => text.replaceAll('"host":"link.zhihu.com"', '"host":"www.zhihu.com"'),
    'bad-address',
    'page.url',
  ],
  [
    'a page that is a script',
    (text) =>
      text.replaceAll(
        '"url":"https://link.zhihu.com/?target=https%3A%2F%2Fexample.com%2Fa"',
        '"url":"javascript:alert(1)"',
      ),
    'bad-address',
    'page.url',
  ],
  [
    'an address the gate refuses',
    (text) => text.replaceAll('https://example.com/a', 'https://example.com/refuse-me'),
    'bad-address',
    'destination.url',
  ],
  [
    'a changed byte in the journal',
    set((line) => {
      (line.journal[0]!.sealed.event.reason as Record<string, string>).words = '即将离开知呼';
    }),
    'changed',
    'journal c1 1',
  ],
  [
    'a changed hash',
    (text) => text.replace(/"hash":"./, '"hash":"-').replace('"hash":"-', '"hash":"0'),
    'changed',
    'journal c1 1',
  ],
  [
    'an incident that says something else than its journal',
    set((line) => Object.assign(line, { note: 'forged' })),
    'contradicts-journal',
  ],
  [
    'a count that its journal does not hold',
    (text) => text.replace('"count":2', '"count":200'),
    'contradicts-journal',
  ],
  [
    "somebody else's journal",
    (text) => text.replaceAll('"incident":"i1"', '"incident":"i2"'),
    'contradicts-journal',
    'journal',
  ],
  [
    'a journal out of order',
    set((line) => {
      line.journal.reverse();
    }),
    'contradicts-journal',
    'journal',
  ],
  [
    'more of a journal that never began',
    (text) =>
      text
        .replace(/^.*"journal"/s, '{"schema":"block-incident/1","id":"i9","part":2,"journal"')
        .replace(/\],"kind".*$/s, ']}'),
    'out-of-place',
  ],
];

describe('what somebody else wrote', () => {
  it.each(hostile)('T13 is refused, with the line and the reason: %s', async (_, change, refused, where) => {
    const good = (await fileOf(await sample())).trimEnd();
    const next = await keptOf([seen()], 'i2', 'c2');
    const found = await read(`${change(good)}\n${await fileOf(next)}`, 65_536);
    expect(found[0]).toMatchObject(where === undefined ? { line: 1, refused } : { line: 1, refused, where });
    // The line after it is read all the same.
    expect(found.at(-1)).toEqual({ line: 2, entries: next.entries });
  });

  it.each([
    ['platform.host', { platform: { id: 'zhihu', host: 'a b' } }],
    ['page.url', { page: { url: 'https://evil.example/' } }],
    ['destination.url', { destination: { ...destination, url: 'https://example.com/refuse-me' } }],
  ])(
    'T13 is refused for what only a later reading of the page says, wherever it stands: %s',
    async (where, change) => {
      const again = seen({ at: later, ...change });
      const refused = { refused: 'bad-address', where };
      expect(await read(await fileOf(await keptOf([seen(), again])))).toEqual([{ line: 1, ...refused }]);
      const between = Array.from({ length: 200 }, (): Event => ({ type: 'repeated', at: later }));
      const [, inPart] = await read(await fileOf(await keptOf([seen(), ...between, again])));
      expect(inPart).toEqual({ line: 2, ...refused });
    },
  );

  it.each(vectors)('T13 is refused with the address %j, as destination and as page', async (vector) => {
    const good = (await fileOf(await sample())).trimEnd();
    const [asDestination] = await read(destinationIs(vector)(good));
    expect(['bad-address', 'not-an-incident']).toContain(
      asDestination && 'refused' in asDestination && asDestination.refused,
    );
    const asPage = set((line) => {
      line.page.url = vector;
      (line.journal[0]!.sealed.event.page as Record<string, unknown>).url = vector;
    })(good);
    expect((await read(asPage))[0]).toHaveProperty('refused');
  });

  it('is refused where one page was read in two chains: that was no one meeting', async () => {
    const entries = [...(await chainOf([seen()], 'i1', 'c1')), ...(await chainOf([seen()], 'i1', 'c2'))];
    const text = await fileOf({ incident: project(entries)!, entries });
    expect(await read(text)).toEqual([{ line: 1, refused: 'contradicts-journal', where: 'journal' }]);
  });

  it('is refused line by line: what stands around it is read, each once', async () => {
    const [first, third] = [await sample(), await keptOf([seen()], 'i3', 'c3')];
    expect(await read(`${await fileOf(first)}\uFEFF{}\n${await fileOf(third)}`)).toEqual([
      { line: 1, entries: first.entries },
      { line: 2, refused: 'not-json' },
      { line: 3, entries: third.entries },
    ]);
  });

  it('T13 is refused where a file is longer than any history, also where nothing stands in it', async () => {
    const length = 20_000;
    async function* endless() {
      for (let n = 0; n < 60_000; n++) yield `${' '.repeat(length)}\n`;
    }
    const line = 1_000_000_000 / length + 1;
    expect(await all(readJsonLines(endless(), checkUrl))).toEqual([{ line, refused: 'too-large' }]);
  }, 60_000);

  it('is refused in any part of the journal that claims to be more of another incident', async () => {
    const long = await keptOf([
      seen(),
      ...Array.from({ length: 200 }, (): Event => ({ type: 'repeated', at: later })),
    ]);
    const [head, ...parts] = (await fileOf(long)).trimEnd().split('\n');
    expect(parts.length).toBeGreaterThan(0);
    const skipped = [head, parts[0]!.replace('"part":2', '"part":3'), ...parts.slice(1)].join('\n');
    expect((await read(skipped)).map((item) => ('refused' in item ? item.refused : ''))).toContain(
      'out-of-place',
    );
  });

  it('T13 is refused where one incident goes on for longer than a day can', async () => {
    const events = [
      seen(),
      ...Array.from({ length: 10_000 }, (): Event => ({ type: 'repeated', at: later })),
    ];
    const entries = await chainOf(events);
    const upTo = async (count: number) => {
      const some = entries.slice(0, count);
      return (await read(await fileOf({ incident: project(some)!, entries: some }))).map((item) =>
        'refused' in item ? item.refused : item.entries.length,
      );
    };
    expect(await upTo(10_000)).toEqual([10_000]);
    expect(await upTo(10_001)).toEqual(['contradicts-journal', 'out-of-place']);
  }, 60_000);

  it('T13 never throws, never hangs and never passes for something else, whatever it is', async () => {
    const good = (await fileOf(await sample())).trimEnd();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length - 1),
        fc.string({ unit: 'binary', maxLength: 3 }),
        async (at, text) => {
          const changed = good.slice(0, at) + text + good.slice(at + text.length);
          const found = await read(changed);
          const accepted = found.filter((item) => 'entries' in item);
          if (accepted.length > 0) expect(JSON.parse(changed)).toEqual(JSON.parse(good));
        },
      ),
      { numRuns: 100 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.json(), fc.string())), async (lines) => {
        for (const item of await read(lines.join('\n'))) expect(item).toHaveProperty('refused');
      }),
      { numRuns: 50 },
    );
  }, 30_000);
});

describe('how deep JSON is nested', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const brackets = [
    '[[[[[[[[[[',
    '"[[[[[[[[[[',
    '\\"[[[[[[[[[[',
    '[[[[[\\',
    '{"a":{"b":{"c":{"d":{"e":[[[[[[\\"',
  ];

  it.each([
    ['as deep as it may be', nested(8), JSON.parse(nested(8))],
    ['one list beside another', `[${Array(20).fill('[{}]').join()}]`, Array(20).fill([{}])],
    ['brackets in texts', JSON.stringify(brackets), brackets],
  ])('is counted: %s', (_, text, value) => expect(parseUntrusted(text, 8)).toEqual({ value }));

  it.each([
    ['one list too deep', nested(9)],
    ['one object too deep', `${'{"a":'.repeat(8)}{}${'}'.repeat(8)}`],
    ['behind a text', `["]]]]",${nested(8)}]`],
    ['behind an empty one', `["",${nested(8)}]`],
    ['behind a text that ends in a backslash', `["]\\\\",${nested(8)}]`],
    ['behind a text that ends in a quotation mark', `["\\"",${nested(8)}]`],
    ['and has no end', '['.repeat(9)],
  ])('is too much: %s', (_, text) => expect(parseUntrusted(text, 8)).toEqual({ refused: 'too-deep' }));

  it('counts for nothing in a text without an end', () =>
    expect(parseUntrusted(`"${'['.repeat(9)}`, 8)).toEqual({ refused: 'not-json' }));
});

describe('lines', () => {
  it('are what stands between line ends, however the text arrives', async () => {
    const line = fc.string({ unit: fc.constantFrom(...'abcd" 墙'), maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 30 }), async (lines, size) => {
        const found = await all(readLines(inPieces(lines.map((text) => `${text}\n`).join(''), size), 9));
        expect(found).toEqual(
          lines.map((text, i) => ({ number: i + 1, text: Buffer.byteLength(text) > 9 ? null : text })),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('are not held where they have no end: more than a text can be', async () => {
    const piece = 'x'.repeat(65_536);
    async function* endless() {
      for (let length = 0; length < 2 ** 30; length += piece.length) yield piece;
    }
    expect(await all(readLines(endless(), 65_536))).toEqual([{ number: 1, text: null }]);
  });
});

describe('import into a store', () => {
  async function lived(): Promise<{
    store: IncidentArchive;
    meet: (n: number) => Promise<string>;
    text: string;
  }> {
    const { store, meet } = openStore();
    const ids = [];
    for (let n = 0; n < 6; n++) ids.push(await meet(n));
    await meet(0);
    await store.recordOpened(ids[1]!, { action: 'opened', afterMs: 900 });
    await store.recordAnswered(ids[1]!, 'opened-ok');
    await store.recordNoted(ids[2]!, { note: '给老师\n看', tags: ['学校'] });
    await store.remove([ids[3]!]);
    return { store, meet, text: await exported(store) };
  }

  it('export, wipe, import: the same export, byte for byte, and the chain verifies', async () => {
    const { store, text } = await lived();
    await store.removeAll();
    expect(await exported(store)).toBe('');
    const { preview, result } = await take(store, text, 'merge');
    expect(preview).toEqual({ added: 5, extended: 0, duplicates: 0, refused: [], refusals: 0 });
    expect(result).toEqual({ outcome: 'imported', incidents: 5 });
    expect(await exported(store)).toBe(text);
    expect((await store.verify()).outcome).toBe('intact');
  });

  it('goes on afterwards: in a chain of its own, with old incidents too', async () => {
    const { text } = await lived();
    const { store, meet } = openStore(new IDBFactory(), '2026-11-21T01:00:00.000Z');
    const own = await meet(9);
    await take(store, text, 'merge');
    const [old] = (await store.latest(9)).filter(({ id }) => id !== own);
    await store.recordNoted(old!.id, { note: 'later' });
    expect(await store.get(old!.id)).toMatchObject({ note: 'later' });
    const { outcome, chains } = await store.verify();
    expect(outcome).toBe('intact');
    expect(chains).toHaveLength(2);
    const again = await exported(store);
    await store.removeAll();
    await take(store, again, 'replace');
    expect(await exported(store)).toBe(again);
  });

  it('a copy of what is here changes nothing', async () => {
    const { store, text } = await lived();
    const before = await exported(store);
    const { preview } = await take(store, text, 'merge');
    expect(preview).toMatchObject({ added: 0, extended: 0, duplicates: 5 });
    expect(await exported(store)).toBe(before);
    expect((await store.verify()).outcome).toBe('intact');
  });

  it('an older copy brings back what was deleted since, and takes nothing away', async () => {
    const { store, meet, text } = await lived();
    const [first] = await store.latest(1);
    await store.recordNoted(first!.id, { note: 'newer' });
    const deleted = (await store.latest(9)).at(-1)!;
    await store.remove([deleted.id]);
    await meet(8);
    const { preview } = await take(store, text, 'merge');
    expect(preview).toMatchObject({ added: 1, extended: 0, duplicates: 4 });
    expect(await store.get(deleted.id)).toEqual(deleted);
    expect((await store.get(first!.id))?.note).toBe('newer');
    expect((await store.verify()).outcome).toBe('intact');
  });

  it('a copy that knows more of our own chain than we do is taken, and ours goes on in a new one', async () => {
    const early = new IDBFactory();
    const { store, meet } = openStore(early);
    await meet(1);
    const short = await exported(store);
    await meet(2);
    const long = await exported(store);
    // The same device, set back: its head is where the short copy ends.
    await store.removeAll();
    await take(store, short, 'merge');
    const { openDatabase } = await import('../../../utils/browser/incidents/database');
    const database = await openDatabase(early as never, () => {});
    const [entry] = (await database.getAll('journal'))[0]!.entries;
    await database.put(
      'state',
      { chain: entry!.chain, seq: entry!.seq, hash: entry!.hash, revision: 50 },
      'head',
    );
    database.close();
    await take(store, long, 'merge');
    await meet(3);
    const { outcome, chains } = await store.verify();
    expect(outcome).toBe('intact');
    expect(chains.map(({ entries }) => entries)).toEqual([2, 1]);
  });

  it('replacing deletes what was there, in the same transaction', async () => {
    const { text } = await lived();
    const { store, meet } = openStore();
    await meet(77);
    const { result } = await take(store, text, 'replace');
    expect(result).toEqual({ outcome: 'imported', incidents: 5 });
    expect(await exported(store)).toBe(text);
    expect((await store.verify()).outcome).toBe('intact');
  });

  it('changes nothing where a line is refused, and says which', async () => {
    const { text } = await lived();
    const { store, meet } = openStore();
    await meet(77);
    const before = await exported(store);
    const lines = text.split('\n');
    lines[2] = lines[2]!.replace('即将离开', '即将离開');
    for (const mode of ['merge', 'replace'] as const) {
      const { preview, result } = await take(store, lines.join('\n'), mode);
      expect(preview).toMatchObject({ added: 4, refusals: 1, refused: [{ line: 3 }] });
      expect(result).toEqual({ outcome: 'refused' });
    }
    expect(await exported(store)).toBe(before);
  });

  it('refuses a file that has an incident twice, or another entry where we have ours', async () => {
    const { store, text } = await lived();
    const line = text.split('\n')[0]!;
    const twice = await take(openStore().store, `${line}\n${line}\n`, 'merge');
    expect(twice.preview.refused).toEqual([{ line: 2, reason: 'twice' }]);
    const chain = (await store.latest(1))[0]!.chain;
    const forged = await keptOf([seen()], 'other', chain);
    const { preview, result } = await take(store, await fileOf(forged), 'merge');
    expect(preview.refused).toEqual([{ line: 1, reason: 'conflict' }]);
    expect(result).toEqual({ outcome: 'refused' });
  });

  it('does nothing without a preview, after a cancel, and when another import began meanwhile', async () => {
    const { store, text } = await lived();
    await store.removeAll();
    const first = store.import();
    expect(await first.commit('merge')).toEqual({ outcome: 'refused' });
    await first.stage(readJsonLines(inPieces(text), checkUrl));
    await first.cancel();
    expect(await first.commit('replace')).toEqual({ outcome: 'refused' });
    await first.stage(readJsonLines(inPieces(text), checkUrl));
    const second = store.import();
    await second.stage(readJsonLines(inPieces(text), checkUrl));
    expect(await first.commit('merge')).toEqual({ outcome: 'superseded' });
    expect(await store.count()).toBe(0);
    // What the other one has read is not forgotten with it.
    await first.cancel();
    expect(await second.commit('merge')).toEqual({ outcome: 'imported', incidents: 5 });
  });

  it('can be stopped while it reads', async () => {
    const { store, text } = await lived();
    await store.removeAll();
    const stop = () => {
      throw new Error('stopped');
    };
    await expect(store.import().stage(readJsonLines(inPieces(text), checkUrl), stop)).rejects.toThrow(
      'stopped',
    );
    expect(await store.count()).toBe(0);
  });
});
