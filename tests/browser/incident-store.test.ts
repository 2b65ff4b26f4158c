import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore, IDBTransaction } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type IncidentArchive, openIncidentArchive } from '../../utils/browser/incident-archive';
import { DATABASE_NAME } from '../../utils/browser/incident-as-it-is';
import { openDatabase } from '../../utils/browser/incident-database';
import { MIGRATIONS } from '../../utils/browser/incident-migrations';
import { canonicalJson } from '../../utils/incidents/canonical-json';
import { foldKey } from '../../utils/incidents/fold';
import type { Entry } from '../../utils/incidents/journal';
import { uuidV7 } from '../../utils/incidents/new-id';
import { projectByChain } from '../../utils/incidents/project';
import type { Meeting } from '../../utils/incidents/seen';
import schema1 from '../fixtures/incidents/schema-1.json';
import { chainOf, moment, seen } from '../incidents/samples';

const START = Date.parse('2026-11-20T01:00:00.000Z');
const MINUTE = 60_000;
const DAY = 86_400_000;

let factory: IDBFactory;
let ms: number;
let made: number;

beforeEach(() => {
  factory = new IDBFactory();
  ms = START;
  made = 0;
});
afterEach(() => vi.restoreAllMocks());

function bytes(n: number): Uint8Array {
  made++;
  return Uint8Array.from({ length: n }, (_, i) => (made >> (8 * (i % 3))) & 255);
}

function open(): IncidentArchive {
  return openIncidentArchive({
    now: () => moment(new Date(ms).toISOString()),
    newId: () => uuidV7(ms, bytes(16)),
    random: bytes,
    indexedDB: factory,
  });
}

function meeting(n = 1, platform = 'zhihu'): Meeting {
  const destination = `https://site${n}.example.com/a?token=whole`;
  return {
    outcome: {
      outcome: 'unwrapped',
      url: `https://link.zhihu.com/?target=${encodeURIComponent(destination)}&ticket=geheim`,
      platform,
      rule: `${platform}/link`,
      kind: 'notice',
      reason: 'leave-notice',
      words: '即将离开知乎',
      destination,
      flags: [],
      how: 'param target',
      hops: 1,
    },
    verified: '2026-08',
    extension: '0.1.0',
    referrer: 'https://www.zhihu.com/question/1',
  };
}

/** Records a meeting and hands back its id, a minute apart from the last one so that no limit is met. */
async function met(store: IncidentArchive, n = 1, platform = 'zhihu'): Promise<string> {
  ms += MINUTE;
  const recorded = await store.recordSeen(meeting(n, platform), { tab: n });
  if (recorded.outcome !== 'recorded' && recorded.outcome !== 'repeated') throw new Error(recorded.outcome);
  return recorded.id;
}

const raw = () => openDatabase(factory, () => {});

/** Waits for who was held up, also on a busy machine. */
const soon = <T>(check: () => Promise<T>): Promise<T> => vi.waitFor(check, 10_000);

async function journal(): Promise<Entry[]> {
  const database = await raw();
  const stretches = await database.getAll('journal');
  database.close();
  return stretches.flatMap(({ entries }) => entries);
}

async function rewrite(seq: number, change: (entry: Entry) => void): Promise<void> {
  const database = await raw();
  // Written by the store, each entry is a stretch of its own.
  const stretch = (await database.getAll('journal')).find((each) => each.seq === seq)!;
  change(stretch.entries[0]!);
  await database.put('journal', stretch);
  database.close();
}

