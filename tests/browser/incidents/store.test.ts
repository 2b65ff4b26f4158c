import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '../../../utils/incidents/canonical-json';
import type { Meeting } from '../../../utils/incidents/seen';
import { seen } from '../../incidents/samples';
import { DAY, device, journal, MINUTE, meeting, met, newDevice, open, raw } from '../device';

beforeEach(newDevice);
afterEach(() => vi.restoreAllMocks());

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
    device.ms += DAY;
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
      device.ms += MINUTE;
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
      device.ms += 20 * MINUTE;
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
    device.ms += 9_000;
    expect(await store.recordSeen(meeting(), { tab: 1 })).toEqual({ outcome: 'same-page', id });
    expect((await store.get(id))?.repeats.count).toBe(1);
  });

  it('counts a meeting once, also where the background was stopped before anybody heard that it is written', async () => {
    const id = await met(open());
    device.ms += 9_000;
    const next = open();
    expect(await next.recordSeen(meeting(), { tab: 1 })).toEqual({ outcome: 'same-page', id });
    expect(await next.recordSeen(meeting(2), { tab: 1 })).toMatchObject({ outcome: 'recorded' });
    // Of what it has seen by itself it knows the tab.
    expect(await next.recordSeen(meeting(), { tab: 2 })).toEqual({ outcome: 'repeated', id });
    device.ms += 11_000;
    expect(await open().recordSeen(meeting(), { tab: 1 })).toEqual({ outcome: 'repeated', id });
    expect((await next.get(id))?.repeats.count).toBe(3);
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
    const times = (await journal()).map(({ sealed }) => sealed?.event.at.utc);
    expect(times).toEqual(Array(4).fill(new Date(device.ms).toISOString()));
  });

  it('records a page that Back brings again only where it is not recorded yet', async () => {
    const store = open();
    const comeBack = () => store.recordSeen(meeting(), { tab: 1, isReturn: true });
    const first = await comeBack();
    expect(first.outcome).toBe('recorded');
    device.ms += 60 * MINUTE;
    expect(await comeBack()).toEqual({ outcome: 'same-page', id: first.id });
    expect(await store.latest(9)).toMatchObject([{ id: first.id, repeats: { count: 1 } }]);
  });

  it('keeps a note as long, and tags as many and as long, as a history that is imported may have', async () => {
    const store = open();
    const id = await met(store);
    await store.recordNoted(id, { note: '注'.repeat(4001) });
    expect((await store.get(id))?.note).toBe('注'.repeat(4000));
    const tags = Array.from({ length: 21 }, (_, i) => `${i}`.padEnd(50, '标'));
    await store.recordNoted(id, { tags: tags.map((tag) => `${tag}标`) });
    expect((await store.get(id))?.tags).toEqual(tags.slice(0, 20));
  });

  it('says nothing was done before it was met, whatever the clock was put to, since no import would take that', async () => {
    const store = open();
    const id = await met(store);
    await store.recordOpened(id, { action: 'opened', afterMs: -3_600_000 });
    expect((await store.get(id))?.action).toEqual({ did: 'opened', afterMs: 0 });
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
      chains: [{ entries: 4, erased: 2 }],
    });
  });

  it('deletes all and starts a new chain', async () => {
    const store = open();
    await met(store);
    const [before] = await journal();
    const revision = await store.revision();
    await store.removeAll();
    expect(await journal()).toEqual([]);
    expect(await store.count()).toBe(0);
    expect(await store.revision()).toBeGreaterThan(revision);
    await met(store);
    const [after] = await journal();
    expect(after!.seq).toBe(1);
    expect(after!.chain).not.toBe(before!.chain);
    expect((await store.verify()).outcome).toBe('intact');
  });

  it('brings nothing back that another context was writing of while all was deleted', async () => {
    const [store, other] = [open(), open()];
    const id = await met(store);
    await other.get(id);
    const [opened] = await Promise.all([store.recordOpened(id, { action: 'opened' }), other.removeAll()]);
    expect(opened).toEqual({ outcome: 'unknown-incident' });
    expect([await store.count(), await journal()]).toEqual([0, []]);
  });

  it('prunes what was last met before a time, after counting it', async () => {
    const store = open();
    await met(store, 1);
    device.ms += 40 * DAY;
    const recent = await met(store, 2);
    const month = new Date(device.ms - 30 * DAY).toISOString();
    expect(await store.countOlder(month)).toBe(1);
    expect(await store.prune(month)).toBe(1);
    expect((await store.latest(5)).map(({ id }) => id)).toEqual([recent]);
    expect((await journal()).at(-1)?.sealed?.event).toMatchObject({ type: 'deleted', why: 'retention' });
    expect((await store.verify()).outcome).toBe('intact');
  });

  it('prunes nothing whose complaint waits for an answer, until it came', async () => {
    const store = open();
    const id = await met(store);
    await met(store, 2);
    device.ms += 400 * DAY;
    const before = new Date(device.ms).toISOString();
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

describe('what an import has read', () => {
  const staged = async () => {
    const database = await raw();
    const text = JSON.stringify(await database.getAll('staging'));
    database.close();
    return text;
  };

  it('names a thousand lines that are refused, and counts all', async () => {
    const lines = async function* () {
      for (let line = 1; line <= 1001; line++) yield { line, refused: 'not-json' } as const;
    };
    const { refused, refusals } = await open().import().stage(lines());
    expect([refused.length, refused.at(-1)?.line, refusals]).toEqual([1000, 1000, 1001]);
  });

  it('takes the place of nothing that was written since, also where a copy of the profile wrote it', async () => {
    const { readJsonLines } = await import('../../../utils/incidents/import/json-lines');
    const { all, fileOf, inPieces } = await import('../../incidents/import/stores');
    const store = open();
    await met(store, 1);
    const [here, original] = [device.factory, await raw()];
    device.factory = new IDBFactory();
    const copy = await raw();
    for (const each of await original.getAll('journal')) await copy.put('journal', each);
    for (const each of await original.getAll('incidents')) await copy.put('incidents', each);
    for (const each of await original.getAll('state')) await copy.put('state', each, 'head');
    const other = open();
    const theirs = await met(other, 2);
    const file = await fileOf(...(await all(other.kept())).filter(({ incident }) => incident.id === theirs));
    device.factory = here;
    const reading = store.import();
    expect(await reading.stage(readJsonLines(inPieces(file), () => null))).toMatchObject({ refusals: 0 });
    const id = await met(store, 3);
    await expect(reading.commit('merge')).rejects.toThrow();
    expect([await store.count(), (await store.get(id))?.id]).toEqual([2, id]);
    expect(await store.verify()).toMatchObject({ outcome: 'intact', chains: [{ entries: 2 }] });
  });

  it('T21 is erased with whatever is deleted, and where nobody will confirm it', async () => {
    const { readJsonLines } = await import('../../../utils/incidents/import/json-lines');
    const { fileOf, inPieces, keptOf } = await import('../../incidents/import/stores');
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
      fc.asyncProperty(fc.array(step, { maxLength: 25, size: 'max' }), async (steps) => {
        device.factory = new IDBFactory();
        const store = open();
        const ids: string[] = ['nobody'];
        for (const { does, n } of steps) {
          const id = ids[n % ids.length]!;
          if (does === 'meet') ids.push(await met(store, n));
          else if (does === 'open') await store.recordOpened(id, { action: n % 2 ? 'opened' : 'copied' });
          else if (does === 'answer') await store.recordAnswered(id, 'opened-ok');
          else if (does === 'note') await store.recordNoted(id, { note: `${n}` });
          else if (does === 'remove') await store.remove([id]);
          else if (does === 'prune') await store.prune(new Date(device.ms - DAY).toISOString());
          else device.ms += DAY;
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
