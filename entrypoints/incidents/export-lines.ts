import type { ExportWish, Format } from '../../components/incidents/ExportDialog';
import type { IncidentArchive } from '../../utils/browser/incident-archive';
import type { Screen } from '../../utils/browser/screen';
import { type CsvColumn, exportCsv } from '../../utils/incidents/export/csv';
import { exportHtmlReport, type ReportTexts } from '../../utils/incidents/export/html-report';
import { exportJsonLines } from '../../utils/incidents/export/json-lines';
import type { Incident } from '../../utils/incidents/incident';
import { localIso, momentOf } from '../../utils/incidents/moment';
import type { TextKey } from '../../utils/language/areas';
import { platformName, wordsFor } from './names';

/** What each format is as a file. */
export const FILES: Readonly<Record<Format, { extension: string; type: string }>> = {
  backup: { extension: 'jsonl', type: 'application/jsonl' },
  copy: { extension: 'copy.jsonl', type: 'application/jsonl' },
  csv: { extension: 'csv', type: 'text/csv;charset=utf-8' },
  html: { extension: 'html', type: 'text/html;charset=utf-8' },
};

/**
 * The file, line by line.
 *
 * @param found the ids of what was found, `null` for everything
 * @param onIncident called for each incident that goes in
 */
export function exportLines(
  store: IncidentArchive,
  screen: Screen,
  { format, sitesOnly, onlyFound }: ExportWish,
  found: ReadonlySet<string> | null,
  onIncident: () => void,
): AsyncGenerator<string> {
  const keep = sitesOnly ? 'sites' : 'addresses';
  const isWanted = ({ id }: Incident) => !onlyFound || !found || found.has(id);
  const incidents = () => only(flat(store.pages()), isWanted, onIncident);
  const kept = () => only(store.kept(), ({ incident }) => isWanted(incident), onIncident);
  switch (format) {
    case 'backup':
      return exportJsonLines(kept());
    case 'copy':
      return exportJsonLines(kept(), keep);
    case 'csv':
      return exportCsv(incidents(), { keep, heading: (column) => headingOf(column, screen) });
    case 'html':
      return exportHtmlReport(incidents(), {
        keep,
        made: localIso(momentOf(new Date())),
        texts: reportTexts(screen),
      });
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
function headingOf(column: CsvColumn, { t }: Screen): string {
  return wordsFor(`incidents.column-${column}`, t) || column;
}

function reportTexts({ language, t }: Screen): ReportTexts {
  return {
    lang: language.replace('_', '-'),
    text: (key) => t(`incidents.report-${key}`),
    platformName: (id) => platformName(id, language),
    kindName: (kind) => t(`kind.${kind}`),
    reasonName: (code) => wordsFor(`reason.${code}`, t),
    actionName: (action) => t(`incidents.did-${action}`),
    controlName: (control) => wordsFor(`incidents.control-${control}` as TextKey, t),
  };
}
