/**
 * `npm run csv-in-office`: opens a CSV export with everything awkward in it in LibreOffice, without a window, and
 * compares every cell with what was exported. No test: LibreOffice is larger than everything else together. Exit 0
 * when every cell is what it should be, 1 when not, 2 where there is no `soffice`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exportCsv } from '../utils/incidents/export/csv';
import type { Incident } from '../utils/incidents/incident';
import { generateIncidents } from './bench/incident-generator';
import { parseCsv } from './office/parse-csv';
import { cellName, readSheet } from './office/read-sheet';
import { unpack } from './package/unpack';
import { readOptions } from './usage';

/** What a person or a page may have written. */
const AWKWARD = [
  '墙：如需浏览，请长按网址复制后使用浏览器访问',
  '“引号” "quotes" \'single\', comma; semicolon',
  'two\nlines',
  'three\n\nlines "quoted"\n',
  'tab\tseparated',
  '=1+1',
  '=HYPERLINK("https://evil.example","x")',
  '+86 138',
  '-1',
  '@SUM(A1)',
  '＝1+1',
  ' =1',
  "'=1",
  '😀 𠮷 é e\u0301 ﷺ',
  '\u202eright to left',
  ' blanks around ',
];
/** Columns of figures and truth values, which a spreadsheet may hold as such. */
const FIGURES = ['action_after_ms', 'opened_directly', 'times_met', 'hops', 'seq'];
/** What columns of times end in. Every spreadsheet knows their form, and may show them as it likes. */
const TIME = '_utc';

readOptions({}, 'npm run --silent csv-in-office');
process.exitCode = await main();

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'onward-csv-'));
  try {
    const file = join(folder, 'history.csv');
    let text = '';
    for await (const line of exportCsv(awkward())) text += line;
    writeFileSync(file, text);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    // Its dialog sees the byte order mark by itself; without a window it has to be told: comma, quotes, UTF-8.
    const convert = [
      '--headless',
      '--infilter=CSV:44,34,76',
      '--convert-to',
      'xlsx',
      '--outdir',
      folder,
      file,
    ];
    const { error, stderr } = spawnSync('soffice', [profile, ...convert], { encoding: 'utf8' });
    if (error) {
      process.stderr.write(`There is no soffice (LibreOffice) here: ${error.message}\n`);
      return 2;
    }
    process.stderr.write(stderr);
    return compare(parseCsv(text.slice(1)), unpack(readFileSync(join(folder, 'history.xlsx'))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Generated incidents, each with an awkward text where a person or a page can put one. */
async function* awkward(): AsyncGenerator<Incident> {
  let i = 0;
  for await (const { incident } of generateIncidents(AWKWARD.length, Date.UTC(2026, 10, 20))) {
    const text = AWKWARD[i++] ?? '';
    yield { ...incident, note: text, tags: [text], reason: { code: 'leave-notice', words: text } };
  }
}

function compare([columns = [], ...records]: string[][], files: ReadonlyMap<string, Uint8Array>): number {
  const sheet = readSheet(files);
  let same = 0;
  const wrong: string[] = [];
  for (const [i, record] of [columns, ...records].entries()) {
    for (const [j, wanted] of record.entries()) {
      const name = cellName(j, i);
      const cell = sheet.get(name);
      const isFigure = i > 0 && FIGURES.includes(columns[j] ?? '');
      const isTime = i > 0 && columns[j]?.endsWith(TIME);
      const isSame = wanted === (cell?.value ?? '') && (wanted === '' || cell?.isText);
      if (!cell?.isFormula && (isSame || (isFigure && isThatFigure(wanted, cell?.value)) || (isTime && cell)))
        same++;
      else wrong.push(`${name} ${columns[j]}: ${JSON.stringify(wanted)} became ${JSON.stringify(cell)}`);
    }
  }
  process.stdout.write(
    `${[...wrong, `${same} cells are as exported, ${wrong.length} are not.`].join('\n')}\n`,
  );
  return wrong.length === 0 && same > 0 ? 0 : 1;
}

function isThatFigure(wanted: string, value: string | undefined): boolean {
  return Number({ false: '0', true: '1' }[wanted] ?? wanted) === Number(value ?? '');
}
