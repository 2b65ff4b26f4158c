import { useRef, useState } from 'preact/hooks';
import type { ImportState } from '../../components/incidents/ImportDialog';
import type { IncidentArchive } from '../../utils/browser/incident-archive';
import type { Import } from '../../utils/browser/incident-import';
import { siteOf } from '../../utils/browser/public-suffix';
import type { CheckUrl, ReadIncident } from '../../utils/incidents/import/json-lines';
import { gate } from '../../utils/unwrap/gate';

/** Progress is told after so many lines. */
const TOLD = 200;

/** Reads a file into a place apart, then, when the person agrees, into the history. */
export function useImport(store: IncidentArchive, onImported: () => void) {
  const [state, setState] = useState<ImportState | null>(null);
  const running = useRef<{ import: Import; isCancelled: boolean } | null>(null);

  const read = async (file: File) => {
    const mine = { import: store.import(), isCancelled: false };
    running.current = mine;
    setState({ step: 'reading', lines: 0 });
    try {
      // The reader brings a schema library along, which nothing else on the page needs.
      const { readJsonLines } = await import('../../utils/incidents/import/json-lines');
      const preview = await mine.import.stage(inOneWord(readJsonLines(textOf(file), checkUrl)), (lines) => {
        if (mine.isCancelled) throw new Error('cancelled');
        if (lines % TOLD === 0) setState({ step: 'reading', lines });
      });
      setState({ step: 'preview', preview });
    } catch {
      if (!mine.isCancelled) setState({ step: 'failed' });
      await mine.import.cancel().catch(() => {});
    }
  };
  const commit = async (mode: 'merge' | 'replace') => {
    setState({ step: 'writing' });
    const done = await running.current?.import.commit(mode).catch(() => null);
    if (done?.outcome !== 'imported') return setState({ step: 'failed' });
    setState({ step: 'done', count: done.incidents });
    onImported();
  };
  const close = () => {
    if (running.current) running.current.isCancelled = true;
    if (state?.step === 'preview') void running.current?.import.cancel().catch(() => {});
    setState(null);
  };
  return { state, read, commit, close };
}

/** A destination of a file passes the same gate as one of a page. Page addresses are only ever shown as text. */
const checkUrl: CheckUrl = (url, of) => {
  if (of === 'page') return null;
  const result = gate(url, { wrapperSite: null, siteOf });
  return 'refusal' in result ? result.refusal : null;
};

async function* textOf(file: File): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** The store wants the reason alone. */
async function* inOneWord(read: AsyncIterable<ReadIncident>) {
  for await (const item of read) {
    yield 'refused' in item ? { line: item.line, refused: item.refused } : item;
  }
}
