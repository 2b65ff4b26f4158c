import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportState } from '../../components/incidents/ImportDialog';
import { askBackground } from '../../utils/browser/ask-background';
import type { IncidentArchive } from '../../utils/browser/incidents/archive';
import type { Import } from '../../utils/browser/incidents/import';
import type { ReadIncident } from '../../utils/incidents/import/json-lines';
import { checkUrl } from './check-url';
import { textOf } from './text-of';

/** Progress is told after so many lines. */
const TOLD = 200;

/** Reads a file into a place apart, then, when the person agrees, into the history. */
export function useImport(store: IncidentArchive, onImported: () => void) {
  const [state, setState] = useState<ImportState | null>(null);
  const running = useRef<Running>(null);

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
      // The last lines may have been read before that was heard.
      if (mine.isCancelled) throw new Error('cancelled');
      setState({ step: 'preview', preview });
    } catch {
      if (!mine.isCancelled) setState({ step: 'failed' });
      await forget(mine);
    }
  };
  const commit = async (mode: 'merge' | 'replace') => {
    const mine = running.current;
    if (!mine || state?.step !== 'preview') return;
    const { added, extended, duplicates } = state.preview;
    const total = added + extended + duplicates;
    const tell = (done: number) => {
      if (mine.isCancelled) throw new Error('cancelled');
      setState({ step: 'writing', done, total });
    };
    tell(0);
    const done = await mine.import.commit(mode, tell).catch(() => null);
    if (done?.outcome === 'imported') {
      // Also where it was cancelled too late to be taken back.
      setState({ step: 'done', count: done.incidents });
      onImported();
      // Complaints that wait for an answer may have come along, and the button counts those.
      void askBackground({ type: 'history-imported' });
      return;
    }
    await forget(mine);
    if (!mine.isCancelled) setState({ step: 'failed' });
  };
  const close = () => {
    if (running.current) running.current.isCancelled = true;
    // What is being written is taken back.
    if (state?.step === 'preview' || state?.step === 'writing') void forget(running.current);
    setState(null);
  };

  // A page that is left leaves nothing of the file behind, and where it was stopped in that, the next one does it.
  useEffect(() => {
    void store.forgetLeft().catch(() => {});
    const leave = () => void forget(running.current);
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, []);
  /** The list is left: nor does that leave anything of a file behind. What is agreed to is written to its end, in sight. */
  const leave = () => {
    if (state?.step !== 'writing') close();
  };
  return { state, read, commit, close, leave };
}

type Running = { import: Import; isCancelled: boolean } | null;

const forget = (running: Running) => running?.import.cancel().catch(() => {});

/** The store wants the reason alone. */
async function* inOneWord(read: AsyncIterable<ReadIncident>) {
  for await (const item of read) {
    yield 'refused' in item ? { line: item.line, refused: item.refused } : item;
  }
}
