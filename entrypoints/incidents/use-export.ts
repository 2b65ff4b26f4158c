import { useRef, useState } from 'preact/hooks';
import type { ExportState, ExportWish } from '../../components/incidents/ExportDialog';
import { openDraft } from '../../utils/browser/draft-file';
import type { IncidentArchive } from '../../utils/browser/incident-archive';
import { saveFile } from '../../utils/browser/save-file';
import { exportLines, FILES } from './export-lines';
import type { HistoryScreen } from './names';

/** Text is handed to the browser in pieces of about this many characters. */
const PIECE = 1 << 20;
/** So many lines are written before the page gets a turn. */
const BREATH = 500;

/** Makes a file of the history, a piece at a time, and hands it over. */
export function useExport(store: IncidentArchive, screen: HistoryScreen) {
  const [state, setState] = useState<ExportState | null>(null);
  const running = useRef<AbortController | null>(null);

  const start = async (wish: ExportWish, total: number, found: ReadonlySet<string> | null) => {
    const controller = new AbortController();
    running.current = controller;
    const { extension, type, passes } = FILES[wish.format];
    const draft = await openDraft(type);
    let text = '';
    let read = 0;
    let digest: string | undefined;
    const hear = {
      incident: () => {
        controller.signal.throwIfAborted();
        read++;
        if (read % BREATH === 0) setState({ step: 'running', done: Math.floor(read / passes), total });
      },
      digest: (hash: string) => {
        digest = hash;
      },
    };
    setState({ step: 'running', done: 0, total });
    try {
      for await (const line of exportLines(store, screen, wish, found, hear)) {
        if (typeof line === 'string') text += line;
        else await draft.write(line);
        if (text.length >= PIECE) {
          await draft.write(text);
          text = '';
        }
        if (read % BREATH === 0) await new Promise((resolve) => setTimeout(resolve));
        controller.signal.throwIfAborted();
      }
      if (text !== '') await draft.write(text);
      const name = `onward-${new Date().toISOString().slice(0, 10)}.${extension}`;
      saveFile(name, await draft.finish(), () => void draft.discard());
      const count = read / passes;
      setState(digest === undefined ? { step: 'done', count } : { step: 'done', count, digest });
    } catch {
      await draft.discard();
      setState(controller.signal.aborted ? null : { step: 'failed' });
    }
  };
  return {
    state,
    choose: () => setState({ step: 'choose' }),
    start,
    cancel: () => running.current?.abort(),
    close: () => setState(null),
  };
}
