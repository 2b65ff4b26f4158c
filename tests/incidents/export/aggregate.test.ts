import { describe, expect, it } from 'vitest';
import { exportAggregate } from '../../../utils/incidents/export/aggregate';
import type { Incident } from '../../../utils/incidents/incident';
import { incidentOf, moment, seen } from '../samples';

async function recordsOf(incidents: Incident[]): Promise<Record<string, string>[]> {
  async function* each() {
    yield* incidents;
  }
  let text = '';
  for await (const part of exportAggregate(each())) text += part;
  expect(text.startsWith('\uFEFFplatform,')).toBe(true);
  const [columns = [], ...records] = text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  return records.map((cells) => Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])));
}

const met = (utc: string, change: Partial<Incident> = {}, offsetMin = 480) => {
  const { destination } = incidentOf();
  return incidentOf(change, seen({ at: moment(utc, offsetMin), destination }));
};

describe('the aggregate', () => {
  it('counts by platform, site and local week', async () => {
    const records = await recordsOf([
      met('2026-11-20T09:00:00.000Z', { control: 'opened-ok' }),
      met('2026-11-18T09:00:00.000Z', { kind: 'wall', control: 'failed' }),
      // Sunday in UTC, Monday in Beijing.
      met('2026-11-15T20:00:00.000Z'),
      met('2026-11-15T09:00:00.000Z'),
    ]);
    expect(records).toHaveLength(2);
    expect(records[1]).toEqual({
      platform: 'zhihu',
      destination_site: 'example.com',
      destination_state: 'known',
      week: '2026-11-16',
      incidents: '3',
      times_seen: '3',
      opened_ok: '1',
      failed: '1',
      opened_directly: '0',
      first_day: '2026-11-16',
      last_day: '2026-11-20',
      kind_notice: '2',
      kind_preview: '0',
      kind_wall: '1',
      kind_warning: '0',
      kind_block: '0',
      kind_scan: '0',
      kind_login: '0',
      kind_app_only: '0',
      kind_gone: '0',
      kind_unknown: '0',
    });
  });

  it('tells the first and the last day of a week in whatever order they come', async () => {
    const days = ['17', '19', '18'].map((day) => met(`2026-11-${day}T09:00:00.000Z`));
    for (const incidents of [days, days.toReversed()])
      expect(await recordsOf(incidents)).toMatchObject([{ first_day: '2026-11-17', last_day: '2026-11-19' }]);
  });

  it('has a record for each site, and for what has none', async () => {
    const of = (destination: Incident['destination']) => met('2026-11-20T09:00:00.000Z', { destination });
    const site = (site: string) => of({ host: `www.${site}`, site, how: '', flags: [], hops: 1 });
    const records = await recordsOf([of('none'), site('b.example'), of('withheld'), site('a.example')]);
    expect(records.map((record) => [record.destination_site, record.destination_state])).toEqual([
      ['', 'none'],
      ['', 'withheld'],
      ['a.example', 'known'],
      ['b.example', 'known'],
    ]);
  });

  it('tells the first and the last day as they were where it happened', async () => {
    const repeats = { count: 2, first: '2026-11-19T16:10:00.000Z', last: '2026-11-20T15:50:00.000Z' };
    expect((await recordsOf([met(repeats.first, { repeats })]))[0]).toMatchObject({
      first_day: '2026-11-20',
      last_day: '2026-11-20',
    });
  });

  it('counts what was opened directly by itself, and as nothing that was seen', async () => {
    const [record] = await recordsOf([
      met('2026-11-20T09:00:00.000Z', { openedDirectly: true, control: 'opened-ok' }),
      met('2026-11-18T09:00:00.000Z'),
    ]);
    expect(record).toMatchObject({
      incidents: '1',
      times_seen: '1',
      opened_ok: '0',
      opened_directly: '1',
      first_day: '2026-11-18',
      last_day: '2026-11-20',
      kind_notice: '1',
    });
  });

  it('tells a destination that was withheld from one that was not found', async () => {
    const records = await recordsOf([
      incidentOf({ destination: 'withheld' }),
      incidentOf({ destination: 'none' }),
    ]);
    expect(records.map((record) => [record.destination_site, record.destination_state])).toEqual([
      ['', 'none'],
      ['', 'withheld'],
    ]);
  });

  it('does not tell the hosts of own rules, which are the names of their platforms', async () => {
    const own = ['own-sso-dept-corp-example', 'own-wiki-dept-corp-example'].map((id) =>
      incidentOf({ platform: { id, host: 'sso.dept.corp.example' } }),
    );
    const records = await recordsOf(own);
    expect(records).toEqual([expect.objectContaining({ platform: 'own', incidents: '2' })]);
    expect(JSON.stringify(records)).not.toContain('corp');
  });

  it('counts every meeting of an incident', async () => {
    const repeats = { count: 7, first: '2026-11-20T09:00:00.000Z', last: '2026-11-20T12:00:00.000Z' };
    expect((await recordsOf([incidentOf({ repeats })]))[0]).toMatchObject({
      incidents: '1',
      times_seen: '7',
    });
  });

  it('holds no path, no host below the site, no page, no word and no note', async () => {
    const secret = 'geheim';
    const destination = {
      url: `https://${secret}.example.com/${secret}?q=${secret}#${secret}`,
      host: `${secret}.example.com`,
      site: 'example.com',
      how: secret,
      flags: [],
      hops: 1,
    };
    const incident = incidentOf({
      destination,
      page: { url: `https://link.zhihu.com/${secret}`, referrerHost: secret },
      reason: { words: secret, code: secret },
      refusal: { code: secret, raw: secret },
      note: secret,
      tags: [secret],
    });
    const [record] = await recordsOf([incident]);
    expect(Object.values(record!).join()).not.toContain(secret);
    expect(Object.values(record!).join()).not.toMatch(/\d\d:\d\d/);
  });

  it('has its columns where there is nothing to count', async () => {
    expect(await recordsOf([])).toEqual([]);
  });
});
