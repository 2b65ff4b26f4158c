import { isGrave } from '../../rules/kinds';
import { type Keep, redactForExport } from '../export-copy';
import { type Incident, knownDestination } from '../incident';
import { localIso } from '../moment';
import { defang } from './defang';
import { defangWords } from './defang-words';

export type CsvColumn = keyof typeof COLUMNS;

/** In the order of the columns. */
const COLUMNS = {
  time: ({ time }: Incident) => localIso(time),
  platform: ({ platform }: Incident) => platform.id,
  platform_host: ({ platform }: Incident) => platform.host,
  destination_site: (incident: Incident) => knownDestination(incident)?.site,
  destination_host: (incident: Incident) => knownDestination(incident)?.host,
  destination_url: (incident: Incident) => knownDestination(incident)?.url,
  destination_state: ({ destination }: Incident) => (typeof destination === 'string' ? destination : 'known'),
  kind: ({ kind }: Incident) => kind,
  reason_code: ({ reason }: Incident) => reason.code,
  reason_words: ({ reason }: Incident) => reason.words,
  action: ({ action }: Incident) => action.did,
  action_after_ms: ({ action }: Incident) => action.afterMs,
  then_opened: ({ control }: Incident) => control,
  then_opened_by: ({ answered, answeredBy }: Incident) => answered && (answeredBy ?? 'person'),
  then_opened_utc: ({ answered }: Incident) => answered,
  opened_directly: ({ openedDirectly }: Incident) => openedDirectly,
  times_met: ({ repeats }: Incident) => repeats.count,
  first_met_utc: ({ repeats }: Incident) => repeats.first,
  last_met_utc: ({ repeats }: Incident) => repeats.last,
  note: ({ note }: Incident) => note,
  tags: ({ tags }: Incident) => tags.join(' '),
  page_url: ({ page }: Incident) => page.url,
  referrer_host: ({ page }: Incident) => page.referrerHost,
  outcome: ({ outcome }: Incident) => outcome,
  how: (incident: Incident) => knownDestination(incident)?.how,
  hops: (incident: Incident) => knownDestination(incident)?.hops,
  flags: (incident: Incident) => knownDestination(incident)?.flags.join(' '),
  refusal: ({ refusal }: Incident) => refusal?.code,
  refused_text: ({ refusal }: Incident) => refusal?.raw,
  rule: ({ rule }: Incident) => rule.id,
  rule_verified: ({ rule }: Incident) => rule.verified,
  extension: ({ rule }: Incident) => rule.extension,
  redacted: ({ redacted }: Incident) => redacted.join(' '),
  id: ({ id }: Incident) => id,
  chain: ({ chain }: Incident) => chain,
  seq: ({ seq }: Incident) => seq,
} as const satisfies Record<string, (incident: Incident) => string | number | boolean | undefined>;

/** What is defanged where it is dangerous, and how. The columns of hosts and sites stay as they are, to be counted by. */
const DEFANGED: Readonly<Partial<Record<CsvColumn, (text: string) => string>>> = {
  destination_url: defang,
  page_url: defang,
  refused_text: defangWords,
  reason_words: defangWords,
};

/** Without it a Chinese Excel takes UTF-8 for GBK. */
export const BOM = '\uFEFF';

interface CsvWish {
  keep?: Keep;
  heading?: (column: CsvColumn) => string;
  words?: Readonly<Partial<Record<CsvColumn, (incident: Incident) => string>>>;
}

/**
 * The history for spreadsheets: RFC 4180, safe against formulas, without secrets; dangerous addresses defanged.
 * One string a line.
 *
 * @param heading what a column is called; its own name by default
 * @param words what stands in a column in place of its code
 */
export async function* exportCsv(
  incidents: AsyncIterable<Incident>,
  { keep, heading = (column) => column, words = {} }: CsvWish = {},
): AsyncGenerator<string> {
  const columns = Object.keys(COLUMNS) as CsvColumn[];
  yield BOM + csvRecord(columns.map(heading));
  for await (const incident of incidents) {
    const copy = redactForExport(incident, keep);
    const dangerous = isGrave(copy.kind);
    yield csvRecord(
      columns.map((column) => {
        const cell = String((words[column] ?? COLUMNS[column])(copy) ?? '');
        return (dangerous && DEFANGED[column]?.(cell)) || cell;
      }),
    );
  }
}

/** One record with its line end, CR and LF. */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/**
 * One cell. A text that a spreadsheet could take for a formula gets an apostrophe before it, full-width signs
 * included; so does one that begins with an apostrophe, so that taking the first one away always gives the text.
 */
export function csvCell(text: string): string {
  const safe = /^[\s\0]*[=+\-@＝＋－＠'﹢﹣﹦﹫\t\r\n\0]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n\0]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