describe('recording', () => {
  it('writes an incident down: the page without its secrets, the destination whole', async () => {
    const store = open();
    const incident = (await store.get(await met(store)))!;
    expect(incident).toMatchObject({
      platform: { id: 'zhihu', host: 'link.zhihu.com' },
      page: { referrerHost: 'www.zhihu.com' },
      redacted: ['page.query.ticket'],
      destination: {
        url: 'https://site1.example.com/a?token=whole',
        host: 'site1.example.com',
        site: 'example.com',
        hops: 1,
      },
      kind: 'notice',
      reason: { code: 'leave-notice', words: '即将离开知乎' },
      rule: { id: 'zhihu/link', verified: '2026-08', extension: '0.1.0' },
      control: 'not-tried',
    });
    expect(incident.page.url).toContain('token%3Dwhole&ticket=REDACTED');
    expect(JSON.stringify(await journal())).not.toContain('geheim');
  });

  it('keeps sites only when asked to', async () => {
    const store = open();
    await store.recordSeen(meeting(), { tab: 1, keep: 'sites' });
    expect(JSON.stringify(await journal())).not.toContain('whole');
    expect((await store.latest(1))[0]).toMatchObject({
      page: { url: 'https://link.zhihu.com/' },
      destination: { site: 'example.com' },
    });
  });

  it.each([
    'file:///a',
    'about:newtab',
    'moz-nullprincipal:{a-b}',
    'data:text/html,x',
    'blob:https://a.example/x',
    'view-source:https://a.example/',
    'android-app://com.Slack/',
  ])('keeps nothing of the referrer %s, which is no page', async (referrer) => {
    const store = open();
    await store.recordSeen({ ...meeting(), referrer }, { tab: 1 });
    expect((await store.latest(1))[0]?.page).not.toHaveProperty('referrerHost');
  });

  it('says when the platform withholds the destination', async () => {
    const store = open();
    const { url, platform, rule, kind } = meeting().outcome;
    const outcome = { outcome: 'no-destination', url, platform, rule, kind } as const;
    await store.recordSeen({ outcome, verified: '2026-08', extension: '0.1.0', withheld: true }, { tab: 1 });
    expect((await store.latest(1))[0]).toMatchObject({ destination: 'withheld', outcome: 'no-destination' });
  });

  it('keeps the candidate that was refused as it stood', async () => {
    const store = open();
    const { url, platform, rule, kind } = meeting().outcome;
    const outcome = {
      outcome: 'refused',
      url,
      platform,
      rule,
      kind,
      refusal: 'not-http',
      candidate: 'javascript:alert(1)',
    } as const;
    await store.recordSeen({ outcome, verified: '2026-08', extension: '0.1.0' }, { tab: 1 });
    expect((await store.latest(1))[0]).toMatchObject({
      destination: 'none',
      refusal: { code: 'not-http', raw: 'javascript:alert(1)' },
    });
  });

  it('folds repeats of a local day, and begins anew the next day', async () => {
    const store = open();
    const first = await met(store);
    expect(await met(store)).toBe(first);
    expect((await store.get(first))?.repeats).toEqual({
      count: 2,
      first: '2026-11-20T01:01:00.000Z',
      last: '2026-11-20T01:02:00.000Z',
    });
    ms += DAY;
    expect(await met(store)).not.toBe(first);
    expect(await store.count()).toBe(2);
  });

  it('folds no page that says something else of the same link, whose words would be lost', async () => {
    const store = open();
    const left = meeting();
    const outcome = { ...left.outcome, reason: 'unknown-block', words: '已停止访问' } as Meeting['outcome'];
    const stopped: Meeting = { ...left, outcome };
    const ids: unknown[] = [];
    for (const each of [{ ...left, openedDirectly: true }, left, stopped, left, stopped]) {
      ms += MINUTE;
      ids.push((await store.recordSeen(each, { tab: 1 })).id);
    }
    expect(ids).toEqual([ids[0], ids[1], ids[2], ids[1], ids[2]]);
    expect(
      (await store.latest(9)).map(({ reason, openedDirectly }) => [reason.words, openedDirectly]),
    ).toEqual([
      ['已停止访问', false],
      ['即将离开知乎', false],
      ['即将离开知乎', true],
    ]);
  });

  it('folds a page that speaks late by what it first seemed to be, also after rebuilding', async () => {
    const store = open();
    const late = meeting();
    const { url, platform, rule } = late.outcome;
    const outcome = { outcome: 'no-destination', url, platform, rule, kind: 'unknown' } as const;
    const warning = { ...late.outcome, kind: 'warning' } as Meeting['outcome'];
    for (let visit = 0; visit < 3; visit++) {
      ms += 20 * MINUTE;
      const { id } = await store.recordSeen({ ...late, outcome }, { tab: 1 });
      await store.recordReadAgain(id!, { ...late, outcome: warning });
      if (visit === 1) await store.rebuild();
    }
    expect((await store.latest(9)).map(({ kind, repeats }) => [kind, repeats.count])).toEqual([
      ['warning', 3],
    ]);
    expect(await store.verify()).toMatchObject({ outcome: 'intact' });
  });

  it('drops the same page within 10 s, and says which incident it belongs to', async () => {
    const store = open();
    const id = await met(store);
    ms += 9_000;
    expect(await store.recordSeen(meeting(), { tab: 1 })).toEqual({ outcome: 'same-page', id });
    expect((await store.get(id))?.repeats.count).toBe(1);
  });

  it('survives a page that spams interstitials: 20 a minute and no more', async () => {
    const store = open();
    const flood = await Promise.all(
      Array.from({ length: 60 }, (_, n) => store.recordSeen(meeting(n), { tab: 1 })),
    );
    expect(flood.filter(({ outcome }) => outcome === 'recorded')).toHaveLength(20);
    expect(flood.filter(({ outcome }) => outcome === 'too-many')).toHaveLength(40);
    expect(await store.count()).toBe(20);
    expect((await store.verify()).outcome).toBe('intact');
  });

  it('records what the person asks to be recorded, whatever the limits say', async () => {
    const store = open();
    const id = await met(store);
    await store.remove([id]);
    const again = await store.recordSeen(meeting(), { tab: 1, isWanted: true });
    expect(again).toEqual({ outcome: 'recorded', id: expect.any(String) });
    for (let n = 2; n < 22; n++) await store.recordSeen(meeting(n), { tab: n });
    expect((await store.recordSeen(meeting(30), { tab: 1 })).outcome).toBe('too-many');
    expect((await store.recordSeen(meeting(30), { tab: 1, isWanted: true })).outcome).toBe('recorded');
    expect((await store.recordSeen(meeting(31), { tab: 1 })).outcome).toBe('too-many');
  });

  it('records what the person did, what they answered and what they noted', async () => {
    const store = open();
    const id = await met(store);
    await store.recordOpened(id, { action: 'opened', afterMs: 2100.4 });
    await store.recordAnswered(id, 'opened-ok');
    const happened = await store.recordNoted(id, { note: '老师发的', tags: [' 工作 ', '工作', ''] });
    expect(happened).toEqual({ outcome: 'recorded', incident: await store.get(id) });
    expect(await store.get(id)).toMatchObject({
      action: { did: 'opened', afterMs: 2100 },
      control: 'opened-ok',
      note: '老师发的',
      tags: ['工作'],
    });
  });

  it('records what the browser saw once, and nothing of it where the person has spoken', async () => {
    const store = open();
    const id = await met(store);
    await store.recordOpened(id, { action: 'opened' });
    await store.recordArrival(id, 'failed');
    expect(await store.get(id)).toMatchObject({ control: 'failed', answeredBy: 'browser' });
    await store.recordArrival(id, 'failed');
    await store.recordArrival(id, 'opened-ok');
    await store.recordArrival(id, 'failed');
    expect(await store.get(id)).toMatchObject({ control: 'opened-ok', answeredBy: 'browser' });
    await store.recordAnswered(id, 'failed');
    await store.recordArrival(id, 'opened-ok');
    const incident = await store.get(id);
    expect(incident).toMatchObject({ control: 'failed' });
    expect(incident).not.toHaveProperty('answeredBy');
    expect((await journal()).map(({ sealed }) => sealed?.event.type)).toEqual([
      'seen',
      'opened',
      'answered',
      'answered',
      'answered',
    ]);
  });

  it('answers about an incident that is not there, and writes nothing', async () => {
    const store = open();
    expect(await store.recordArrival('nobody', 'failed')).toEqual({ outcome: 'unknown-incident' });
    expect(await store.recordOpened('nobody', { action: 'opened' })).toEqual({ outcome: 'unknown-incident' });
    expect(await store.recordAnswered('nobody', 'failed')).toEqual({ outcome: 'unknown-incident' });
    expect(await store.recordNoted('nobody', { note: 'x' })).toEqual({ outcome: 'unknown-incident' });
    expect(await journal()).toEqual([]);
  });
});

