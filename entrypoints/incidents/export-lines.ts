import type { ExportWish } from '../../components/incidents/ExportDialog';
import type { Format } from '../../components/incidents/FormatChoice';
import type { IncidentArchive } from '../../utils/browser/incidents/archive';
import { tidily } from '../../utils/browser/tidily';
import { exportAggregate } from '../../utils/incidents/export/aggregate';
import { type CsvColumn, exportCsv } from '../../utils/incidents/export/csv';
import { exportHtmlReport, type ReportTexts } from '../../utils/incidents/export/html-report';
import { exportJsonLines } from '../../utils/incidents/export/json-lines';
import type { Incident } from '../../utils/incidents/incident';
import { momentOf } from '../../utils/incidents/moment';
import type { TextKey } from '../../utils/language/areas';
import { durationIn } from '../../utils/language/duration-in';
import { spokenIn } from '../../utils/language/spoken-in';
import { writeComplaint } from './export-complaint';
import { writeEvidence } from './export-evidence';
import { type HistoryScreen, platformName, wordsFor } from './names';

interface FileKind {
  extension: string;
  type: string;
  /** How often the history is read for it. */
  passes: number;
  /** Begun anew when something was written in between: it reads twice, or in an order that a meeting changes. */
  anew: boolean;
}

/** What each format is as a file. */
export const FILES: Readonly<Record<Format, FileKind>> = {
  backup: { extension: 'jsonl', type: 'application/jsonl', passes: 1, anew: false },
  copy: { extension: 'copy.jsonl', type: 'application/jsonl', passes: 1, anew: false },
  csv: { extension: 'csv', type: 'text/csv;charset=utf-8', passes: 1, anew: true },
  html: { extension: 'html', type: 'text/html;charset=utf-8', passes: 1, anew: true },
  complaint: { extension: 'complaint.md', type: 'text/markdown;charset=utf-8', passes: 1, anew: true },
  aggregate: { extension: 'aggregate.csv', type: 'text/csv;charset=utf-8', passes: 1, anew: true },
  evidence: { extension: 'evidence.zip', type: 'application/zip', passes: 2, anew: true },
};

/** So few incidents are held at a time that what was written of them is forgotten at once. */
const AT_ONCE = 250;

/** What is told while a file is made. */
interface Hear {
  /** An incident went in; once for each pass. */
  incident: () => void;
  /** The SHA-256 that stands for an evidence package. */
  digest: (hash: string) => void;
}

/**
 * The file, piece by piece.
 *
 * @param found the ids of what was found, `null` for everything
 */
export function exportLines(
  store: IncidentArchive,
  screen: HistoryScreen,
  { format, sitesOnly }: Pick<ExportWish, 'format' | 'sitesOnly'>,
  found: ReadonlySet<string> | null,
  hear: Hear,
): AsyncGenerator<string | Uint8Array<ArrayBuffer>> {
  const keep = sitesOnly ? 'sites' : 'addresses';
  const isWanted = ({ id }: Incident) => found === null || found.has(id);
  const incidents = () => only(tidily(flat(store.pages(AT_ONCE))), isWanted, hear.incident);
  const kept = () => only(tidily(store.kept()), ({ incident }) => isWanted(incident), hear.incident);
  const report = () =>
    exportHtmlReport(incidents(), { keep, made: momentOf(new Date()), texts: reportTexts(screen) });
  switch (format) {
    case 'backup':
      return exportJsonLines(kept());
    case 'copy':
      return exportJsonLines(kept(), keep);
    case 'csv':
      return exportCsv(incidents(), {
        keep,
        heading: (column) => headingOf(column, screen),
        words: {
          platform: ({ platform }) => platformName(platform, screen),
          kind: ({ kind }) => screen.t(`kind.${kind}`),
          action: ({ action }) => screen.t(`incidents.did-${action.did}`),
        },
      });
    case 'html':
      return report();
    case 'complaint':
      return writeComplaint(incidents(), screen, keep);
    case 'aggregate':
      return exportAggregate(incidents());
    case 'evidence':
      return writeEvidence(exportJsonLines(kept(), keep), report(), hear.digest);
  }
}

async function* flat<T>(pages: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  for await (const page of pages) yield* page;
}

async function* only<T>(
  all: AsyncIterable<T>,
  isWanted: (one: T) => boolean,
  onOne: () => void,
): AsyncGenerator<T> {
  for await (const one of all) {
    if (!isWanted(one)) continue;
    onOne();
    yield one;
  }
}

/** The columns people look at have names in their language; the others keep their own. */
function headingOf(column: CsvColumn, { t }: HistoryScreen): string {
  return wordsFor(`incidents.column-${column}`, t) || column;
}

function reportTexts(screen: HistoryScreen): ReportTexts {
  const { language, t } = screen;
  return {
    lang: language.replace('_', '-'),
    text: (key) => t(`incidents.report-${key}`),
    platformName: (platform) => platformName(platform, screen),
    kindName: (kind) => t(`kind.${kind}`),
    reasonName: (code) => wordsFor(`reason.${code}`, t),
    actionName: (action) => t(`incidents.did-${action}`),
    controlName: (control) => wordsFor(`incidents.control-${control}` as TextKey, t),
    durationName: (ms) => durationIn(ms, language),
    languageOf: spokenIn,
  };
}
