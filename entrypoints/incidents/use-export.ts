import { useRef, useState } from 'preact/hooks';
import type { ExportState, ExportWish } from '../../components/incidents/ExportDialog';
import { type DraftFile, openDraft } from '../../utils/browser/draft-file';
import type { IncidentArchive } from '../../utils/browser/incidents/archive';
import { saveFile } from '../../utils/browser/save-file';
import { today } from '../../utils/browser/today';
import { exportLines, FILES } from './export-lines';
import { gatherPieces } from './gather-pieces';
import type { HistoryScreen } from './names';

/** So many lines are written before the page gets a turn. */
const BREATH = 500;

/** So often a file is begun anew when something was written in between. */
const TRIES = 3;

interface Work {
  store: IncidentArchive;
  screen: HistoryScreen;
  wish: ExportWish;
  found: ReadonlySet<string> | null;
  signal: AbortSignal;
  tell: (read: number) => void;
}

/** Writes all of the file into its draft, and says how many incidents were read for it. */
async function writeAll(
  draft: DraftFile,
  { store, screen, wish, found, signal, tell }: Work,
): Promise<{ read: number; digest?: string }> {
  const pieces = gatherPieces(draft);
  let read = 0;
  let digest: string | undefined;
  const hear = {
    incident: () => {
      signal.throwIfAborted();
      read++;
      if (read % BREATH === 0) tell(read);
    },
    digest: (hash: string) => {
      digest = hash;
    },
  };
  tell(0);
  for await (const line of exportLines(store, screen, wish, found, hear)) {
    await pieces.add(line);
    if (read % BREATH === 0) await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
  await pieces.flush();
  return digest === undefined ? { read } : { read, digest };
}

/** Makes a file of the history, a piece at a time, and hands it over. */
export function useExport(store: IncidentArchive, screen: HistoryScreen) {
  const [state, setState] = useState<ExportState | null>(null);
  const running = useRef<AbortController | null>(null);

  const start = async (wish: ExportWish, total: number, found: ReadonlySet<string> | null) => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    // Who has cancelled hears no more of it, though the history may be held just then, and answer later.
    const show = (step: ExportState) => signal.aborted || setState(step);
    const { extension, type, passes, anew } = FILES[wish.format];
    let draft: DraftFile | null = null;
    show({ step: 'running', done: 0, total });
    try {
      for (let tries = 0; tries < TRIES; tries++) {
        draft = await openDraft(type);
        const before = await store.revision();
        const tell = (read: number) => show({ step: 'running', done: Math.floor(read / passes), total });
        const { read, digest } = await writeAll(draft, { store, screen, wish, found, signal, tell });
        // What is read twice must be the same both times, and what was met again meanwhile has moved.
        if (!anew || (await store.revision()) === before) {
          const name = `onward-${today()}.${extension}`;
          const made = draft;
          const file = await made.finish();
          signal.throwIfAborted();
          saveFile(name, file, () => void made.discard());
          const count = read / passes;
          show(digest === undefined ? { step: 'done', count } : { step: 'done', count, digest });
          return;
        }
        await draft.discard();
        draft = null;
      }
      show({ step: 'failed' });
    } catch {
      await draft?.discard();
      show({ step: 'failed' });
    }
  };
  return {
    state,
    choose: () => setState({ step: 'choose' }),
    start,
    cancel: () => {
      running.current?.abort();
      setState(null);
    },
    close: () => setState(null),
    /** The list is left: a file that is being written stays in sight, with the way to cancel it. */
    leave: () => {
      if (state?.step !== 'running') setState(null);
    },
  };
}