describe('reading', () => {
  it('lists pages, the last met first, every incident once', async () => {
    const store = open();
    for (let n = 0; n < 7; n++) await met(store, n);
    const hosts: string[] = [];
    let before: Parameters<typeof store.list>[0]['before'];
    for (;;) {
      const { incidents, next } = await store.list({ before, limit: 3 });
      hosts.push(
        ...incidents.map(({ destination }) => (typeof destination === 'string' ? '' : destination.host)),
      );
      if (!next) break;
      before = next;
    }
    expect(hosts).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `site${n}.example.com`));
  });

  it('has nothing to list at first', async () => {
    const store = open();
    expect(await store.list({ limit: 5 })).toEqual({ incidents: [], next: null });
    expect(await store.latest(3)).toEqual([]);
    expect(await store.countByPlatform()).toEqual({});
    expect(await store.verify()).toEqual({ outcome: 'intact', chains: [], findings: [] });
  });

  it('counts, and counts by platform', async () => {
    const store = open();
    for (const [n, platform] of ['zhihu', 'wechat', 'zhihu'].entries()) await met(store, n, platform);
    expect(await store.count()).toBe(3);
    expect(await store.countByPlatform()).toEqual({ wechat: 1, zhihu: 2 });
  });

  it('counts how often a platform was met with pages of some kinds, repeats included, and no further than asked', async () => {
    const store = open();
    const warning = { ...meeting(9).outcome, kind: 'warning' } as Meeting['outcome'];
    await store.recordSeen({ ...meeting(9), outcome: warning }, { tab: 9 });
    const times = (platform: string, enough: number) => store.timesMet(platform, ['notice', 'wall'], enough);
    expect(await times('zhihu', 2)).toBe(0);
    await met(store);
    expect(await times('zhihu', 2)).toBe(1);
    await met(store);
    await met(store, 2);
    expect([await times('zhihu', 2), await times('zhihu', 9), await times('qq', 9)]).toEqual([2, 3, 0]);
  });

  it('knows the complaints that wait for an answer, each once', async () => {
    const store = open();
    const [a, b] = [await met(store, 1), await met(store, 2), await met(store, 3)];
    await store.recordNoted(a, { tags: ['complaint-sent:2026-11-01', 'complaint-sent:2026-11-02'] });
    await store.recordNoted(b, { tags: ['work', 'complaint-sent:2026-11-19', 'complaint-sentinel'] });
    expect(await store.waiting()).toEqual({ count: 2, late: 1, next: '2026-12-03' });
    await store.remove([a]);
    await store.recordNoted(b, { tags: ['work'] });
    expect(await store.waiting()).toEqual({ count: 0, late: 0, next: null });
  });

  it('streams all of it in pages of any size', async () => {
    const store = open();
    for (let n = 0; n < 5; n++) await met(store, n);
    for (const size of [1, 2, 5, 6]) {
      const all = [];
      for await (const page of store.pages(size)) all.push(...page);
      expect(all.map(({ id }) => id)).toEqual((await store.latest(9)).map(({ id }) => id));
    }
  });
});

