import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import published from '../../utils/incidents/block-incident.schema.json';
import { exportJsonLines } from '../../utils/incidents/export/json-lines';
import type { Event, SeenEvent } from '../../utils/incidents/journal';
import { project } from '../../utils/incidents/project';
import { publishedSchema } from '../../utils/incidents/published-schema';
import { incidentLines } from '../../utils/incidents/schema';
import { chainOf, moment, seen } from './samples';

const later = moment('2026-11-20T10:00:00.000Z');

async function linesOf(event: SeenEvent, ...rest: Event[]): Promise<unknown[]> {
  const entries = await chainOf([event, ...rest]);
  const kept = { incident: project(entries)!, entries };
  const lines: unknown[] = [];
  for (const shared of [undefined, 'addresses', 'sites'] as const) {
    for await (const line of exportJsonLines(
      (async function* () {
        yield kept;
      })(),
      shared,
    ))
      lines.push(JSON.parse(line));
  }
  return lines;
}

/** Every kind of line we write. */
async function sound(): Promise<unknown[]> {
  const repeats = Array.from({ length: 300 }, (): Event => ({ type: 'repeated', at: later }));
  return [
    ...(await linesOf(seen())),
    ...(await linesOf(
      seen({ destination: 'withheld', outcome: 'no-destination', kind: 'block', reason: {} }),
    )),
    ...(await linesOf(
      seen({
        destination: 'none',
        outcome: 'refused',
        refusal: { code: 'not-http', raw: 'javascript:alert(1)' },
      }),
    )),
    ...(await linesOf(seen({ platform: { id: '51cto', host: 'blog.51cto.com' } }))),
    ...(await linesOf(seen({ openedDirectly: true, redacted: ['page.query.ticket'] }), ...repeats)),
    ...(await linesOf(
      seen(),
      { type: 'opened', at: later, action: 'opened', afterMs: 1 },
      { type: 'answered', at: later, control: 'failed' },
      { type: 'noted', at: later, note: '墙', tags: ['a'] },
    )),
    ...(await linesOf(seen(), { type: 'answered', at: later, control: 'opened-ok', by: 'browser' })),
  ];
}

/** Every member of a line, one at a time, taken away or given another value. */
function* changed(line: unknown): Generator<unknown> {
  if (typeof line !== 'object' || line === null) return;
  for (const key of Object.keys(line)) {
    const without: Record<string, unknown> = { ...line };
    delete without[key];
    yield Array.isArray(line) ? line.filter((_, i) => String(i) !== key) : without;
    const put = (value: unknown) =>
      Array.isArray(line) ? line.with(Number(key), value) : { ...line, [key]: value };
    for (const value of [
      null,
      -1,
      1.5,
      '',
      'x y',
      'x'.repeat(9000),
      '9999-01-01T00:00:00.000Z',
      {},
      [],
      true,
    ])
      yield put(value);
    for (const value of changed((line as Record<string, unknown>)[key])) yield put(value);
  }
  if (!Array.isArray(line)) yield { ...line, surplus: 1 };
}

describe('the published schema', () => {
  it('is what the program says: `npx vitest run tests/incidents/schema.test.ts -u` writes it anew', async () => {
    const text = `${JSON.stringify(publishedSchema(), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot('../../utils/incidents/block-incident.schema.json');
  });

  it('agrees with the program on every line we write, and on every change of one', async () => {
    const validate = new Ajv2020({ strict: false }).compile(published);
    const lines = await sound();
    expect(lines.length).toBeGreaterThan(14);
    let refused = 0;
    for (const line of lines) {
      expect([validate(line), incidentLines.safeParse(line).success]).toEqual([true, true]);
    }
    for (const line of lines.filter((l) => JSON.stringify(l).length < 9000)) {
      for (const change of changed(line)) {
        const verdict = incidentLines.safeParse(change).success;
        if (validate(change) !== verdict) expect.fail(JSON.stringify(change));
        if (!verdict) refused++;
      }
    }
    expect(refused).toBeGreaterThan(1000);
  }, 30_000);
});
