import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../scripts/office/parse-csv';
import { csvCell, csvRecord, exportCsv } from '../../../utils/incidents/export/csv';
import { defang } from '../../../utils/incidents/export/defang';
import { defangWords } from '../../../utils/incidents/export/defang-words';
import type { Incident } from '../../../utils/incidents/incident';
import { incidentOf } from '../samples';

async function* each(...incidents: Incident[]): AsyncGenerator<Incident> {
  yield* incidents;
}

async function csvOf(incidents: Incident[], options?: Parameters<typeof exportCsv>[1]): Promise<string> {
  let text = '';
  for await (const part of exportCsv(each(...incidents), options)) text += part;
  return text;
}

const dangerous = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\0=1',
  '\n=1',
  ' =1',
  '＝1',
  '＋1',
  '－1',
  '＠1',
  ...['﹢1', '﹣1', '﹦1', '﹫1', '\t1', '\r1', '\n1', '\x001', ' \t 1'],
  "'=1",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://evil.example","x")',
];

describe('a cell', () => {
  it.each(dangerous)('T14 is never a formula: %j', (text) => {
    const [[cell]] = parseCsv(csvRecord([text])) as [[string]];
    expect(cell).toBe(`'${text}`);
  });

  it('is one of its record, which ends as spreadsheets want it', () =>
    expect(csvRecord(['a', '', 'b'])).toBe('a,,b\r\n'));

  it.each([...[...'",;\t\r\n\0'].map((sign) => `a${sign}b`), '\u3000a', 'a\u3000'])(
    'is quoted, for one programme or another would part or trim it: %j',
    (text) => expect(csvCell(text)).toBe(`"${text.replace('"', '""')}"`),
  );

  it('stays plain where it is plain', () => {
    expect(csvCell('example.com')).toBe('example.com');
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
    expect(csvCell('')).toBe('');
  });

  it('gives its text back, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('=', "'", '"', ',', ';', '\r', '\n', '\t', ' ', 'a', '＝', '\0', '-'),
      }),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (cells) => {
        const [parsed] = parseCsv(csvRecord(cells)) as [string[]];
        expect(parsed.map((cell) => (cell.startsWith("'") ? cell.slice(1) : cell))).toEqual(cells);
        for (const cell of parsed) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }),
    );
  }, 30_000);
});