describe('deleting', () => {
  it('erases content and salt, keeps the chain whole and says that something was deleted', async () => {
    const store = open();
    const gone = await met(store, 1);
    await met(store, 2);
    await store.recordNoted(gone, { note: 'private' });
    const salts = (await journal())
      .filter(({ sealed }) => sealed?.incident === gone)
      .map(({ sealed }) => sealed!.salt);
    expect(await store.remove([gone, gone, 'nobody'])).toBe(1);
    const left = JSON.stringify(await journal());
    for (const secret of [...salts, gone, 'private', 'site1']) expect(left).not.toContain(secret);
    expect(await store.get(gone)).toBeNull();
    expect(await store.verify()).toMatchObject({
      outcome: 'intact',
      chains: [{ own: true, entries: 4, erased: 2, missing: 0 }],
    });
  });

  it('deletes all and starts a new chain', async () => {
    const store = open();
    await met(store);
    const [before] = await journal();
    await store.removeAll();
    expect(await journal()).toEqual([]);
    expect(await store.count()).toBe(0);
    await met(store);
    const [after] = await journal();
    expect(after!.seq).toBe(1);
    expect(after!.chain).not.toBe(before!.chain);
    expect((await store.verify()).outcome).toBe('intact');
  });

  it('prunes what was last met before a time, after counting it', async () => {
    const store = open();
    await met(store, 1);
    ms += 40 * DAY;
    const recent = await met(store, 2);
    const month = new Date(ms - 30 * DAY).toISOString();
    expect(await store.countOlder(month)).toBe(1);
    expect(await store.prune(month)).toBe(1);
    expect((await store.latest(5)).map(({ id }) => id)).toEqual([recent]);
    expect((await store.verify()).outcome).toBe('intact');
  });

  it('prunes nothing whose complaint waits for an answer, until it came', async () => {
    const store = open();
    const id = await met(store);
    await met(store, 2);
    ms += 400 * DAY;
    const before = new Date(ms).toISOString();
    await store.recordNoted(id, { tags: ['complaint-sent:2026-11-20'] });
    expect([await store.countOlder(before), await store.prune(before)]).toEqual([1, 1]);
    expect((await store.latest(9)).map((incident) => incident.id)).toEqual([id]);
    await store.recordNoted(id, { tags: [] });
    expect([await store.countOlder(before), await store.prune(before)]).toEqual([1, 1]);
  });

  it('has nothing to delete', async () => {
    const store = open();
    expect(await store.remove(['nobody'])).toBe(0);
    expect(await store.remove([])).toBe(0);
    expect(await store.prune('2030-01-01T00:00:00.000Z')).toBe(0);
    expect(await journal()).toEqual([]);
  });
});

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
    const { nextEntry } = await import('../../utils/incidents/journal');
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
      factory = new IDBFactory();
      const { store } = await three();
      const database = await raw();
      const entry = (await database.getAll('journal'))[seq - 1]!;
      await database.delete('journal', [entry.chain, entry.seq]);
      expect((await store.verify()).findings).toContainEqual(expect.objectContaining({ seq: place, what }));
      database.close();
    }
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

  it('survives a corrupt entry: it is named, the others are shown and written on', async () => {
    const { store } = await three();
    await rewrite(1, (entry) => {
      entry.sealed!.event = { type: 'seen' } as never;
    });
    expect((await store.verify()).findings).toContainEqual(
      expect.objectContaining({ seq: 1, what: 'content-changed' }),
    );
    expect(await store.rebuild()).toEqual({ incidents: 2, unreadable: 1 });
    expect(await store.latest(5)).toHaveLength(2);
    await met(store, 9);
    expect(await store.count()).toBe(3);
  });
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

describe('what an import has read', () => {
  const staged = async () => {
    const database = await raw();
    const text = JSON.stringify(await database.getAll('staging'));
    database.close();
    return text;
  };

  it('T21 is erased with whatever is deleted, and where nobody will confirm it', async () => {
    const { readJsonLines } = await import('../../utils/incidents/import/json-lines');
    const { fileOf, inPieces, keptOf } = await import('../incidents/import/stores');
    const store = open();
    const file = await fileOf(await keptOf([seen()]));
    const kept = await met(store);
    for (const forget of [() => store.remove([kept]), () => store.forgetStaged(), () => store.removeAll()]) {
      await store.import().stage(readJsonLines(inPieces(file), () => null));
      expect(await staged()).toContain('"salt"');
      await forget();
      expect(await staged()).toBe('[]');
    }
  });
});

describe('what can go wrong', () => {
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

  it('a disk that is found full only at the end is told as well', async () => {
    const store = open();
    await met(store);
    const put = IDBObjectStore.prototype.put;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      const request = put.apply(this, args);
      if (this.name === 'state') queueMicrotask(() => this.transaction.abort());
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

  it('somebody who holds an older version open is named, and nothing is lost when they leave', async () => {
    const store = open();
    await met(store);
    await store.close();
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const request = factory.open(DATABASE_NAME);
      request.onsuccess = () => resolve(request.result as unknown as IDBDatabase);
    });
    const next = [...MIGRATIONS, (database: IDBDatabase) => void database.createObjectStore('more')];
    await expect(openDatabase(factory, () => {}, next)).rejects.toMatchObject({ code: 'blocked' });
    holder.close();
    const upgraded = await soon(() => openDatabase(factory, () => {}, next));
    expect(upgraded.objectStoreNames).toContain('more');
    expect(await upgraded.count('incidents')).toBe(1);
    upgraded.close();
  });

  it('somebody who gives way in a moment holds nobody up', async () => {
    const holder = await openDatabase(factory, () => {}, MIGRATIONS.slice(0, 1));
    holder.onversionchange = null;
    const { open: ask } = factory;
    const isBlocked = new Promise((resolve) => {
      vi.spyOn(factory, 'open').mockImplementation((...asked) => {
        const request = ask.apply(factory, asked);
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
    } finally {
      vi.useRealTimers();
    }
  });

  it('while an opening is held up, nobody else waits behind it', async () => {
    const holder = await openDatabase(factory, () => {}, MIGRATIONS.slice(0, 1));
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
    const upgraded = await openDatabase(factory, () => {}, next);
    await expect(store.count()).rejects.toMatchObject({ code: 'newer-version' });
    upgraded.close();
  });

  it('a browser that gives no database is told apart', async () => {
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
    await expect(store.count()).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('whatever happens', () => {
  it('the projection is what the journal says, and the chain is whole', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ does: fc.constant('meet' as const), n: fc.nat(4) }) },
      {
        weight: 2,
        arbitrary: fc.record({
          does: fc.constantFrom('open' as const, 'answer' as const, 'note' as const),
          n: fc.nat(4),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          does: fc.constantFrom('remove' as const, 'prune' as const, 'wait' as const),
          n: fc.nat(4),
        }),
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        factory = new IDBFactory();
        const store = open();
        const ids: string[] = ['nobody'];
        for (const { does, n } of steps) {
          const id = ids[n % ids.length]!;
          if (does === 'meet') ids.push(await met(store, n));
          else if (does === 'open') await store.recordOpened(id, { action: n % 2 ? 'opened' : 'copied' });
          else if (does === 'answer') await store.recordAnswered(id, 'opened-ok');
          else if (does === 'note') await store.recordNoted(id, { note: `${n}` });
          else if (does === 'remove') await store.remove([id]);
          else if (does === 'prune') await store.prune(new Date(ms - DAY).toISOString());
          else ms += DAY;
        }
        const shown = (await store.latest(99)).map(canonicalJson);
        expect((await store.verify()).findings).toEqual([]);
        await store.rebuild();
        expect((await store.latest(99)).map(canonicalJson)).toEqual(shown);
        await store.close();
      }),
      { numRuns: 25 },
    );
  });
});

describe('schema version 1, as it was saved', () => {
  it('opens, verifies, lists and can be written on', async () => {
    const database = await openDatabase(factory, () => {}, MIGRATIONS.slice(0, 1));
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
    const database = await openDatabase(factory, () => {}, MIGRATIONS.slice(0, 2));
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