describe('the file', () => {
  it('begins with a byte order mark and its columns, and has a record an incident', async () => {
    const text = await csvOf([incidentOf(), incidentOf({ id: 'i2', note: '=1+1' })]);
    expect(text.startsWith('\uFEFFtime,platform,')).toBe(true);
    const [columns, first, second] = parseCsv(text.slice(1));
    const cell = (record: string[] | undefined, column: string) => record?.[columns!.indexOf(column)];
    expect(cell(first, 'time')).toBe('2026-11-20T17:31:05+08:00');
    expect(cell(first, 'destination_url')).toBe('https://example.com/a');
    expect(cell(first, 'reason_words')).toBe('即将离开知乎');
    expect(cell(second, 'note')).toBe("'=1+1");
    expect(new Set([columns, first, second].map((record) => record!.length)).size).toBe(1);
  });

  /** The only record, by column; those that are empty are left out. */
  const recordOf = async (incident: Incident) => {
    const [columns = [], record = []] = parseCsv((await csvOf([incident])).slice(1));
    return Object.fromEntries(columns.map((name, i) => [name, record[i]]).filter(([, cell]) => cell !== ''));
  };
  const always = {
    time: '2026-11-20T17:31:05+08:00',
    platform: 'zhihu',
    platform_host: 'link.zhihu.com',
    kind: 'notice',
    action: 'none',
    then_opened: 'not-tried',
    opened_directly: 'false',
    times_met: '1',
    first_met_utc: '2026-11-20T09:31:05.120Z',
    last_met_utc: '2026-11-20T09:31:05.120Z',
    page_url: 'https://link.zhihu.com/?target=https%3A%2F%2Fexample.com%2Fa',
    referrer_host: 'www.zhihu.com',
    rule: 'zhihu/link',
    rule_verified: '2026-08',
    extension: '0.1.0',
    id: 'i1',
    chain: 'c1',
    seq: '1',
  };

  it('has all that is known of an incident', async () => {
    const destination = {
      ...{ url: 'https://www.example.com/a', host: 'www.example.com', site: 'example.com' },
      ...{ how: 'param target', flags: ['http', 'port'], hops: 2 },
    };
    const known = {
      ...{ destination, note: 'mine', tags: ['a', 'b'], redacted: ['page.user', 'page.query.ticket'] },
      ...{ action: { did: 'opened', afterMs: 2100 }, control: 'unknown', openedDirectly: true },
      repeats: { count: 3, first: '2026-11-20T09:00:00.000Z', last: '2026-11-20T10:00:00.000Z' },
    } satisfies Partial<Incident>;
    expect(await recordOf(incidentOf(known))).toEqual({
      ...always,
      destination_site: 'example.com',
      destination_host: 'www.example.com',
      destination_url: 'https://www.example.com/a',
      destination_state: 'known',
      reason_code: 'leave-notice',
      reason_words: '即将离开知乎',
      action: 'opened',
      action_after_ms: '2100',
      then_opened: 'unknown',
      opened_directly: 'true',
      times_met: '3',
      first_met_utc: '2026-11-20T09:00:00.000Z',
      last_met_utc: '2026-11-20T10:00:00.000Z',
      note: 'mine',
      tags: 'a b',
      outcome: 'unwrapped',
      how: 'param target',
      hops: '2',
      flags: 'http port',
      redacted: 'page.user page.query.ticket',
    });
  });

  it('has none of a destination where there is none, and says why', async () => {
    expect(
      await recordOf(incidentOf({ outcome: 'no-destination', destination: 'withheld', reason: {} })),
    ).toEqual({ ...always, outcome: 'no-destination', destination_state: 'withheld' });
    const refusal = { code: 'not-http', raw: 'ftp:x' };
    expect(
      await recordOf(incidentOf({ outcome: 'refused', destination: 'none', reason: {}, refusal })),
    ).toEqual({
      ...always,
      outcome: 'refused',
      destination_state: 'none',
      refusal: 'not-http',
      refused_text: 'ftp:x',
    });
  });

  it('says whose word it is whether a destination opened', async () => {
    const answered = '2026-11-20T09:40:00.000Z';
    const text = await csvOf([
      incidentOf(),
      incidentOf({ id: 'i2', control: 'opened-ok', answered }),
      incidentOf({ id: 'i3', control: 'failed', answered, answeredBy: 'browser' }),
    ]);
    const [columns, ...records] = parseCsv(text.slice(1));
    const from = columns?.indexOf('then_opened') ?? -1;
    expect(records.map((record) => record.slice(from, from + 3))).toEqual([
      ['not-tried', '', ''],
      ['opened-ok', 'person', answered],
      ['failed', 'browser', answered],
    ]);
  });

  it('names its columns as asked', async () => {
    expect(await csvOf([], { heading: (column) => (column === 'time' ? '时间' : column) })).toContain(
      '\uFEFF时间,platform',
    );
  });

  it('has words in place of codes where it is given them, as safe as any other cell', async () => {
    const text = await csvOf([incidentOf()], {
      words: { kind: ({ kind }) => `=${kind}`, action: () => '已打开' },
    });
    const [columns = [], record = []] = parseCsv(text.slice(1));
    expect(record[columns.indexOf('kind')]).toBe(`'=${incidentOf().kind}`);
    expect(record[columns.indexOf('action')]).toBe('已打开');
    expect(record[columns.indexOf('reason_code')]).toBe(incidentOf().reason.code);
  });

  it('carries no secret, and no dangerous address that works', async () => {
    const destination = {
      url: 'https://evil.example/?token=geheim',
      host: 'evil.example',
      site: 'evil.example',
      how: 'param target',
      flags: [],
      hops: 1,
    };
    const page = { url: 'https://link.zhihu.com/?target=https%3A%2F%2Fevil.example%2F%3Ftoken%3Dgeheim' };
    const text = await csvOf([incidentOf({ destination, page, kind: 'warning' })]);
    expect(text).not.toContain('geheim');
    expect(text).toContain('hxxps://evil[.]example/?token=REDACTED');
    expect(text).not.toMatch(/https(:|%3A)\/?/i);
  });

  it('keeps sites only when asked to', async () => {
    const text = await csvOf([incidentOf()], { keep: 'sites' });
    expect(text).not.toContain('example.com/a');
    expect(text).toContain('example.com');
  });
});

describe('defanging', () => {
  it('breaks addresses and leaves words alone', () => {
    expect(defang('see https://a.b.example/x.html and HTTP://c.example')).toBe(
      'see hxxps://a[.]b[.]example/x.html and hxxp://c[.]example',
    );
    expect(defang('https%3A%2F%2Fa.example%2Fx')).toBe('hxxps%3A%2F%2Fa[.]example%2Fx');
    expect(defang('即将离开知乎.')).toBe('即将离开知乎.');
  });

  it('breaks a bare host in words, also beside addresses with a scheme', () => {
    expect(defangWords('evil.com 有风险：https://evil.com/a 与 b.evil.top。c.evil.cn/x')).toBe(
      'evil[.]com 有风险：hxxps://evil[.]com/a 与 b[.]evil[.]top。c[.]evil[.]cn/x',
    );
    expect(defangWords('https://a.example/x、v1.2 与 node.js')).toBe(
      'hxxps://a[.]example/x、v1.2 与 node.js',
    );
  });
});

it('T14 defangs addresses in the words of a dangerous page, and only there', async () => {
  const reason = { words: '危险：https://evil.example/a 或 www.evil.com/b' };
  expect(await csvOf([incidentOf({ kind: 'block', reason })])).toContain(
    '危险：hxxps://evil[.]example/a 或 www[.]evil[.]com/b',
  );
  expect(await csvOf([incidentOf({ kind: 'notice', reason })])).toContain(reason.words);
});
